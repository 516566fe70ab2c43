package org.cpting.disclosure.solver;

import java.util.Arrays;

/**
 * A sum everybody knows to hold: the cells, each taken with its sign, add up to 0.
 *
 * @param cells numbers of the cells
 * @param signs how often each is taken, mostly 1 or -1
 */
public record Equation(int[] cells, int[] signs) {

  /** The sum of the values, 0 where the equation holds. */
  public long sum(long[] values) {
    long sum = 0;
    for (int i = 0; i < cells.length; i++) {
      sum += signs[i] * values[cells[i]];
    }
    return sum;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Equation that
        && Arrays.equals(cells, that.cells)
        && Arrays.equals(signs, that.signs);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(cells) + Arrays.hashCode(signs);
  }

  @Override
  public String toString() {
    return Arrays.toString(cells) + Arrays.toString(signs);
  }
}
