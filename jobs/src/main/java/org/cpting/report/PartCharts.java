package org.cpting.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cpting.core.Period;
import org.cpting.core.Quarter;
import org.cpting.definition.CodeList.Code;
import org.cpting.definition.Dimension;
import org.cpting.definition.Indicator;
import org.cpting.definition.YamlNode;
import org.cpting.indicator.Figure;
import org.cpting.report.FigureIndex.FigureKey;
import org.cpting.report.Section.Chart;
import org.cpting.report.Section.Point;
import org.cpting.report.Section.Series;

/** Charts of the parts of an indicator: provinces, groups, quarters. */
final class PartCharts {

  private static final int MOST_QUARTERS = 8;

  private PartCharts() {}

  /** Provinces to date; where the indicator has a target, beside their share of it. */
  static Chart provinces(BlockContext context, YamlNode options) {
    Indicator indicator = context.indicator(options.text("of"));
    List<String> names = new ArrayList<>();
    List<Point> reached = new ArrayList<>();
    List<Point> shares = new ArrayList<>();
    for (Code province : context.codes().get("provinces").codes()) {
      Figure figure =
          context.figure(
              indicator.code(), province.code(), BlockContext.toDateMeasure(indicator), "");
      BigDecimal share = ProvinceShare.of(context, indicator, province.code()).orElse(null);
      names.add(context.wording().words(province).first());
      String due = share == null ? "" : " / " + context.numbers().whole(share);
      reached.add(new Point(size(figure), context.numbers().figure(figure) + due));
      shares.add(new Point(share, ""));
    }
    boolean planned = shares.stream().anyMatch(point -> point.value() != null);
    List<Series> series =
        new ArrayList<>(List.of(new Series(context.text("chart.reached"), reached)));
    if (planned) {
      series.add(new Series(context.text("chart.share"), shares));
    }
    return new Chart(
        Chart.Form.BARS,
        context.named(indicator) + "  ·  " + context.text("provinces.beside"),
        unit(context, indicator),
        names,
        series,
        words(context, planned ? "chart.provinces.words" : "chart.parts.words", indicator)
            .replace("{by}", context.text("provinces.beside"))
            .replace("{values}", ProgressCharts.said(context, names, reached)));
  }

  private static @org.jspecify.annotations.Nullable BigDecimal size(Figure figure) {
    BigDecimal value = figure.value();
    BigDecimal denominator = figure.denominator();
    if (value == null || denominator == null) {
      return value;
    }
    return denominator.signum() == 0 ? null : Percent.of(value, denominator);
  }

  private static String unit(BlockContext context, Indicator indicator) {
    return context.wording().words(indicator.unit().name()).first();
  }

  private static String words(BlockContext context, String key, Indicator indicator) {
    return context.text(key).replace("{name}", context.named(indicator));
  }

  /** The parts of an indicator in the period: by one dimension as bars, by two as columns. */
  static Chart parts(BlockContext context, YamlNode options) {
    Indicator indicator = context.indicator(options.text("of"));
    List<Dimension> by = dimensions(options);
    Dimension along = by.get(by.size() - 1);
    List<Parts.Part> categories = Parts.of(context, indicator, List.of(along));
    List<Parts.Part> rows =
        by.size() == 1
            ? List.of(new Parts.Part("", unit(context, indicator)))
            : Parts.of(context, indicator, by.subList(0, by.size() - 1));
    List<String> names = categories.stream().map(Parts.Part::name).toList();
    List<Series> series = new ArrayList<>();
    List<String> said = new ArrayList<>();
    for (Parts.Part row : rows) {
      List<Point> points = new ArrayList<>();
      for (Parts.Part category : categories) {
        String key = row.key().isEmpty() ? category.key() : row.key() + ";" + category.key();
        Figure figure = context.inPeriod(indicator, key);
        points.add(new Point(figure.value(), context.numbers().figure(figure)));
      }
      series.add(new Series(row.name(), points));
      String values = ProgressCharts.said(context, names, points);
      said.add(rows.size() == 1 ? values : row.name() + context.text("separator.label") + values);
    }
    return new Chart(
        by.size() == 1 ? Chart.Form.BARS : Chart.Form.COLUMNS,
        context.named(indicator) + "  ·  " + Parts.title(context, by),
        unit(context, indicator) + (context.wholeProject() ? "" : context.text("chart.in_period")),
        names,
        series,
        words(context, "chart.parts.words", indicator)
            .replace("{by}", Parts.title(context, by))
            .replace("{values}", String.join(context.text("separator.notes"), said)));
  }

  private static List<Dimension> dimensions(YamlNode options) {
    return options.get("by").items().stream().map(one -> one.word(Dimension.class)).toList();
  }

  /** An indicator quarter by quarter, its parts on top of one another. */
  static Chart trend(BlockContext context, YamlNode options) {
    Indicator indicator = context.indicator(options.text("of"));
    List<Quarter> quarters = quarters(context, indicator);
    List<Parts.Part> parts = new ArrayList<>();
    if (options.find("by") != null) {
      parts.addAll(Parts.of(context, indicator, dimensions(options)));
    }
    parts.add(new Parts.Part("", unit(context, indicator)));
    List<Series> series = new ArrayList<>();
    for (Parts.Part part : parts) {
      List<Point> points = new ArrayList<>();
      for (Quarter quarter : quarters) {
        Figure figure = quarterly(context, indicator, quarter, part.key());
        points.add(new Point(size(figure), context.numbers().figure(figure)));
      }
      series.add(new Series(part.name(), points));
    }
    List<String> names = quarters.stream().map(Quarter::id).toList();
    return new Chart(
        Chart.Form.STACKS,
        context.named(indicator) + "  ·  " + context.text("chart.trend"),
        unit(context, indicator)
            + context.text(
                "chart.measure."
                    + BlockContext.periodMeasure(indicator).name().toLowerCase(Locale.ROOT)),
        names,
        series,
        words(context, "chart.trend.words", indicator)
            .replace("{values}", quarterByQuarter(context, names, series)));
  }

  /** Every part, then the whole: what the chart shows, in words. */
  private static String quarterByQuarter(
      BlockContext context, List<String> names, List<Series> series) {
    List<String> said = new ArrayList<>();
    for (Series one : series.subList(0, series.size() - 1)) {
      String values = ProgressCharts.said(context, names, one.points());
      said.add(one.name() + context.text("separator.label") + values);
    }
    String whole = ProgressCharts.said(context, names, series.get(series.size() - 1).points());
    said.add(
        said.isEmpty()
            ? whole
            : context.text("row.total") + context.text("separator.label") + whole);
    return String.join(context.text("separator.notes"), said);
  }

  private static Figure quarterly(
      BlockContext context, Indicator indicator, Quarter quarter, String part) {
    return context
        .figures()
        .get(
            new FigureKey(
                indicator.code(),
                Period.of(quarter),
                context.scope().code(),
                BlockContext.periodMeasure(indicator),
                part));
  }

  /** The last quarters up to the end of the period of which there are figures. */
  private static List<Quarter> quarters(BlockContext context, Indicator indicator) {
    List<Quarter> quarters = new ArrayList<>();
    Quarter at = context.period().last();
    while (quarters.size() < MOST_QUARTERS
        && (context.period().quarters().contains(at)
            || quarterly(context, indicator, at, "").state() == Figure.State.VALUE)) {
      quarters.add(0, at);
      at = at.plus(-1);
    }
    return quarters;
  }
}
