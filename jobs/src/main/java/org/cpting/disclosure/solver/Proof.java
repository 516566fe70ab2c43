package org.cpting.disclosure.solver;

import java.util.Map;

/**
 * A weight that no choice is below which fulfils conditions, worked out in whole numbers from
 * prices of the conditions: whatever the prices are, what is proven holds.
 *
 * @param weight no choice within the bounds set weighs less
 * @param more by choice: so much more it weighs at least if the choice is made, or below 0, so much
 *     if it is not made
 */
record Proof(long weight, long[] more) {

  /** Prices are rounded down to multiples of 1 / this. */
  private static final long UNIT = 1L << 30;

  /** More than any condition is worth, and little enough to be reckoned with. */
  private static final double HIGHEST = 1 << 20;

  /**
   * Works out what is proven.
   *
   * @param prices of fulfilling a condition, none below 0
   * @param lower 1 for a choice that is made in any case
   * @param upper 0 for a choice that is not made in any case
   */
  static Proof of(long[] weights, Map<Cut, Double> prices, long[] lower, long[] upper) {
    int size = weights.length;
    long[] rest = new long[size];
    for (int i = 0; i < size; i++) {
      rest[i] = Math.multiplyExact(weights[i], UNIT);
    }
    long sum = 0;
    for (Map.Entry<Cut, Double> one : prices.entrySet()) {
      Cut cut = one.getKey();
      long price = (long) (Math.min(one.getValue(), HIGHEST) * UNIT / cut.need());
      sum = Math.addExact(sum, Math.multiplyExact(price, cut.need()));
      for (int i = 0; i < cut.cells().length; i++) {
        rest[cut.cells()[i]] =
            Math.subtractExact(rest[cut.cells()[i]], Math.multiplyExact(price, cut.rooms()[i]));
      }
    }
    long[] more = new long[size];
    for (int i = 0; i < size; i++) {
      sum = Math.addExact(sum, rest[i] * (rest[i] > 0 ? lower[i] : upper[i]));
      more[i] = rest[i] / UNIT;
    }
    return new Proof(Math.max(0, -Math.floorDiv(-sum, UNIT)), more);
  }
}
