package org.cpting.report;

import java.util.List;
import org.cpting.definition.Indicator;
import org.cpting.definition.YamlNode;
import org.cpting.indicator.Figure;
import org.cpting.report.Wording.Words;

/** A province's own figures beside the programme's, for the period and to date. */
final class ComparisonBlock implements BlockSource {

  @Override
  public List<TableRow> rows(BlockContext context, YamlNode options) {
    options.only("kind", "indicators");
    return options.texts("indicators").stream()
        .map(code -> row(context, context.indicator(code)))
        .toList();
  }

  private static TableRow row(BlockContext context, Indicator indicator) {
    Words name = context.wording().words(indicator.name());
    String own = context.scope().code();
    return new TableRow(
        TableRow.ROW,
        indicator.code() + "  " + name.first(),
        name.second(),
        List.of(
            cell(context, inPeriod(context, indicator, own)),
            cell(context, toDate(context, indicator, own)),
            cell(context, inPeriod(context, indicator, Figure.PROGRAMME)),
            cell(context, toDate(context, indicator, Figure.PROGRAMME))));
  }

  private static Figure inPeriod(BlockContext context, Indicator indicator, String scope) {
    return context.figure(indicator.code(), scope, BlockContext.periodMeasure(indicator), "");
  }

  private static Figure toDate(BlockContext context, Indicator indicator, String scope) {
    return context.figure(indicator.code(), scope, BlockContext.toDateMeasure(indicator), "");
  }

  /** A ratio with its numerator and denominator below it. */
  private static String cell(BlockContext context, Figure figure) {
    String parts = context.numbers().parts(figure);
    return context.numbers().figure(figure) + (parts.isEmpty() ? "" : "\n" + parts);
  }
}
