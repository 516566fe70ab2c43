package org.cpting.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Shares for printing, in percent. */
final class Percent {

  private static final int SCALE = 6;

  private Percent() {}

  /** Numerator over denominator in percent; the denominator is not zero. */
  static BigDecimal of(BigDecimal numerator, BigDecimal denominator) {
    return numerator.movePointRight(2).divide(denominator, SCALE, RoundingMode.HALF_UP);
  }
}
