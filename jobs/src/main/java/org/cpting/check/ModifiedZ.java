package org.cpting.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * The modified z-score of Iglewicz and Hoaglin, 0.6745 (x - median) / MAD, in exact arithmetic.
 * Where half of the history or more is one number, MAD is 0; then the mean absolute deviation takes
 * its place, (x - median) / (1.253314 MeanAD). A history that is one number throughout gives no
 * score.
 */
final class ModifiedZ {

  private static final BigDecimal BY_MAD = new BigDecimal("0.6745");
  private static final BigDecimal BY_MEAN = new BigDecimal("1.253314");
  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final int DIGITS = 4;

  private ModifiedZ() {}

  /** The score without its sign, to four decimals; nothing where the history never varied. */
  static Optional<BigDecimal> of(long value, List<Long> history) {
    BigDecimal median = median(history.stream().map(BigDecimal::valueOf).toList());
    List<BigDecimal> deviations =
        history.stream().map(one -> BigDecimal.valueOf(one).subtract(median).abs()).toList();
    BigDecimal distance = BigDecimal.valueOf(value).subtract(median).abs();
    BigDecimal mad = median(deviations);
    if (mad.signum() > 0) {
      return Optional.of(BY_MAD.multiply(distance).divide(mad, DIGITS, RoundingMode.HALF_UP));
    }
    BigDecimal sum = deviations.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    if (sum.signum() == 0) {
      return Optional.empty();
    }
    return Optional.of(
        distance
            .multiply(BigDecimal.valueOf(history.size()))
            .divide(BY_MEAN.multiply(sum), DIGITS, RoundingMode.HALF_UP));
  }

  /** The median, exact: the mean of the middle two where there is no middle one. */
  static BigDecimal median(List<BigDecimal> values) {
    List<BigDecimal> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : sorted.get(middle - 1).add(sorted.get(middle)).divide(TWO);
  }
}
