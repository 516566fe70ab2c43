package org.cpting.disclosure.solver;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.cpting.disclosure.solver.Cut.Wish;
import org.cpting.disclosure.solver.Problem.Role;

/**
 * Attacks choices of hidden cells: looks for aims that an outsider can rule out, and says what it
 * would take to stop him. What no choice reaches is not asked for.
 */
final class Outsider {

  /** A cell that is chosen wholly, where cells are chosen in parts. */
  static final int WHOLE = 24;

  /** So many conditions are learnt at once, at most. */
  private static final int ENOUGH = 60;

  /** So many attacks back a success is remembered. */
  private static final int MEMORY = 8;

  private final Problem problem;
  private final Tableau tableau;
  private final List<Aim> aims = new ArrayList<>();
  private final List<Wish> wishes = new ArrayList<>();

  /** The last attack in which each wish could be ruled out. */
  private final Map<Wish, Integer> successes = new HashMap<>();

  private int attacks;

  /** An outsider, to whom what must move is never shown. */
  Outsider(Problem problem) {
    tableau = new Tableau(problem);
    for (Aim aim : problem.aims()) {
      aims.add(new Aim(aim.cell(), most(aim, -1), most(aim, 1)));
    }
    BitSet moving = new BitSet();
    for (int direction : new int[] {-1, 1}) {
      for (Aim aim : aims) {
        if (aim.need(direction) > 0) {
          moving.set(aim.cell());
          wishes.add(new Wish(aim.cell(), direction, aim.need(direction)));
        }
      }
    }
    this.problem = problem.hiding(moving);
  }

  /** The problem, in which what must move is hidden in any case. */
  Problem problem() {
    return problem;
  }

  /** What is reached of an aim with everything hidden that may be. */
  private long most(Aim aim, int direction) {
    tableau.reset();
    return tableau.move(aim.cell(), direction, aim.need(direction), new BitSet())
        ? aim.need(direction)
        : tableau.wholeMovement(aim.cell(), direction);
  }

  /** Steps of the simplex method taken so far. */
  long steps() {
    return tableau.steps();
  }

  /** What is to be reached: what is asked for, or as much of it as any choice reaches. */
  List<Aim> aims() {
    return aims;
  }

  /** What the choice lacks; empty where it is safe. */
  Set<Cut> attack(BitSet chosen) {
    allow(chosen);
    Set<Cut> cuts = new LinkedHashSet<>();
    for (int direction : new int[] {-1, 1}) {
      tableau.reset();
      for (Wish wish : wishes) {
        if (wish.direction() == direction
            && !tableau.move(wish.cell(), direction, wish.need(), new BitSet())) {
          cuts.add(cut(wish));
        }
      }
    }
    return cuts;
  }

  /**
   * What a choice in parts lacks, if only a little of it. The outsider gets no more room in a cell
   * than it takes for the aim at hand, times the part of the cell that is chosen: so a little of
   * each cell is not enough. Where he had success lately, he tries first.
   *
   * @param shares by cell, at most {@link #WHOLE}
   * @param everywhere whether he tries the others as well, if he has no success there
   */
  Set<Cut> attack(long[] shares, boolean everywhere) {
    attacks++;
    Set<Cut> cuts = attack(shares, wish -> isPromising(wish));
    return cuts.isEmpty() && everywhere ? attack(shares, wish -> !isPromising(wish)) : cuts;
  }

  private boolean isPromising(Wish wish) {
    return successes.getOrDefault(wish, -MEMORY) > attacks - MEMORY;
  }

  private Set<Cut> attack(long[] shares, Predicate<Wish> tried) {
    Set<Cut> cuts = new LinkedHashSet<>();
    for (Wish wish : wishes) {
      if (cuts.size() < ENOUGH && tried.test(wish) && !isPossible(wish, shares)) {
        cuts.add(cut(wish));
        successes.put(wish, attacks);
      }
    }
    return cuts;
  }

  private boolean isPossible(Wish wish, long[] shares) {
    for (int cell = 0; cell < problem.size(); cell++) {
      boolean choice = problem.roles()[cell] == Role.CHOICE;
      long low = problem.lowest()[cell];
      long high = problem.highest()[cell];
      tableau.limit(
          cell,
          choice ? Math.max(low, -wish.need()) * shares[cell] : low * WHOLE,
          choice ? Math.min(high, wish.need()) * shares[cell] : high * WHOLE);
    }
    tableau.reset();
    return tableau.move(wish.cell(), wish.direction(), wish.need() * WHOLE, new BitSet());
  }

  private void allow(BitSet chosen) {
    for (int cell = 0; cell < problem.size(); cell++) {
      boolean free = problem.roles()[cell] == Role.UNKNOWN || chosen.get(cell);
      tableau.limit(cell, free ? problem.lowest()[cell] : 0, free ? problem.highest()[cell] : 0);
    }
  }

  private Cut cut(Wish wish) {
    return Cut.of(problem, tableau.row(wish.cell()), tableau.denominator(), wish);
  }

  /** A part of a safe choice that is safe as well: the cells moved in reaching each aim. */
  BitSet needed(BitSet chosen) {
    allow(chosen);
    BitSet moved = new BitSet();
    for (int direction : new int[] {-1, 1}) {
      Set<Aim> left = new LinkedHashSet<>(aims);
      for (Aim aim : aims) {
        if (left.contains(aim)) {
          tableau.reset();
          tableau.move(aim.cell(), direction, aim.need(direction), moved);
          tableau.markMoved(moved);
          left.removeIf(other -> tableau.reaches(other.cell(), direction, other.need(direction)));
        }
      }
    }
    moved.and(chosen);
    return moved;
  }
}
