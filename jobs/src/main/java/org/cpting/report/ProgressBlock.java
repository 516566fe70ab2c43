package org.cpting.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cpting.core.Period;
import org.cpting.core.Quarter;
import org.cpting.definition.Calendar;
import org.cpting.definition.Indicator;
import org.cpting.definition.TargetPlan.Point;
import org.cpting.definition.YamlNode;
import org.cpting.report.FigureIndex.FigureKey;
import org.jspecify.annotations.Nullable;

/** An indicator's figure to date, quarter by quarter, beside its milestones and target. */
final class ProgressBlock implements BlockSource {

  @Override
  public List<ProgressPoint> rows(BlockContext context, YamlNode options) {
    options.only("kind", "of");
    return points(context, context.indicator(options.text("of")));
  }

  static List<ProgressPoint> points(BlockContext context, Indicator indicator) {
    String reached = context.wording().text("chart.reached");
    String planned = context.wording().text("chart.planned");
    List<ProgressPoint> points = new ArrayList<>();
    Calendar calendar = context.data().calendar();
    for (Quarter at = calendar.first(); at.compareTo(calendar.last()) <= 0; at = at.plus(1)) {
      points.add(new ProgressPoint(reached, at.id(), reached(context, indicator, at)));
      points.add(new ProgressPoint(planned, at.id(), planned(indicator, at)));
    }
    return points;
  }

  /** The figure at the end of a quarter; what lies after the report's period is not shown. */
  private static @Nullable BigDecimal reached(
      BlockContext context, Indicator indicator, Quarter quarter) {
    if (quarter.compareTo(context.period().last()) > 0) {
      return null;
    }
    FigureKey key =
        new FigureKey(
            indicator.code(),
            Period.of(quarter),
            context.scope().code(),
            BlockContext.toDateMeasure(indicator),
            "");
    return context.figures().get(key).value();
  }

  private static @Nullable BigDecimal planned(Indicator indicator, Quarter quarter) {
    return Stream.concat(
            indicator.plan().milestones().stream(), Stream.ofNullable(indicator.plan().target()))
        .filter(point -> quarter.contains(point.date()))
        .map(Point::value)
        .findFirst()
        .orElse(null);
  }
}
