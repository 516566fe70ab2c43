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
        ? context.numbers().bare(toDate)
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
      return context.numbers().bare(toDate);
    }
    BigDecimal distance = reached.subtract(due.get().value());
    return isRatio()
        ? context.numbers().signedPoints(distance)
        : context.numbers().signed(distance);
  }

  /** Distance to what was due in percent of it, with both below. */
  String variancePercent() {
    Optional<Point> due = due();
    BigDecimal reached = reached();
    if (due.isEmpty() || isRatio() || due.get().value().signum() == 0) {
      return context.text("mark.not_applicable");
    }
    if (reached == null) {
      return context.numbers().bare(toDate);
    }
    BigDecimal distance = reached.subtract(due.get().value());
    return context.numbers().signedPercent(Percent.of(distance, due.get().value()))
        + "\n"
        + context.numbers().signed(distance)
        + " / "
        + context.numbers().whole(due.get().value());
  }

  /** Whether something fell due and is missed or passed by more than the tolerance. */
  boolean beyondTolerance() {
    Optional<Point> due = due().filter(point -> !point.date().isAfter(context.period().end()));
    BigDecimal reached = reached();
    if (due.isEmpty() || reached == null || due.get().value().signum() == 0) {
      return false;
    }
    BigDecimal distance = reached.subtract(due.get().value()).abs();
    return Percent.of(distance, due.get().value()).compareTo(indicator.plan().tolerancePercent())
        > 0;
  }

  /** The officer's reason where the tolerance is passed, or that none was given yet. */
  Optional<String> reason() {
    if (!beyondTolerance()) {
      return Optional.empty();
    }
    String given =
        context
            .data()
            .narratives()
            .reason(context.period(), indicator.code(), context.wording().language())
            .orElse(context.text("reason.none"));
    return Optional.of(context.text("reason").replace("{reason}", context.wording().set(given)));
  }

  /** The milestone that fell due last; empty where none is set on the way. */
  String milestoneText() {
    return due()
        .filter(point -> !point.equals(indicator.plan().target()))
        .map(
            point ->
                context
                    .text("due.short")
                    .replace("{value}", plan(point.value()))
                    .replace("{date}", context.dates().day(point.date())))
        .orElse("");
  }

  /** Share of the target that was due by the end of the period; the whole where none was. */
  Optional<BigDecimal> dueShare() {
    Point target = indicator.plan().target();
    return target == null
        ? Optional.empty()
        : due().map(point -> Percent.of(point.value(), target.value()));
  }

  /** Share of the target reached, in percent. */
  Optional<BigDecimal> reachedShare() {
    Point target = indicator.plan().target();
    BigDecimal reached = reached();
    return target == null || reached == null
        ? Optional.empty()
        : Optional.of(Percent.of(reached, target.value()));
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
        .replace("{date}", context.dates().inWords(due.date()).first());
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
