package org.cpting.explain;

import java.math.BigDecimal;
import java.util.Locale;
import org.cpting.definition.Indicator;
import org.cpting.indicator.Figure;
import org.jspecify.annotations.Nullable;

/** Numbers of an explanation; small counts of persons are hidden where that is asked for. */
final class Numbers {

  static final String HIDDEN = "c";

  private final boolean persons;
  private final boolean money;
  private final int threshold;

  Numbers(Indicator indicator, int threshold) {
    this.persons = indicator.kind() == Indicator.Kind.PERSONS;
    this.money = indicator.unit().code().equals("CNY");
    this.threshold = threshold;
  }

  /** Whether a number is a small count of persons. */
  boolean hidden(long number) {
    return persons && number >= 1 && number <= threshold;
  }

  String count(long number) {
    return hidden(number) ? HIDDEN : String.valueOf(number);
  }

  /** A quantity in the unit of the indicator. */
  String quantity(long quantity) {
    return money ? plain(BigDecimal.valueOf(quantity, 2)) : count(quantity);
  }

  String figure(Figure figure) {
    BigDecimal value = figure.value();
    if (value == null) {
      return figure.state().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
    if (persons && hidden(value.longValueExact())) {
      return HIDDEN;
    }
    BigDecimal denominator = figure.denominator();
    return denominator == null ? plain(value) : plain(value) + "/" + plain(denominator);
  }

  private static String plain(@Nullable BigDecimal number) {
    if (number == null) {
      return "";
    }
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
