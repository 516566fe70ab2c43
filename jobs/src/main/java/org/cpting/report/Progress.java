package org.cpting.report;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import org.cpting.definition.Indicator;
import org.cpting.definition.TargetPlan.Point;
import org.cpting.indicator.Figure;
import org.jspecify.annotations.Nullable;

/**
 * How far an indicator has come: the figure to date against its plan. A variance is the figure less
 * what was due, in the indicator's unit, in percentage points for a ratio.
 *
 * @param context what the report draws on
 * @param indicator the indicator
 * @param toDate its figure at the end of the period
 */
record Progress(BlockContext context, Indicator indicator, Figure toDate) {

  static Progress of(BlockContext context, Indicator indicator, String scope) {
    return new Progress(
        context,
        indicator,
        context.figure(indicator.code(), scope, BlockContext.toDateMeasure(indicator), ""));
  }

  /** Where it stands, in the unit of its plan; null without a number. */
  private @Nullable BigDecimal reached() {
    BigDecimal value = toDate.value();
    BigDecimal denominator = toDate.denominator();
    if (value == null || denominator == null) {
      return value;
    }
    return denominator.signum() == 0 ? null : Percent.of(value, denominator);
  }

  /** Share of the target, empty if there is no target; of a ratio there is none, see variance. */
  String share() {
    Point target = indicator.plan().target();
    BigDecimal reached = reached();
    if (target == null || isRatio()) {
      return context.wording().text("mark.not_applicable");
    }
    return reached == null
        ? context.numbers().figure(toDate)
        : context.numbers().percent(reached, target.value());
  }

  /** Numerator and denominator of the share. */
  String shareParts() {
    Point target = indicator.plan().target();
    BigDecimal reached = reached();
    if (target == null || isRatio() || reached == null) {
      return "";
    }
    return context.numbers().parts(reached, target.value());
  }

  /** Distance to what was due. */
  String variance() {
    Optional<Point> due = due();
    BigDecimal reached = reached();
    if (due.isEmpty()) {
      return context.wording().text("mark.not_applicable");
    }
    if (reached == null) {
      return context.numbers().figure(toDate);
    }
    BigDecimal distance = reached.subtract(due.get().value());
    return isRatio()
        ? context.numbers().signedPoints(distance)
        : context.numbers().signed(distance);
  }

  /** What was due, and when. */
  String dueText() {
    return due().map(this::dueText).orElse("");
  }

  private String dueText(Point due) {
    boolean last = due.equals(indicator.plan().target());
    return context
        .wording()
        .text(last ? "due.target" : "due.milestone")
        .replace("{value}", plan(due.value()))
        .replace("{date}", context.dates().day(due.date()));
  }

  /** The last milestone that fell due by the end of the period; without any, the target. */
  private Optional<Point> due() {
    Optional<Point> passed =
        Stream.concat(
                indicator.plan().milestones().stream(),
                Stream.ofNullable(indicator.plan().target()))
            .filter(point -> !point.date().isAfter(context.period().end()))
            .max((a, b) -> a.date().compareTo(b.date()));
    return passed.or(() -> Optional.ofNullable(indicator.plan().target()));
  }

  /** A planned value as it is printed. */
  String plan(BigDecimal value) {
    return isRatio() ? context.numbers().percent(value) : context.numbers().whole(value);
  }

  private boolean isRatio() {
    return indicator.kind() == Indicator.Kind.RATIO;
  }
}
