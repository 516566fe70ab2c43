package org.cpting.disclosure.solver;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.cpting.disclosure.solver.Problem.Role;

/**
 * Finds a light safe choice of cells to hide. Choices are made from what is known to be needed,
 * attacked, and made again from what the attack has taught (Fischetti and Salazar, 2000). What no
 * movement of the outsider needs is shown again. Linear programming over all that was learnt says
 * how far the best choice can be from the lightest.
 */
public final class Suppression {

  private final Problem problem;
  private final List<List<Integer>> equationsOf;
  private final int rounds;
  private final long steps;
  private final BitSet always = new BitSet();
  private final Set<Cut> cuts = new LinkedHashSet<>();
  private List<Aim> limited = List.of();
  private long taken;

  /**
   * A search.
   *
   * @param rounds how many choices are made after the first safe one, at most
   * @param steps of the simplex method after which no further choice is begun. Not seconds, so that
   *     the same figures give the same choice on any machine
   */
  public Suppression(Problem problem, int rounds, long steps) {
    this.problem = problem;
    this.equationsOf = Outsider.equationsOf(problem);
    this.rounds = rounds;
    this.steps = steps;
    for (int cell = 0; cell < problem.size(); cell++) {
      always.set(cell, problem.roles()[cell] == Role.UNKNOWN);
    }
  }

  /** The best safe choice found. */
  public Pattern solve() {
    BitSet best = safe(always);
    int round = 0;
    while (round < rounds && cost(best) > 0 && taken < steps) {
      round++;
      BitSet next = safe(new Cover(problem, strongest()).complete(always));
      best = cost(next) < cost(best) ? next : best;
    }
    long bound = cuts.isEmpty() ? 0 : new CoverProgram(problem, strongest()).bound();
    return new Pattern(best, cost(best), Math.min(bound, cost(best)), round, limited);
  }

  /** Completes a choice until the attack finds nothing, and takes back what it does not need. */
  private BitSet safe(BitSet start) {
    Outsider outsider = new Outsider(problem, equationsOf);
    BitSet hidden = start;
    while (true) {
      List<Cut> found = new ArrayList<>(outsider.attack(hidden));
      if (found.isEmpty()) {
        limited = outsider.limited();
        BitSet needed = outsider.needed(always);
        taken += outsider.steps();
        return needed;
      }
      cuts.addAll(found);
      hidden = new Cover(problem, found).add(hidden);
    }
  }

  /** The cuts that no simpler one implies. */
  private List<Cut> strongest() {
    List<Cut> sorted = new ArrayList<>(cuts);
    sorted.sort(Comparator.comparingInt(cut -> cut.cells().length));
    List<Cut> strongest = new ArrayList<>();
    List<BitSet> simple = new ArrayList<>();
    for (Cut cut : sorted) {
      BitSet cells = cut.support();
      if (simple.stream().noneMatch(other -> other.stream().allMatch(cells::get))) {
        strongest.add(cut);
        if (cut.isSimple()) {
          simple.add(cells);
        }
      }
    }
    return strongest;
  }

  private long cost(BitSet hidden) {
    return hidden.stream()
        .filter(cell -> problem.roles()[cell] == Role.CHOICE)
        .mapToLong(cell -> problem.weights()[cell])
        .sum();
  }
}
