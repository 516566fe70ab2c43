package org.cpting.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.cpting.check.Comparison.AtMost;
import org.cpting.check.Comparison.Outlier;
import org.jspecify.annotations.Nullable;

/** Judges one value by a comparison, in exact arithmetic. */
final class Judge {

  private static final int WHOLE = 100;
  private static final int DIGITS = 4;

  private Judge() {}

  /**
   * What is unusual about a value.
   *
   * @param excess how many times the threshold is passed, 1 or more
   * @param other what the value was compared with
   * @param percent by how much it differs from that, whole percent of it; null where that is 0
   */
  record Verdict(BigDecimal excess, BigDecimal other, @Nullable Long percent) {}

  /** Against the quarters before, the oldest first. */
  static Optional<Verdict> outlier(Outlier outlier, long value, List<Long> history) {
    if (history.size() < outlier.history()) {
      return Optional.empty();
    }
    BigDecimal median = ModifiedZ.median(history.stream().map(BigDecimal::valueOf).toList());
    return ModifiedZ.of(value, history)
        .filter(z -> z.compareTo(outlier.z()) > 0)
        .map(z -> verdict(ratio(z, outlier.z()), value, median));
  }

  /** Against one earlier value: a fall or a jump of more than some percent of it. */
  static Optional<Verdict> change(int percent, long least, long value, long before) {
    long difference = Math.abs(Math.subtractExact(value, before));
    BigDecimal allowed =
        BigDecimal.valueOf(before).multiply(BigDecimal.valueOf(percent)).movePointLeft(2);
    BigDecimal threshold = allowed.max(BigDecimal.valueOf(least));
    boolean tells = difference >= least && BigDecimal.valueOf(difference).compareTo(allowed) > 0;
    return tells
        ? Optional.of(
            verdict(
                ratio(BigDecimal.valueOf(difference), threshold),
                value,
                BigDecimal.valueOf(before)))
        : Optional.empty();
  }

  /** Against the quarter before: nothing may be taken back. */
  static Optional<Verdict> reversal(long value, long before) {
    return value < before
        ? Optional.of(verdict(BigDecimal.ONE, value, BigDecimal.valueOf(before)))
        : Optional.empty();
  }

  /** Against another measure. */
  static Optional<Verdict> atMost(AtMost atMost, long value, long other) {
    BigDecimal allowed = BigDecimal.valueOf(other).multiply(atMost.factor());
    if (value < atMost.least() || BigDecimal.valueOf(value).compareTo(allowed) <= 0) {
      return Optional.empty();
    }
    // Against nothing at all the excess is told from one.
    BigDecimal threshold = allowed.max(BigDecimal.ONE);
    return Optional.of(
        verdict(ratio(BigDecimal.valueOf(value), threshold), value, BigDecimal.valueOf(other)));
  }

  private static BigDecimal ratio(BigDecimal value, BigDecimal threshold) {
    return value.divide(threshold, DIGITS, RoundingMode.HALF_UP).max(BigDecimal.ONE);
  }

  private static Verdict verdict(BigDecimal excess, long value, BigDecimal other) {
    Long percent =
        other.signum() == 0
            ? null
            : BigDecimal.valueOf(value)
                .subtract(other)
                .multiply(BigDecimal.valueOf(WHOLE))
                .divide(other, 0, RoundingMode.HALF_UP)
                .longValueExact();
    return new Verdict(excess, other, percent);
  }
}
