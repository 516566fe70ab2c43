package org.cpting.disclosure.solver;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.cpting.disclosure.solver.Problem.Role;

/**
 * A table of rows and columns with both margins and the grand total, and what can be found out of
 * it by trying everything.
 */
final class SmallTable {

  private static final int THRESHOLD = 3;
  private static final int REACH = 12;

  private final int rows;
  private final int columns;
  private final long[] values;

  /** A table with random counts, small ones and zeros among them. */
  SmallTable(int rows, int columns, Random random) {
    this.rows = rows;
    this.columns = columns;
    values = new long[(rows + 1) * (columns + 1)];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        long value = random.nextInt(4) == 0 ? random.nextInt(4) : random.nextInt(9);
        for (int at :
            List.of(at(row, column), at(rows, column), at(row, columns), at(rows, columns))) {
          values[at] += value;
        }
      }
    }
  }

  private int at(int row, int column) {
    return row * (columns + 1) + column;
  }

  Problem problem() {
    Role[] roles = new Role[values.length];
    long[] weights = new long[values.length];
    long[] lowest = new long[values.length];
    long[] highest = new long[values.length];
    List<Aim> aims = new ArrayList<>();
    for (int cell = 0; cell < values.length; cell++) {
      boolean small = values[cell] >= 1 && values[cell] <= THRESHOLD;
      roles[cell] = values[cell] == 0 ? Role.KNOWN : small ? Role.UNKNOWN : Role.CHOICE;
      weights[cell] = values[cell] + 1;
      lowest[cell] = -Math.max(0, values[cell] - 1);
      highest[cell] = REACH;
      if (small) {
        aims.add(new Aim(cell, values[cell] - floor(cell), THRESHOLD - values[cell]));
      }
    }
    return new Problem(roles, weights, lowest, highest, equations(), aims);
  }

  /** A small margin has so many parts that are not 0. */
  private long floor(int cell) {
    long parts = 0;
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        boolean inRow = cell / (columns + 1) == row || cell / (columns + 1) == rows;
        boolean inColumn = cell % (columns + 1) == column || cell % (columns + 1) == columns;
        parts += inRow && inColumn && values[at(row, column)] > 0 ? 1 : 0;
      }
    }
    return Math.max(1, parts);
  }

  private List<Equation> equations() {
    List<Equation> equations = new ArrayList<>();
    for (int row = 0; row <= rows; row++) {
      int[] cells = new int[columns + 1];
      for (int column = 0; column < columns; column++) {
        cells[column + 1] = at(row, column);
      }
      cells[0] = at(row, columns);
      equations.add(sum(cells));
    }
    for (int column = 0; column <= columns; column++) {
      int[] cells = new int[rows + 1];
      for (int row = 0; row < rows; row++) {
        cells[row + 1] = at(row, column);
      }
      cells[0] = at(rows, column);
      equations.add(sum(cells));
    }
    return equations;
  }

  private static Equation sum(int[] cells) {
    int[] signs = new int[cells.length];
    java.util.Arrays.fill(signs, -1);
    signs[0] = 1;
    return new Equation(cells, signs);
  }

  /** Whether trying all tables finds one that has the cell moved at least so far. */
  boolean isPossible(BitSet hidden, int cell, int direction, long need) {
    long[] guess = new long[values.length];
    return tryCell(hidden, guess, 0, cell, direction, need);
  }

  private boolean tryCell(
      BitSet hidden, long[] guess, int number, int cell, int direction, long need) {
    if (number == rows * columns) {
      return direction * (guess[cell] - values[cell]) >= need && allShownAreRight(hidden, guess);
    }
    int row = number / columns;
    int column = number % columns;
    int at = at(row, column);
    long from = hidden.get(at) ? 1 : values[at];
    long to = hidden.get(at) ? values[at] + REACH : values[at];
    for (long value = from; value <= to; value++) {
      add(guess, row, column, value);
      boolean rowEnds = column == columns - 1 && !hidden.get(at(row, columns));
      boolean fits = !rowEnds || guess[at(row, columns)] == values[at(row, columns)];
      boolean over =
          exceeds(hidden, guess, at(row, columns)) || exceeds(hidden, guess, at(rows, column));
      boolean found = fits && !over && tryCell(hidden, guess, number + 1, cell, direction, need);
      add(guess, row, column, -value);
      if (found || over) {
        return found;
      }
    }
    return false;
  }

  private boolean exceeds(BitSet hidden, long[] guess, int margin) {
    return !hidden.get(margin) && guess[margin] > values[margin];
  }

  private void add(long[] guess, int row, int column, long value) {
    guess[at(row, column)] += value;
    guess[at(rows, column)] += value;
    guess[at(row, columns)] += value;
    guess[at(rows, columns)] += value;
  }

  private boolean allShownAreRight(BitSet hidden, long[] guess) {
    for (int cell = 0; cell < values.length; cell++) {
      if (!hidden.get(cell) && guess[cell] != values[cell]) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return java.util.Arrays.toString(values);
  }
}
