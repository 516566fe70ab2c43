package org.cpting.warehouse;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Numbers as the warehouse stores them: whole hundredths, exact on every engine. */
final class Hundredths {

  private static final int DECIMALS = 2;

  private Hundredths() {}

  /** Fails for a number with more than two decimals: it is not rounded. */
  static @Nullable Long of(@Nullable BigDecimal number) {
    return number == null
        ? null
        : number.setScale(DECIMALS, RoundingMode.UNNECESSARY).unscaledValue().longValueExact();
  }

  static @Nullable BigDecimal read(@Nullable Long hundredths) {
    if (hundredths == null) {
      return null;
    }
    BigDecimal number = BigDecimal.valueOf(hundredths, DECIMALS).stripTrailingZeros();
    return number.scale() < 0 ? number.setScale(0) : number;
  }
}
