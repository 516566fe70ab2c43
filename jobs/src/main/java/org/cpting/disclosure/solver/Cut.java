package org.cpting.disclosure.solver;

import java.util.Arrays;
import java.util.BitSet;

/**
 * A condition on every safe choice, learnt from an attack that succeeded: the rooms of the cells
 * hidden add up to what is needed.
 *
 * @param cells cells that would help
 * @param rooms by how much each does, at most {@code need}
 * @param need how much it takes
 */
record Cut(int[] cells, long[] rooms, long need) {

  /** That a cell can be moved so far in a direction. */
  record Wish(int cell, int direction, long need) {}

  /**
   * The condition that a wish sets, by a sum of equations in which the cell stands.
   *
   * @param row how much of each equation is in the sum, behind the cells
   * @param denominator how often the cell itself is in the sum
   */
  static Cut of(Problem problem, SparseRow row, long denominator, Wish wish) {
    int size = problem.size();
    SparseRow factors = new SparseRow();
    for (int at = row.size() - 1; at >= 0 && row.key(at) >= size; at--) {
      Equation equation = problem.equations().get(row.key(at) - size);
      for (int i = 0; i < equation.cells().length; i++) {
        factors.add(equation.cells()[i], row.value(at) * equation.signs()[i]);
      }
    }
    long missing = Math.multiplyExact(wish.need(), denominator);
    int[] cells = new int[factors.size()];
    long[] rooms = new long[factors.size()];
    int count = 0;
    for (int at = 0; at < factors.size(); at++) {
      int other = factors.key(at);
      long factor = -factors.value(at) * wish.direction();
      long room = factor * (factor > 0 ? problem.highest()[other] : problem.lowest()[other]);
      if (other == wish.cell() || room == 0) {
        continue;
      }
      if (problem.roles()[other] == Problem.Role.UNKNOWN) {
        missing -= room;
      } else if (problem.roles()[other] == Problem.Role.CHOICE) {
        cells[count] = other;
        rooms[count++] = room;
      }
    }
    for (int i = 0; i < count; i++) {
      rooms[i] = Math.min(rooms[i], missing);
    }
    return new Cut(Arrays.copyOf(cells, count), Arrays.copyOf(rooms, count), missing);
  }

  /** What is still missing with these cells hidden; 0 or less if nothing is. */
  long missing(BitSet hidden) {
    long missing = need;
    for (int i = 0; i < cells.length; i++) {
      if (hidden.get(cells[i])) {
        missing -= rooms[i];
      }
    }
    return missing;
  }

  /** The cells that would help, as a set. */
  BitSet support() {
    BitSet support = new BitSet();
    Arrays.stream(cells).forEach(support::set);
    return support;
  }

  /** Whether any one of the cells is enough. */
  boolean isSimple() {
    return Arrays.stream(rooms).allMatch(room -> room >= need);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Cut that
        && need == that.need
        && Arrays.equals(cells, that.cells)
        && Arrays.equals(rooms, that.rooms);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(cells) * 31 + Arrays.hashCode(rooms);
  }

  @Override
  public String toString() {
    return Arrays.toString(cells) + Arrays.toString(rooms) + " >= " + need;
  }
}
