package org.cpting.disclosure.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The lightest choice in parts that fulfils all conditions learnt so far, by the dual simplex
 * method. Conditions are added and choices fixed without beginning anew. It works in floating
 * point, and only proposes: what is claimed to be proven is worked out again in whole numbers.
 */
final class MasterProgram {

  private static final double TOLERANCE = 1e-7;
  private static final double ZERO = MasterRow.ZERO;
  private static final double SMALLEST_PIVOT = 1e-7;

  /** More than this are only taken where the method goes in circles. */
  private static final int MOST_PIVOTS = 20_000;

  private final int size;
  private final long[] weights;
  private final long[] lower;
  private final long[] upper;

  /** Variables outside the basis, by column: choices, and behind them the slack of conditions. */
  private final int[] columns;

  private final boolean[] atUpper;

  /** What a column's variable adds to the weight. */
  private final double[] reduced;

  private final List<MasterRow> rows = new ArrayList<>();
  private final List<Cut> cuts = new ArrayList<>();
  private final Map<Cut, Double> prices = new LinkedHashMap<>();

  /** Where a variable is: its column, or -1 - its row. */
  private final Map<Integer, Integer> places = new HashMap<>();

  private long pivots;

  /** A program without conditions. */
  MasterProgram(long[] weights) {
    size = weights.length;
    this.weights = weights;
    lower = new long[size];
    upper = new long[size];
    Arrays.fill(upper, 1);
    columns = new int[size];
    atUpper = new boolean[size];
    reduced = new double[size];
    renew();
  }

  /** Begins anew with the same conditions, so that errors of floating point do not add up. */
  void renew() {
    rows.clear();
    places.clear();
    for (int i = 0; i < size; i++) {
      columns[i] = i;
      atUpper[i] = false;
      reduced[i] = weights[i];
      places.put(i, i);
    }
    List<Cut> known = List.copyOf(cuts);
    cuts.clear();
    known.forEach(this::add);
  }

  /** Adds a condition on choices. */
  void add(Cut cut) {
    double[] factors = new double[size];
    double number = -1;
    for (int i = 0; i < cut.cells().length; i++) {
      double room = (double) cut.rooms()[i] / cut.need();
      int place = place(cut.cells()[i]);
      if (place >= 0) {
        factors[place] += room;
      } else {
        MasterRow row = rows.get(-1 - place);
        for (int column = 0; column < size; column++) {
          factors[column] += room * row.factors[column];
        }
        number += room * row.number;
      }
    }
    int variable = size + cuts.size();
    places.put(variable, -1 - rows.size());
    rows.add(new MasterRow(variable, number, factors));
    cuts.add(cut);
  }

  private int place(int variable) {
    return places.getOrDefault(variable, 0);
  }

  /** Says what a choice may be. */
  void fix(int choice, int from, int to) {
    lower[choice] = from;
    upper[choice] = to;
  }

  boolean isFixed(int choice) {
    return lower[choice] == upper[choice];
  }

  /** Pivots taken so far. */
  long pivots() {
    return pivots;
  }

  /**
   * Finds the lightest choice in parts.
   *
   * @param enough beyond this weight there is no need to go on
   * @return whether one was found that is not heavier
   */
  boolean solve(double enough) {
    for (int column = 0; column < size; column++) {
      boolean stays = atUpper[column] && reduced[column] == 0;
      atUpper[column] = columns[column] < size && (reduced[column] < 0 || stays);
    }
    rows.forEach(row -> row.value = value(row));
    for (int pivot = 0; pivot < MOST_PIVOTS && weight() <= enough; pivot++) {
      int leaving = leaving();
      if (leaving < 0) {
        price();
        return true;
      }
      boolean rises = rows.get(leaving).value < low(rows.get(leaving).variable);
      int entering = entering(rows.get(leaving), rises);
      if (entering < 0) {
        priceOut(rows.get(leaving), rises, enough);
        return false;
      }
      pivot(leaving, entering, rises);
      rows.forEach(row -> row.value = value(row));
    }
    price();
    return false;
  }

  private double weight() {
    double weight = 0;
    for (int i = 0; i < size; i++) {
      weight += weights[i] * valueOf(i);
    }
    return weight;
  }

  private double valueOf(int choice) {
    int place = place(choice);
    return place >= 0 ? at(place) : rows.get(-1 - place).value;
  }

  private double at(int column) {
    return atUpper[column] ? high(columns[column]) : low(columns[column]);
  }

  private double low(int variable) {
    return variable < size ? lower[variable] : 0;
  }

  private double high(int variable) {
    return variable < size ? upper[variable] : Double.POSITIVE_INFINITY;
  }

  private double value(MasterRow row) {
    double value = row.number;
    for (int column = 0; column < size; column++) {
      if (row.factors[column] != 0) {
        double at = at(column);
        value += at == 0 ? 0 : at * row.factors[column];
      }
    }
    return value;
  }

  /** The row that is furthest out of its bounds; none if all are within. */
  private int leaving() {
    int leaving = -1;
    double furthest = TOLERANCE;
    for (int number = 0; number < rows.size(); number++) {
      MasterRow row = rows.get(number);
      double out = Math.max(low(row.variable) - row.value, row.value - high(row.variable));
      if (out > furthest) {
        furthest = out;
        leaving = number;
      }
    }
    return leaving;
  }

  /** The column whose change costs the least; none if no change helps. */
  private int entering(MasterRow row, boolean rises) {
    int entering = -1;
    double cheapest = Double.POSITIVE_INFINITY;
    for (int column = 0; column < size; column++) {
      double factor = row.factors[column];
      boolean helps = atUpper[column] ? factor < 0 == rises : factor > 0 == rises;
      if (Math.abs(factor) < SMALLEST_PIVOT
          || !helps
          || low(columns[column]) == high(columns[column])) {
        continue;
      }
      double price = Math.abs(reduced[column] / factor);
      boolean tie =
          entering >= 0
              && price < cheapest + ZERO
              && Math.abs(factor) > Math.abs(row.factors[entering]);
      if (price < cheapest - ZERO || tie) {
        cheapest = price;
        entering = column;
      }
    }
    return entering;
  }

  private void pivot(int leaving, int entering, boolean rises) {
    pivots++;
    MasterRow row = rows.get(leaving);
    double[] factors = new double[size];
    for (int column = 0; column < size; column++) {
      factors[column] = -row.factors[column] / row.factors[entering];
    }
    factors[entering] = 1 / row.factors[entering];
    double number = -row.number / row.factors[entering];
    for (MasterRow other : rows) {
      double times = other.factors[entering];
      if (other != row && times != 0) {
        other.factors[entering] = 0;
        MasterRow.addTimes(other.factors, times, factors);
        other.number += times * number;
      }
    }
    double times = reduced[entering];
    reduced[entering] = 0;
    MasterRow.addTimes(reduced, times, factors);
    int left = row.variable;
    row.variable = columns[entering];
    row.number = number;
    row.factors = factors;
    columns[entering] = left;
    atUpper[entering] = !rises;
    places.put(row.variable, -1 - leaving);
    places.put(left, entering);
  }

  /** How much of each choice was found. */
  double[] shares() {
    double[] shares = new double[size];
    for (int i = 0; i < size; i++) {
      shares[i] = Math.min(1, Math.max(0, valueOf(i)));
    }
    return shares;
  }

  /** What was proven of the choices within the bounds set, when they were last solved. */
  Proof proof() {
    return Proof.of(weights, prices, lower, upper);
  }

  /** Prices at which no choice in parts is lighter than the one found. */
  private void price() {
    prices.clear();
    for (int column = 0; column < size; column++) {
      price(columns[column], reduced[column]);
    }
  }

  /**
   * Prices at which every choice is heavier than is asked for, where a row cannot be mended: they
   * rise along the row without end.
   */
  private void priceOut(MasterRow row, boolean rises, double asked) {
    double out = rises ? low(row.variable) - row.value : row.value - high(row.variable);
    double far = 2 * (asked + 2) / out;
    prices.clear();
    price(row.variable, rises ? far : -far);
    for (int column = 0; column < size; column++) {
      double change = far * row.factors[column];
      price(columns[column], rises ? reduced[column] - change : reduced[column] + change);
    }
  }

  private void price(int variable, double price) {
    if (variable >= size && price > 0) {
      prices.put(cuts.get(variable - size), price);
    }
  }
}
