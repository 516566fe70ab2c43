package org.cpting.reader;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.regex.Pattern;
import org.cpting.core.Value;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers as typed: full width, thousands separators, minus signs of several kinds. Words are
 * no numbers.
 */
final class Numbers {

  private static final Pattern PLAIN = Pattern.compile("[+-]?\\d{1,15}(\\.\\d{1,20})?");
  private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}(,\\d{3})+(\\.\\d+)?");
  private static final MathContext SHOWN = new MathContext(15);
  private static final int FEN = 2;

  private Numbers() {}

  /** A number in the unit of its column. */
  static Value read(String raw, BigDecimal factor, boolean whole, boolean money) {
    BigDecimal number = find(raw);
    if (number == null) {
      return new Value.Invalid(raw, Value.Why.NOT_A_NUMBER);
    }
    BigDecimal scaled = factor.compareTo(BigDecimal.ONE) == 0 ? number : number.multiply(factor);
    scaled = scaled.signum() == 0 ? BigDecimal.ZERO : scaled.stripTrailingZeros();
    if (whole && scaled.scale() > 0) {
      return new Value.Invalid(raw, Value.Why.NOT_WHOLE);
    }
    if (money && scaled.scale() > FEN) {
      return new Value.Invalid(raw, Value.Why.TOO_PRECISE);
    }
    return new Value.Quantity(scaled.scale() < 0 ? scaled.setScale(0) : scaled);
  }

  /** The number written, or null. */
  static @Nullable BigDecimal find(String raw) {
    String text = Words.clean(raw).replace('−', '-').replace('，', ',');
    if (PLAIN.matcher(text).matches()) {
      return shown(new BigDecimal(text));
    }
    if (GROUPED.matcher(text).matches()) {
      return new BigDecimal(text.replace(",", ""));
    }
    return null;
  }

  /** Decimals behind the fifteenth digit are left over from a floating point calculation. */
  private static BigDecimal shown(BigDecimal number) {
    return number.scale() > 0 && number.precision() > SHOWN.getPrecision()
        ? number.round(SHOWN)
        : number;
  }
}
