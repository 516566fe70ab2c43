package org.cpting.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.cpting.indicator.Figure;

/**
 * Numbers as the report's language writes them. The signs come from the texts, not from the
 * machine, so that a report is the same on every Java. A figure without a number becomes a mark;
 * one with something to know of it carries letters.
 */
final class NumberText {

  private static final String MINUS = "\u2212";

  private final Wording wording;
  private final FigureMarks marks;
  private final DecimalFormatSymbols symbols;

  NumberText(Wording wording, FigureMarks marks) {
    this.wording = wording;
    this.marks = marks;
    this.symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
    symbols.setGroupingSeparator(wording.text("number.group").charAt(0));
    symbols.setDecimalSeparator(wording.text("number.decimal").charAt(0));
  }

  /** The number in whole units, a ratio in percent, or the mark of the state; with its letters. */
  String figure(Figure figure) {
    return bare(figure) + marks.of(figure);
  }

  /** As {@link #figure}, without letters. */
  String bare(Figure figure) {
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

  /** The figure, and below it numerator and denominator of a ratio. */
  String stacked(Figure figure) {
    String parts = parts(figure);
    return parts.isEmpty() ? figure(figure) : figure(figure) + "\n" + parts;
  }

  String parts(BigDecimal numerator, BigDecimal denominator) {
    return whole(numerator) + " / " + whole(denominator);
  }

  String whole(BigDecimal value) {
    return format("#,##0", value);
  }

  String whole(long value) {
    return whole(BigDecimal.valueOf(value));
  }

  private String format(String pattern, BigDecimal value) {
    DecimalFormat format = new DecimalFormat(pattern, symbols);
    format.setRoundingMode(RoundingMode.HALF_UP);
    String text = format.format(value).replace("-", MINUS);
    return text.equals(MINUS + "0") ? "0" : text;
  }

  /** Share with one decimal; the mark for not available where nothing can be divided by. */
  String percent(BigDecimal numerator, BigDecimal denominator) {
    if (denominator.signum() == 0) {
      return wording.text("mark.not_available");
    }
    return percent(Percent.of(numerator, denominator));
  }

  /** A share with its numerator and denominator below it. */
  String stackedPercent(BigDecimal numerator, BigDecimal denominator) {
    return percent(numerator, denominator) + "\n" + parts(numerator, denominator);
  }

  /** A percentage given as such, e.g. 85 for 85 %. */
  String percent(BigDecimal hundredths) {
    return wording.text("number.percent").replace("{n}", format("#,##0.0", hundredths));
  }

  /** With its sign, also where it is positive. */
  String signed(BigDecimal value) {
    return value.signum() > 0 ? "+" + whole(value) : whole(value);
  }

  /** A percentage with its sign. */
  String signedPercent(BigDecimal hundredths) {
    return hundredths.signum() > 0 ? "+" + percent(hundredths) : percent(hundredths);
  }

  /** Percentage points with one decimal and their sign. */
  String signedPoints(BigDecimal points) {
    String number = format("#,##0.0", points);
    return wording.text("points").replace("{n}", points.signum() > 0 ? "+" + number : number);
  }
}
