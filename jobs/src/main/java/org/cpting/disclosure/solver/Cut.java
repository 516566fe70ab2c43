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

  private static final double TOLERANCE = 1e-4;

  /** That a cell can be moved so far in a direction. */
  record Wish(int cell, int direction, long need) {}

  /**
   * The condition that a wish sets, by a sum of equations in which the cell stands.
   *
   * @param row the sum: factors by cell, which times their movements add up to 0
   * @param denominator factor of the cell itself
   */
  static Cut of(Problem problem, SparseRow row, long denominator, Wish wish) {
    long missing = Math.multiplyExact(wish.need(), denominator);
    int[] cells = new int[row.size()];
    long[] rooms = new long[row.size()];
    int count = 0;
    for (int at = 0; at < row.size(); at++) {
      int other = row.key(at);
      long factor = -row.value(at) * wish.direction();
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

  /** The same condition on cells that have other numbers. */
  Cut numbered(int[] numbers) {
    return new Cut(Arrays.stream(cells).map(cell -> numbers[cell]).toArray(), rooms, need);
  }

  /** Whether a choice in parts misses it, by more than floating point is off. */
  boolean isBroken(double[] shares, int[] numbers) {
    double sum = 0;
    for (int i = 0; i < cells.length; i++) {
      sum += (double) rooms[i] / need * shares[numbers[cells[i]]];
    }
    return sum < 1 - TOLERANCE;
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
