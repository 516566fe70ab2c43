package org.cpting.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;
import org.cpting.indicator.Figure;

/** Numbers as the report's language writes them. A figure without a number becomes a mark. */
final class NumberText {

  private static final String MINUS = "\u2212";

  private final Wording wording;
  private final Locale locale;

  NumberText(Wording wording) {
    this.wording = wording;
    this.locale = wording.locale();
  }

  /** The number in whole units, a ratio in percent, or the mark of the state. */
  String figure(Figure figure) {
    BigDecimal value = figure.value();
    if (value == null) {
      return wording.text("mark." + figure.state().name().toLowerCase(Locale.ROOT));
    }
    BigDecimal denominator = figure.denominator();
    return denominator == null ? whole(value) : percent(value, denominator);
  }

  /** Numerator and denominator of a ratio; empty for other figures. */
  String parts(Figure figure) {
    BigDecimal value = figure.value();
    BigDecimal denominator = figure.denominator();
    return value == null || denominator == null ? "" : parts(value, denominator);
  }

  String parts(BigDecimal numerator, BigDecimal denominator) {
    return whole(numerator) + " / " + whole(denominator);
  }

  String whole(BigDecimal value) {
    NumberFormat format = NumberFormat.getIntegerInstance(locale);
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format.format(value).replace("-", MINUS);
  }

  String whole(long value) {
    return whole(BigDecimal.valueOf(value));
  }

  /** Share with one decimal; the mark for not available where nothing can be divided by. */
  String percent(BigDecimal numerator, BigDecimal denominator) {
    if (denominator.signum() == 0) {
      return wording.text("mark.not_available");
    }
    return percent(Percent.of(numerator, denominator));
  }

  /** A percentage given as such, e.g. 85 for 85 %. */
  String percent(BigDecimal hundredths) {
    NumberFormat format = NumberFormat.getPercentInstance(locale);
    format.setMinimumFractionDigits(1);
    format.setMaximumFractionDigits(1);
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format.format(hundredths.movePointLeft(2)).replace("-", MINUS);
  }

  /** With its sign, also where it is positive. */
  String signed(BigDecimal value) {
    return value.signum() > 0 ? "+" + whole(value) : whole(value);
  }

  /** Percentage points with one decimal and their sign. */
  String signedPoints(BigDecimal points) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMinimumFractionDigits(1);
    format.setMaximumFractionDigits(1);
    format.setRoundingMode(RoundingMode.HALF_UP);
    String number = format.format(points).replace("-", MINUS);
    return wording.text("points").replace("{n}", points.signum() > 0 ? "+" + number : number);
  }
}
