package org.cpting.report;

import java.math.BigDecimal;
import java.util.List;
import org.cpting.definition.Indicator;
import org.cpting.definition.YamlNode;
import org.cpting.indicator.Figure;
import org.cpting.report.Wording.Words;

/**
 * A province's own figures beside its share of the target and the programme's figures, for the
 * period and to date.
 */
final class ComparisonBlock implements BlockSource {

  @Override
  public Class<TableRow> type() {
    return TableRow.class;
  }

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
            share(context, indicator, own),
            cell(context, inPeriod(context, indicator, Figure.PROGRAMME)),
            cell(context, toDate(context, indicator, Figure.PROGRAMME))));
  }

  /** What of its share of the target the province has reached, with both numbers below. */
  private static String share(BlockContext context, Indicator indicator, String own) {
    Figure figure = toDate(context, indicator, own);
    BigDecimal share = ProvinceShare.of(context, indicator, own).orElse(null);
    BigDecimal value = figure.value();
    if (share == null) {
      return context.text("mark.not_applicable");
    }
    if (indicator.kind() == Indicator.Kind.RATIO) {
      return context.numbers().percent(share);
    }
    return value == null
        ? context.numbers().bare(figure)
        : context.numbers().stackedPercent(value, share);
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
