package org.cpting.report;

import org.cpting.core.Period;
import org.cpting.definition.CodeLists;
import org.cpting.definition.Indicator;
import org.cpting.indicator.Figure;
import org.cpting.indicator.Figure.Measure;
import org.cpting.report.FigureIndex.FigureKey;

/**
 * What a block of a report draws on.
 *
 * @param data everything known
 * @param figures its figures, indexed
 * @param period the period reported on
 * @param scope whose report it is
 * @param wording the report's words
 * @param numbers how it writes numbers
 * @param marks letters and notes beside figures
 * @param dates how it writes dates
 */
record BlockContext(
    ReportData data,
    FigureIndex figures,
    Period period,
    Scope scope,
    Wording wording,
    NumberText numbers,
    FigureMarks marks,
    DateText dates) {

  /** The measure that tells what happened in the period itself. */
  static Measure periodMeasure(Indicator indicator) {
    return switch (indicator.kind()) {
      case PERSONS -> Measure.NEW;
      case LATEST -> Measure.LATEST;
      case SUM, RATIO -> Measure.PERIOD;
    };
  }

  /** The measure that tells where the indicator stands at the end of the period. */
  static Measure toDateMeasure(Indicator indicator) {
    return indicator.kind() == Indicator.Kind.LATEST ? Measure.LATEST : Measure.CUMULATIVE;
  }

  /** Whether the report is on the whole project, so that what is new in it is what there is. */
  boolean wholeProject() {
    return period.kind() == Period.Kind.PROJECT;
  }

  Indicator indicator(String code) {
    return data.logframe().indicator(code);
  }

  CodeLists codes() {
    return data.codes();
  }

  /** A fixed text in the report's first language. */
  String text(String key) {
    return wording.text(key);
  }

  /** As {@link #named}, with the unit where the name does not say it already. */
  String namedWithUnit(Indicator indicator) {
    String name = wording().words(indicator.name()).first();
    String unit = wording().words(indicator.unit().name()).first();
    return name.equalsIgnoreCase(unit) || name.endsWith("(" + unit + ")")
        ? named(indicator)
        : named(indicator) + " (" + unit + ")";
  }

  /** Code and name of an indicator. */
  String named(Indicator indicator) {
    return indicator.code() + "  " + wording.words(indicator.name()).first();
  }

  /** The period by which is counted: of the whole project its last quarter, to date. */
  Period counted() {
    return wholeProject() ? Period.of(period.last()) : period;
  }

  /** A figure of the programme, or of whose report it is, for the period. */
  Figure inPeriod(Indicator indicator, String disaggregation) {
    return figure(indicator.code(), scope.code(), periodMeasure(indicator), disaggregation);
  }

  /** The same; of the whole project in its last fiscal year, which no earlier report was on. */
  Figure inReportedPeriod(Indicator indicator) {
    Period reported = wholeProject() ? Period.fiscalYearOf(period.last()) : period;
    return figures.get(
        new FigureKey(indicator.code(), reported, scope.code(), periodMeasure(indicator), ""));
  }

  /** The same at the end of the period. */
  Figure toDate(Indicator indicator, String disaggregation) {
    return figure(indicator.code(), scope.code(), toDateMeasure(indicator), disaggregation);
  }

  /** A figure of the period. */
  Figure figure(String indicator, String scopeCode, Measure measure, String disaggregation) {
    return figures.get(new FigureKey(indicator, period, scopeCode, measure, disaggregation));
  }
}
