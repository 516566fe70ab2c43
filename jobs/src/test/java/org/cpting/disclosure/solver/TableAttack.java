package org.cpting.disclosure.solver;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cpting.disclosure.solver.LinearProgram.Condition;

/**
 * Finds by integer programming between which numbers each hidden count of a table must be, knowing
 * everything that is shown, and that what is hidden is not 0. It shares nothing with the solver
 * that chose what to hide.
 */
final class TableAttack {

  private final RandomTable table;
  private final Map<Integer, Integer> unknowns = new TreeMap<>();
  private final List<Condition> conditions = new ArrayList<>();
  private final List<long[]> fitting = new ArrayList<>();

  TableAttack(RandomTable table, BitSet hidden) {
    this.table = table;
    hidden.stream().forEach(cell -> unknowns.put(cell, unknowns.size()));
    for (Equation equation : table.equations()) {
      Map<Integer, Long> terms = new TreeMap<>();
      long sum = 0;
      for (int i = 0; i < equation.cells().length; i++) {
        Integer unknown = unknowns.get(equation.cells()[i]);
        long sign = equation.signs()[i];
        if (unknown == null) {
          sum -= sign * table.values()[equation.cells()[i]];
        } else {
          // Counted from 1 on.
          terms.put(unknown, sign);
          sum -= sign;
        }
      }
      if (!terms.isEmpty()) {
        conditions.add(new Condition(terms, sum, true));
      }
    }
  }

  /** Whether the count can be so much lower or higher than it is. */
  boolean isPossible(int cell, int direction, long need) {
    Integer unknown = unknowns.get(cell);
    if (unknown == null) {
      return need == 0;
    }
    long wanted = table.values()[cell] + direction * need;
    if (fitting.stream().anyMatch(counts -> reaches(counts[unknown] + 1, direction, wanted))) {
      return true;
    }
    Optional<long[]> extreme =
        new LinearProgram(unknowns.size(), conditions, 100_000)
            .extreme(Map.of(unknown, 1L), direction);
    extreme.filter(this::fits).ifPresent(fitting::add);
    return extreme
        .filter(this::fits)
        .filter(counts -> reaches(counts[unknown] + 1, direction, wanted))
        .isPresent();
  }

  private static boolean reaches(long count, int direction, long wanted) {
    return direction > 0 ? count >= wanted : count <= wanted;
  }

  private boolean fits(long[] counts) {
    for (Condition condition : conditions) {
      long sum = 0;
      for (Map.Entry<Integer, Long> term : condition.terms().entrySet()) {
        sum += term.getValue() * counts[term.getKey()];
      }
      if (sum != condition.least()) {
        return false;
      }
    }
    return true;
  }

  /** Aims that can be ruled out. */
  List<Aim> found(List<Aim> aims) {
    return aims.stream()
        .filter(
            aim -> !isPossible(aim.cell(), -1, aim.down()) || !isPossible(aim.cell(), 1, aim.up()))
        .toList();
  }
}
