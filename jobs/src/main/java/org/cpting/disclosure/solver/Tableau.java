package org.cpting.disclosure.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * The movements an outsider must think possible, searched by the simplex method. It starts at the
 * true values, which are always possible, and works in whole numbers over one common denominator
 * (Edmonds' integer pivoting), so nothing is ever rounded. Further cells may be hidden at any time;
 * what was possible stays possible.
 */
final class Tableau {

  /** So many steps take the steepest way; then the first way, which cannot go in circles. */
  private static final int STEEP_STEPS = 300;

  private static final int NONE = -1;

  private final Problem problem;
  private final List<List<Integer>> equationsOf;
  private final int size;

  /**
   * Rows by cell and, behind the cells, by equation: how much of each equation the row is made of.
   */
  private final List<SparseRow> rows = new ArrayList<>();

  /** Cell that stands in the basis by a row; none while the row holds no cell. */
  private final List<Integer> basicOf = new ArrayList<>();

  private final boolean[] present;
  private final boolean[] taken;
  private final int[] rowOf;

  /** Movement of cells outside the basis; times the denominator of those in it. */
  private final long[] movement;

  private long denominator = 1;
  private long steps;

  /** A table without cells. */
  Tableau(Problem problem, List<List<Integer>> equationsOf) {
    this.problem = problem;
    this.equationsOf = equationsOf;
    size = problem.size();
    present = new boolean[size];
    taken = new boolean[problem.equations().size()];
    rowOf = new int[size];
    Arrays.fill(rowOf, NONE);
    movement = new long[size];
  }

  /** How often a cell has come into the basis. */
  long steps() {
    return steps;
  }

  boolean holds(int cell) {
    return present[cell];
  }

  /** Lets a cell move. */
  void add(int cell) {
    present[cell] = true;
    for (int number : equationsOf.get(cell)) {
      if (!taken[number]) {
        taken[number] = true;
        SparseRow row = new SparseRow();
        row.add(size + number, denominator);
        rows.add(row);
        basicOf.add(NONE);
      }
    }
    long[] signs = new long[taken.length];
    for (int number : equationsOf.get(cell)) {
      signs[number] += sign(number, cell);
    }
    for (SparseRow row : rows) {
      long value = 0;
      for (int number : equationsOf.get(cell)) {
        value += row.get(size + number) * signs[number];
      }
      row.add(cell, value);
    }
    for (int row = 0; row < rows.size(); row++) {
      if (basicOf.get(row) == NONE && rows.get(row).get(cell) != 0) {
        basicOf.set(row, cell);
        rowOf[cell] = row;
        eliminate(row, cell);
        return;
      }
    }
  }

  private long sign(int number, int cell) {
    Equation equation = problem.equations().get(number);
    for (int i = 0; i < equation.cells().length; i++) {
      if (equation.cells()[i] == cell) {
        return equation.signs()[i];
      }
    }
    return 0;
  }

  private void eliminate(int row, int cell) {
    SparseRow pivotRow = rows.get(row);
    if (pivotRow.get(cell) < 0) {
      pivotRow.negate();
    }
    long pivot = pivotRow.get(cell);
    for (int other = 0; other < rows.size(); other++) {
      if (other != row) {
        long factor = rows.get(other).get(cell);
        if (factor != 0 || pivot != denominator) {
          rows.get(other).combine(pivot, pivotRow, factor, denominator);
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
      long bound = direction > 0 ? problem.highest()[target] : problem.lowest()[target];
      return movement[target] == bound ? 0 : direction * (target + 1);
    }
    SparseRow row = rows.get(rowOf[target]);
    long best = 0;
    int entering = 0;
    for (int at = 0; at < row.size() && row.key(at) < size; at++) {
      int cell = row.key(at);
      long rate = -row.value(at) * direction;
      if (rowOf[cell] != NONE) {
        continue;
      }
      boolean room =
          rate > 0
              ? movement[cell] < problem.highest()[cell]
              : movement[cell] > problem.lowest()[cell];
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
    long shortest =
        sign > 0
            ? problem.highest()[cell] - movement[cell]
            : movement[cell] - problem.lowest()[cell];
    long per = 1;
    int leaving = NONE;
    for (int row = 0; row < rows.size(); row++) {
      long rate = -rows.get(row).get(cell) * sign;
      int basic = basicOf.get(row);
      if (rate == 0 || basic == NONE) {
        continue;
      }
      long end = rate > 0 ? problem.highest()[basic] : problem.lowest()[basic];
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
      movement[cell] = sign > 0 ? problem.highest()[cell] : problem.lowest()[cell];
    } else {
      pivot(leaving, cell, -rows.get(leaving).get(cell) * sign > 0);
    }
    settle();
  }

  private void pivot(int row, int cell, boolean rises) {
    int left = basicOf.get(row);
    movement[left] = rises ? problem.highest()[left] : problem.lowest()[left];
    rowOf[left] = NONE;
    basicOf.set(row, cell);
    rowOf[cell] = row;
    eliminate(row, cell);
  }

  /** Works out the movements of the basis from those outside it. */
  private void settle() {
    for (int number = 0; number < rows.size(); number++) {
      int basic = basicOf.get(number);
      if (basic == NONE) {
        continue;
      }
      SparseRow row = rows.get(number);
      long sum = 0;
      for (int at = 0; at < row.size() && row.key(at) < size; at++) {
        int cell = row.key(at);
        if (rowOf[cell] == NONE && movement[cell] != 0) {
          sum = Math.addExact(sum, Math.multiplyExact(row.value(at), movement[cell]));
        }
      }
      movement[basic] = -sum;
    }
  }

  /**
   * What it would take to move the cell further, after {@link #move} has failed. Every choice of
   * cells that allows the movement fulfils it.
   */
  Cut cut(int cell, int direction, long need) {
    if (rowOf[cell] == NONE) {
      throw new IllegalStateException("A cell is not given the room it needs: " + cell);
    }
    return Cut.of(problem, rows.get(rowOf[cell]), denominator, new Cut.Wish(cell, direction, need));
  }
}
