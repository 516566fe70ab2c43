package org.cpting.disclosure.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The movements an outsider must think possible, searched by the simplex method. It starts at the
 * true values, which are always possible, and works in whole numbers over one common denominator
 * (Edmonds' integer pivoting), so nothing is ever rounded. How far each cell may move can be set
 * anew at any time; the table made for the cells before is kept.
 */
final class Tableau {

  /** So many steps take the steepest way; then the first way, which cannot go in circles. */
  private static final int STEEP_STEPS = 300;

  private static final int NONE = -1;

  private final int size;
  private final long[] lowest;
  private final long[] highest;

  /** Sums of equations, by cell. */
  private final List<SparseRow> rows = new ArrayList<>();

  /** Cell that stands in the basis by a row. */
  private final List<Integer> basicOf = new ArrayList<>();

  private final int[] rowOf;

  /** Movement of cells outside the basis; times the denominator of those in it. */
  private final long[] movement;

  /** Rows whose cell of the basis has to be moved anew. */
  private final BitSet changed = new BitSet();

  private long denominator = 1;
  private long steps;

  /** The movements of a problem's cells; all may move as far as the problem lets them. */
  Tableau(Problem problem) {
    size = problem.size();
    lowest = problem.lowest().clone();
    highest = problem.highest().clone();
    rowOf = new int[size];
    Arrays.fill(rowOf, NONE);
    movement = new long[size];
    int[] uses = new int[size];
    for (Equation equation : problem.equations()) {
      SparseRow row = new SparseRow();
      for (int i = 0; i < equation.cells().length; i++) {
        row.add(equation.cells()[i], equation.signs()[i]);
        uses[equation.cells()[i]]++;
      }
      rows.add(row);
    }
    rows.sort(Comparator.comparingInt(SparseRow::size));
    solveForBasis(uses);
  }

  /** Solves each row for the cell that the fewest equations hold; rows that say nothing new go. */
  private void solveForBasis(int[] uses) {
    int row = 0;
    while (row < rows.size()) {
      int cell = rarest(rows.get(row), uses);
      if (cell == NONE) {
        rows.remove(row);
      } else {
        basicOf.add(cell);
        rowOf[cell] = row;
        eliminate(row, cell);
        row++;
      }
    }
  }

  private static int rarest(SparseRow row, int[] uses) {
    int rarest = NONE;
    for (int at = 0; at < row.size(); at++) {
      int cell = row.key(at);
      boolean better = rarest == NONE || uses[cell] < uses[rarest];
      rarest = row.value(at) != 0 && better ? cell : rarest;
    }
    return rarest;
  }

  /** How often a cell has come into the basis. */
  long steps() {
    return steps;
  }

  /** Sets how far a cell may move; {@link #reset} must follow. */
  void limit(int cell, long low, long high) {
    lowest[cell] = low;
    highest[cell] = high;
  }

  /** Takes a cell out of all rows but one; the others become new where it was in them. */
  private void eliminate(int row, int cell) {
    SparseRow pivotRow = rows.get(row);
    if (pivotRow.get(cell) < 0) {
      pivotRow.negate();
    }
    long pivot = pivotRow.get(cell);
    changed.clear();
    changed.set(row);
    for (int other = 0; other < rows.size(); other++) {
      if (other != row) {
        long factor = rows.get(other).get(cell);
        if (factor != 0 || pivot != denominator) {
          rows.get(other).combine(pivot, pivotRow, factor, denominator);
          changed.set(other);
        }
      }
    }
    denominator = pivot;
    steps++;
  }

  /** Whether the cell's present movement is at least so far in a direction. */
  boolean reaches(int cell, int direction, long need) {
    long factor = rowOf[cell] == NONE ? 1 : denominator;
    return movement[cell] * direction >= Math.multiplyExact(need, factor);
  }

  /** Goes back to the true values. */
  void reset() {
    Arrays.fill(movement, 0);
  }

  /** The present movements of the first cells; none if some are not whole. */
  Optional<long[]> wholeMovements(int cells) {
    long[] whole = new long[cells];
    for (int cell = 0; cell < cells; cell++) {
      long factor = rowOf[cell] == NONE ? 1 : denominator;
      if (movement[cell] % factor != 0) {
        return Optional.empty();
      }
      whole[cell] = movement[cell] / factor;
    }
    return Optional.of(whole);
  }

  /** Marks the cells that move at present. */
  void markMoved(BitSet moved) {
    for (int cell = 0; cell < size; cell++) {
      if (movement[cell] != 0) {
        moved.set(cell);
      }
    }
  }

  /** Whole part of the cell's present movement in a direction. */
  long wholeMovement(int cell, int direction) {
    return Math.floorDiv(movement[cell] * direction, rowOf[cell] == NONE ? 1 : denominator);
  }

  /**
   * Moves the cell as far in a direction as is needed, or as is possible.
   *
   * @param preferred cells to move rather than others
   */
  boolean move(int cell, int direction, long need, BitSet preferred) {
    for (int step = 0; !reaches(cell, direction, need); step++) {
      int entering = entering(cell, direction, step < STEEP_STEPS, preferred);
      if (entering == 0) {
        return false;
      }
      enter(Math.abs(entering) - 1, Integer.signum(entering));
    }
    return true;
  }

  /** The cell to change, counted from 1 and with the sign of its change; 0 if none helps. */
  private int entering(int target, int direction, boolean steepest, BitSet preferred) {
    if (rowOf[target] == NONE) {
      long bound = direction > 0 ? highest[target] : lowest[target];
      return movement[target] == bound ? 0 : direction * (target + 1);
    }
    SparseRow row = rows.get(rowOf[target]);
    long best = 0;
    int entering = 0;
    for (int at = 0; at < row.size(); at++) {
      int cell = row.key(at);
      long rate = -row.value(at) * direction;
      if (rowOf[cell] != NONE) {
        continue;
      }
      boolean room = rate > 0 ? movement[cell] < highest[cell] : movement[cell] > lowest[cell];
      long merit = preferred.get(cell) ? Math.abs(rate) * 1000 : Math.abs(rate);
      if (room && merit > best) {
        best = merit;
        entering = rate > 0 ? cell + 1 : -cell - 1;
        if (!steepest) {
          break;
        }
      }
    }
    return entering;
  }

  /** Changes a cell outside the basis until it, or one of the basis, comes to its end. */
  private void enter(int cell, int sign) {
    long shortest = sign > 0 ? highest[cell] - movement[cell] : movement[cell] - lowest[cell];
    long per = 1;
    int leaving = NONE;
    for (int row = 0; row < rows.size(); row++) {
      long rate = -rows.get(row).get(cell) * sign;
      int basic = basicOf.get(row);
      if (rate == 0) {
        continue;
      }
      long end = rate > 0 ? highest[basic] : lowest[basic];
      long room = Math.abs(Math.multiplyExact(end, denominator) - movement[basic]);
      long speed = Math.abs(rate);
      long difference =
          Math.subtractExact(Math.multiplyExact(room, per), Math.multiplyExact(shortest, speed));
      boolean tie = difference == 0 && leaving != NONE && basic < basicOf.get(leaving);
      if (difference < 0 || tie) {
        shortest = room;
        per = speed;
        leaving = row;
      }
    }
    if (leaving == NONE) {
      changed.clear();
      for (int row = 0; row < rows.size(); row++) {
        changed.set(row, rows.get(row).get(cell) != 0);
      }
      movement[cell] = sign > 0 ? highest[cell] : lowest[cell];
    } else {
      pivot(leaving, cell, -rows.get(leaving).get(cell) * sign > 0);
    }
    settle();
  }

  private void pivot(int row, int cell, boolean rises) {
    int left = basicOf.get(row);
    movement[left] = rises ? highest[left] : lowest[left];
    rowOf[left] = NONE;
    basicOf.set(row, cell);
    rowOf[cell] = row;
    eliminate(row, cell);
  }

  /** Works out the movements of the basis from those outside it, where something has changed. */
  private void settle() {
    for (int number = changed.nextSetBit(0); number >= 0; number = changed.nextSetBit(number + 1)) {
      SparseRow row = rows.get(number);
      long sum = 0;
      for (int at = 0; at < row.size(); at++) {
        int cell = row.key(at);
        if (rowOf[cell] == NONE && movement[cell] != 0) {
          sum = Math.addExact(sum, Math.multiplyExact(row.value(at), movement[cell]));
        }
      }
      movement[basicOf.get(number)] = -sum;
    }
  }

  /** The sum of equations that the cell, standing in the basis, is the last word of. */
  SparseRow row(int cell) {
    if (rowOf[cell] == NONE) {
      throw new IllegalStateException("A cell is not given the room it needs: " + cell);
    }
    return rows.get(rowOf[cell]);
  }

  /** How often a cell of the basis is in its {@link #row}. */
  long denominator() {
    return denominator;
  }
}
