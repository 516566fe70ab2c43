package org.cpting.report.exchange;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import org.cpting.core.Period;
import org.cpting.definition.Dimension;
import org.cpting.definition.Indicator;
import org.cpting.indicator.Figure;
import org.jspecify.annotations.Nullable;

/**
 * A figure as a line of a tidy table.
 *
 * @param indicator what is measured
 * @param figure the figure
 * @param scopeName name of the province or of the programme, in English
 * @param parts codes of what the figure is about, by dimension; empty for the whole
 * @param note what the reader should know of the figure; empty if nothing
 */
public record FigureLine(
    Indicator indicator,
    Figure figure,
    String scopeName,
    Map<Dimension, String> parts,
    String note) {

  private static final int PERCENT_DECIMALS = 4;

  /** Whether there is a number. */
  public boolean hasNumber() {
    return figure.value() != null;
  }

  /**
   * The number in the indicator's unit; of a ratio the percentage, rounded to four decimals; null
   * where there is none.
   */
  public @Nullable BigDecimal number() {
    BigDecimal value = figure.value();
    BigDecimal denominator = figure.denominator();
    if (value == null || denominator == null) {
      return value;
    }
    return value
        .movePointRight(2)
        .divide(denominator, PERCENT_DECIMALS, RoundingMode.HALF_UP)
        .stripTrailingZeros();
  }

  /** Numerator of a ratio; null of other figures. */
  public @Nullable BigDecimal numerator() {
    return figure.denominator() == null ? null : figure.value();
  }

  /** Code of the part of a dimension; empty where the figure is not broken down by it. */
  public String part(Dimension dimension) {
    return parts.getOrDefault(dimension, "");
  }

  /** Lower-case name of the state, e.g. {@code value} or {@code suppressed}. */
  public String state() {
    return lower(figure.state());
  }

  /** Length of the period: {@code quarter}, {@code half_year} or {@code fiscal_year}. */
  public String periodKind() {
    return lower(figure.period().kind());
  }

  Period period() {
    return figure.period();
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** A number without trailing zeros and without an exponent; empty for null. */
  static String plain(@Nullable BigDecimal number) {
    return number == null
        ? ""
        : number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
