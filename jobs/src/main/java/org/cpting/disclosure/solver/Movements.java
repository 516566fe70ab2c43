package org.cpting.disclosure.solver;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Ways to move away from true counts without breaking conditions, searched exactly. A condition's
 * slack, and each sum looked at, is a cell of its own.
 */
public final class Movements {

  private final Tableau tableau;
  private final int counts;

  /**
   * A condition or a sum: factors of 1 or -1 by count.
   *
   * @param terms factor by count
   * @param room by how much it may fall before it breaks; 0 and {@code exactly} where it may not
   *     move at all
   * @param exactly whether it must stay as it is
   */
  public record Tie(Map<Integer, Long> terms, long room, boolean exactly) {}

  /**
   * Movements of true counts.
   *
   * @param truth the counts, each 0 or more, which none falls below
   * @param ties conditions that hold of the true counts
   * @param targets sums that can be moved
   * @param most no count rises by more
   */
  public Movements(long[] truth, List<Tie> ties, List<Map<Integer, Long>> targets, long most) {
    counts = truth.length;
    List<Equation> equations = new ArrayList<>();
    List<Long> lowest = new ArrayList<>();
    for (long count : truth) {
      lowest.add(-count);
    }
    for (Map<Integer, Long> target : targets) {
      equations.add(equation(target, lowest.size()));
      lowest.add(-most * Math.max(1, target.size()));
    }
    for (Tie tie : ties) {
      if (tie.exactly()) {
        equations.add(equation(tie.terms(), -1));
      } else {
        equations.add(equation(tie.terms(), lowest.size()));
        lowest.add(-tie.room());
      }
    }
    int size = lowest.size();
    long[] highest = new long[size];
    Problem.Role[] roles = new Problem.Role[size];
    java.util.Arrays.fill(roles, Problem.Role.UNKNOWN);
    for (int cell = 0; cell < size; cell++) {
      highest[cell] = cell < counts ? most : most * Math.max(1, size);
    }
    Problem problem =
        new Problem(
            roles,
            new long[size],
            lowest.stream().mapToLong(Long::longValue).toArray(),
            highest,
            equations,
            List.of());
    tableau = new Tableau(problem);
  }

  private static Equation equation(Map<Integer, Long> terms, int rest) {
    int size = terms.size() + (rest < 0 ? 0 : 1);
    int[] cells = new int[size];
    int[] signs = new int[size];
    int at = 0;
    for (Map.Entry<Integer, Long> term : terms.entrySet()) {
      cells[at] = term.getKey();
      signs[at++] = Math.toIntExact(term.getValue());
    }
    if (rest >= 0) {
      cells[at] = rest;
      signs[at] = -1;
    }
    return new Equation(cells, signs);
  }

  /**
   * Counts for which a target is moved as far in a direction as is needed, or as is possible; none
   * if they are not whole.
   *
   * @param target number of the target
   * @param direction 1 or -1
   */
  public Optional<long[]> move(int target, int direction, long need) {
    tableau.reset();
    tableau.move(counts + target, direction, need, new BitSet());
    return tableau.wholeMovements(counts);
  }
}
