package org.cpting.disclosure.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The lightest safe choice of a part, by branching and cutting. Conditions that every safe choice
 * fulfils are learnt by attacking choices, also choices in parts; the lightest choice in parts that
 * fulfils them bounds every safe one from below, and where it is undecided on a cell, both ways are
 * tried.
 */
final class BranchAndCut {

  /** A share this near to 0 or 1 is one of them. */
  private static final double NEAR = 1e-5;

  /** Weights are whole: what is heavier than one less than the best by this is as heavy. */
  private static final double MARGIN = 1e-3;

  /** So many attacks in a row that prove nothing more are enough before branching. */
  private static final int IDLE_ATTACKS = 3;

  /** Every so many attacks a safe choice is made of the parts. */
  private static final int TRIAL = 8;

  private final Problem problem;
  private final Outsider outsider;
  private final int[] choices;
  private final int[] numbers;
  private final MasterProgram master;
  private final Set<Cut> cuts = new LinkedHashSet<>();
  private final Budget budget;
  private BitSet best;
  private long cost;
  private long open = Long.MAX_VALUE;
  private int nodes;

  BranchAndCut(Outsider outsider, Budget budget) {
    this.problem = outsider.problem();
    this.outsider = outsider;
    this.budget = budget;
    choices = problem.cells(Problem.Role.CHOICE).stream().toArray();
    numbers = new int[problem.size()];
    Arrays.fill(numbers, -1);
    long[] weights = new long[choices.length];
    for (int i = 0; i < choices.length; i++) {
      numbers[choices[i]] = i;
      weights[i] = problem.weights()[choices[i]];
    }
    master = new MasterProgram(weights);
    budget.count(outsider::steps);
    budget.count(master::pivots);
    best = repaired(new BitSet());
    cost = problem.weight(best);
  }

  /** What was found. */
  record Found(BitSet chosen, long cost, long bound, int nodes) {}

  Found solve() {
    explore(0);
    return new Found(best, cost, Math.min(open, cost), nodes);
  }

  /** Completes a choice until the attack finds nothing, and takes back what it does not need. */
  private BitSet repaired(BitSet start) {
    BitSet chosen = start;
    while (true) {
      Set<Cut> lacking = outsider.attack(chosen);
      if (lacking.isEmpty()) {
        return outsider.needed(chosen);
      }
      learn(lacking);
      chosen = new Cover(problem, List.copyOf(lacking)).add(chosen);
    }
  }

  private boolean learn(Set<Cut> found) {
    boolean news = false;
    for (Cut cut : found) {
      if (cuts.add(cut)) {
        master.add(cut.numbered(numbers));
        news = true;
      }
    }
    return news;
  }

  private void take(BitSet safe) {
    long weight = problem.weight(safe);
    if (weight < cost) {
      best = safe;
      cost = weight;
    }
  }

  /**
   * Looks for a lighter choice within what is fixed.
   *
   * @param known no safe choice within it weighs less
   */
  private void explore(long known) {
    long bound = known;
    nodes++;
    int idle = 0;
    for (int attack = 1; !budget.spent(); attack++) {
      boolean lighter = isLighterChoiceFound();
      Proof proof = master.proof();
      idle = proof.weight() > bound ? 0 : idle + 1;
      bound = Math.max(bound, proof.weight());
      if (!lighter || bound >= cost) {
        open = Math.min(open, bound);
        return;
      }
      double[] shares = master.shares();
      int undecided = undecided(shares);
      boolean learnt;
      if (undecided < 0) {
        learnt = tryWhole(shares);
      } else {
        if (attack % TRIAL == 0) {
          take(repaired(chosen(shares)));
        }
        learnt = idle < IDLE_ATTACKS && learn(lacking(shares));
      }
      if (!learnt) {
        branch(undecided, bound, proof);
        return;
      }
    }
    open = Math.min(open, bound);
  }

  /** Whether there is a lighter choice in parts; a no that is not proven is asked for again. */
  private boolean isLighterChoiceFound() {
    boolean lighter = master.solve(cost - 1 + MARGIN);
    if (lighter || master.proof().weight() >= cost) {
      return lighter;
    }
    master.renew();
    return master.solve(cost - 1 + MARGIN);
  }

  /** Takes a whole choice if it is safe, else learns what it lacks. */
  private boolean tryWhole(double[] shares) {
    BitSet chosen = chosen(shares);
    Set<Cut> lacking = outsider.attack(chosen);
    if (lacking.isEmpty()) {
      take(outsider.needed(chosen));
      return true;
    }
    return learn(lacking);
  }

  private Set<Cut> lacking(double[] shares) {
    long[] parts = new long[problem.size()];
    for (int i = 0; i < choices.length; i++) {
      parts[choices[i]] = (long) Math.ceil(shares[i] * Outsider.WHOLE - NEAR);
    }
    Set<Cut> lacking = outsider.attack(parts, nodes == 1);
    lacking.removeIf(cut -> !cut.isBroken(shares, numbers));
    return lacking;
  }

  private BitSet chosen(double[] shares) {
    BitSet chosen = new BitSet();
    for (int i = 0; i < choices.length; i++) {
      chosen.set(choices[i], shares[i] > 0.5 - NEAR);
    }
    return chosen;
  }

  /** The choice that is least decided, the heaviest of several; -1 if all are. */
  private int undecided(double[] shares) {
    int undecided = -1;
    double least = 0.5 - NEAR;
    for (int i = 0; i < shares.length; i++) {
      double decided = Math.abs(shares[i] - 0.5);
      boolean heavier =
          undecided >= 0
              && decided < least + NEAR
              && problem.weights()[choices[i]] > problem.weights()[choices[undecided]];
      if (decided < least - NEAR || heavier) {
        least = decided;
        undecided = i;
      }
    }
    return undecided;
  }

  /** Tries both ways; what is proven to be too heavy either way is not tried. */
  private void branch(int undecided, long bound, Proof proof) {
    if (undecided < 0) {
      open = Math.min(open, bound);
      return;
    }
    List<Integer> fixed = new ArrayList<>();
    for (int i = 0; i < choices.length; i++) {
      long more = proof.more()[i];
      if (!master.isFixed(i) && proof.weight() + Math.abs(more) >= cost) {
        master.fix(i, more > 0 ? 0 : 1, more > 0 ? 0 : 1);
        fixed.add(i);
      }
    }
    if (master.isFixed(undecided)) {
      explore(bound);
    } else {
      master.fix(undecided, 1, 1);
      explore(bound);
      master.fix(undecided, 0, 0);
      explore(bound);
      master.fix(undecided, 0, 1);
    }
    fixed.forEach(i -> master.fix(i, 0, 1));
  }
}
