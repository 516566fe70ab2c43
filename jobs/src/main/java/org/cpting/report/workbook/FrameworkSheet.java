package org.cpting.report.workbook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.cpting.core.Period;
import org.cpting.definition.Indicator;
import org.cpting.definition.Outcome;
import org.cpting.definition.TargetPlan.Point;
import org.cpting.indicator.Figure;
import org.cpting.indicator.Figure.Measure;
import org.cpting.report.ReportData;
import org.cpting.report.exchange.FigureLine;
import org.jspecify.annotations.Nullable;

/** The performance measurement framework as a person reads it, in English and French. */
final class FrameworkSheet {

  private static final List<String> HEADINGS =
      List.of(
          "Code",
          "Expected result / indicator",
          "Résultat attendu / indicateur",
          "Unit\nUnité",
          "Baseline\nDonnée de base",
          "Target\nCible",
          "Target date\nÉchéance",
          "Actual, period\nRéel, période",
          "Numerator\nNumérateur",
          "Denominator\nDénominateur",
          "To date\nCumulatif",
          "Numerator\nNumérateur",
          "Denominator\nDénominateur",
          "% of target\n% de la cible",
          "Status\nÉtat");
  private static final int PERCENT_DECIMALS = 4;

  private final ReportData data;
  private final Period period;

  FrameworkSheet(ReportData data, Period period) {
    this.data = data;
    this.period = period;
  }

  void write(SheetPen pen, AnnexStyles styles, List<FigureLine> lines) {
    pen.widths(9, 60, 60, 14, 12, 14, 12, 14, 12, 12, 14, 12, 12, 12, 16);
    pen.nextRow().text(data.logframe().project().title().en() + " · " + period.id(), styles.title);
    pen.nextRow().text(data.logframe().project().note().en(), styles.text);
    if (!data.unprotectedBecause().isEmpty()) {
      pen.nextRow()
          .text(
              "Persons are NOT PROTECTED in this file: " + data.unprotectedBecause(), styles.title);
    }
    pen.headings(HEADINGS, 0);
    for (Outcome outcome : data.logframe().outcomes()) {
      pen.nextRow()
          .text(outcome.code(), styles.result)
          .text(outcome.text().en(), styles.result)
          .text(outcome.text().fr(), styles.result);
      for (Indicator indicator : data.logframe().indicatorsOf(outcome)) {
        indicator(pen, indicator, lines);
      }
    }
  }

  private void indicator(SheetPen pen, Indicator indicator, List<FigureLine> lines) {
    Point target = indicator.plan().target();
    pen.nextRow()
        .text(indicator.code())
        .text(indicator.name().en())
        .text(indicator.name().fr())
        .text(indicator.unit().name().en())
        .number(indicator.plan().baseline().value())
        .number(target == null ? null : target.value())
        .text(target == null ? "" : target.date().toString());
    FigureLine actual = find(lines, indicator, periodMeasure(indicator));
    FigureLine toDate = find(lines, indicator, toDateMeasure(indicator));
    figure(pen, actual);
    figure(pen, toDate);
    pen.number(share(toDate, target));
    pen.text(toDate == null || toDate.hasNumber() ? "" : toDate.state());
  }

  private static void figure(SheetPen pen, @Nullable FigureLine line) {
    pen.number(line == null ? null : line.number());
    pen.number(line == null ? null : line.numerator());
    pen.number(line == null ? null : line.figure().denominator());
  }

  /** Percent of the target reached; null where either is not known. */
  private static @Nullable BigDecimal share(@Nullable FigureLine toDate, @Nullable Point target) {
    BigDecimal number = toDate == null ? null : toDate.number();
    return number == null || target == null || target.value().signum() == 0
        ? null
        : number.movePointRight(2).divide(target.value(), PERCENT_DECIMALS, RoundingMode.HALF_UP);
  }

  private @Nullable FigureLine find(List<FigureLine> lines, Indicator indicator, Measure measure) {
    return lines.stream()
        .filter(line -> line.indicator().equals(indicator))
        .filter(line -> line.figure().period().equals(period))
        .filter(line -> line.figure().scope().equals(Figure.PROGRAMME))
        .filter(line -> line.figure().measure() == measure)
        .filter(line -> line.parts().isEmpty())
        .findFirst()
        .orElse(null);
  }

  private static Measure periodMeasure(Indicator indicator) {
    return switch (indicator.kind()) {
      case PERSONS -> Measure.NEW;
      case LATEST -> Measure.LATEST;
      case SUM, RATIO -> Measure.PERIOD;
    };
  }

  private static Measure toDateMeasure(Indicator indicator) {
    return indicator.kind() == Indicator.Kind.LATEST ? Measure.LATEST : Measure.CUMULATIVE;
  }
}
