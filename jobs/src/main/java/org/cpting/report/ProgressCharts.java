package org.cpting.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cpting.core.Period;
import org.cpting.core.Quarter;
import org.cpting.definition.Calendar;
import org.cpting.definition.Indicator;
import org.cpting.definition.TargetPlan;
import org.cpting.definition.YamlNode;
import org.cpting.indicator.Figure;
import org.cpting.report.FigureIndex.FigureKey;
import org.cpting.report.Section.Chart;
import org.cpting.report.Section.Point;
import org.cpting.report.Section.Series;

/** Charts of how far indicators have come. */
final class ProgressCharts {

  private ProgressCharts() {}

  /** An indicator to date, quarter by quarter over the project, with its milestones and target. */
  static Chart progress(BlockContext context, YamlNode options) {
    Indicator indicator = context.indicator(options.text("of"));
    List<String> quarters = new ArrayList<>();
    List<Point> reached = new ArrayList<>();
    List<Point> due = new ArrayList<>();
    Calendar calendar = context.data().calendar();
    for (Quarter at = calendar.first(); at.compareTo(calendar.last()) <= 0; at = at.plus(1)) {
      quarters.add(at.id());
      reached.add(reached(context, indicator, at));
      due.add(due(context, indicator, at));
    }
    String values = said(context, quarters, reached);
    return new Chart(
        Chart.Form.PROGRESS,
        context.named(indicator) + "  ·  " + context.text("chart.progress"),
        context.wording().words(indicator.unit().name()).first(),
        quarters,
        List.of(
            new Series(context.text("chart.reached"), reached),
            new Series(context.text("chart.planned"), due)),
        context
            .text("chart.progress.words")
            .replace("{name}", context.named(indicator))
            .replace("{values}", values)
            .replace("{due}", said(context, quarters, due)));
  }

  static String said(BlockContext context, List<String> names, List<Point> points) {
    List<String> said = new ArrayList<>();
    for (int index = 0; index < points.size(); index++) {
      String label = points.get(index).label();
      if (!label.isEmpty()) {
        said.add(names.get(index) + " " + label);
      }
    }
    return String.join(context.text("list_separator"), said);
  }

  /** What lies after the report's period, or before the first return, is not shown. */
  private static Point reached(BlockContext context, Indicator indicator, Quarter quarter) {
    if (quarter.compareTo(context.period().last()) > 0) {
      return new Point(null, "");
    }
    Figure figure =
        context
            .figures()
            .get(
                new FigureKey(
                    indicator.code(),
                    Period.of(quarter),
                    context.scope().code(),
                    BlockContext.toDateMeasure(indicator),
                    ""));
    boolean shown =
        figure.state() == Figure.State.VALUE || figure.state() == Figure.State.SUPPRESSED;
    return shown
        ? new Point(figure.value(), context.numbers().figure(figure))
        : new Point(null, "");
  }

  private static Point due(BlockContext context, Indicator indicator, Quarter quarter) {
    TargetPlan plan = indicator.plan();
    return Stream.concat(plan.milestones().stream(), Stream.ofNullable(plan.target()))
        .filter(point -> quarter.contains(point.date()))
        .map(point -> new Point(point.value(), context.numbers().whole(point.value())))
        .findFirst()
        .orElse(new Point(null, ""));
  }

  /** Shares of their targets that indicators have reached, beside what was due by now. */
  static Chart targets(BlockContext context, YamlNode options) {
    List<String> names = new ArrayList<>();
    List<Point> reached = new ArrayList<>();
    List<Point> due = new ArrayList<>();
    for (String code : options.texts("of")) {
      Indicator indicator = context.indicator(code);
      Progress progress = Progress.of(context, indicator, context.scope().code());
      names.add(code);
      reached.add(
          progress
              .reachedShare()
              .map(share -> new Point(share, share(context, progress, share)))
              .orElse(new Point(null, context.numbers().bare(progress.toDate()))));
      due.add(new Point(progress.dueShare().orElse(BigDecimal.valueOf(100)), ""));
    }
    return new Chart(
        Chart.Form.BARS,
        context.text("chart.targets"),
        context.text("chart.targets.unit"),
        names,
        List.of(
            new Series(context.text("chart.reached_share"), reached),
            new Series(context.text("chart.due"), due)),
        context.text("chart.targets.words").replace("{values}", said(context, names, reached)));
  }

  /** With numerator and denominator; a ratio against its target is told by the ratio itself. */
  private static String share(BlockContext context, Progress progress, BigDecimal share) {
    String parts = progress.shareParts();
    if (parts.isEmpty()) {
      return Stream.of(
              context.numbers().figure(progress.toDate()),
              "(" + context.numbers().parts(progress.toDate()) + ")")
          .collect(Collectors.joining(" "));
    }
    return context.numbers().percent(share) + " (" + parts + ")";
  }
}
