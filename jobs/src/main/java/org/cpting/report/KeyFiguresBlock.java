package org.cpting.report;

import java.util.List;
import org.cpting.definition.Indicator;
import org.cpting.definition.YamlNode;
import org.cpting.indicator.Figure;

/** The few figures that stand for the period, each with its distance to the target. */
final class KeyFiguresBlock implements BlockSource {

  @Override
  public List<KeyFigure> rows(BlockContext context, YamlNode options) {
    options.only("kind", "indicators");
    return options.texts("indicators").stream()
        .map(code -> keyFigure(context, context.indicator(code)))
        .toList();
  }

  private static KeyFigure keyFigure(BlockContext context, Indicator indicator) {
    String scope = context.scope().code();
    Figure inPeriod =
        context.figure(indicator.code(), scope, BlockContext.periodMeasure(indicator), "");
    Progress progress = Progress.of(context, indicator, scope);
    NumberText numbers = context.numbers();
    String parts = numbers.parts(progress.toDate());
    String unit = context.wording().words(indicator.unit().name()).first();
    boolean latest = indicator.kind() == Indicator.Kind.LATEST;
    return new KeyFigure(
        indicator.code(),
        context.wording().words(indicator.name()).first(),
        numbers.figure(progress.toDate()),
        fill(context, latest ? "key.at_end" : "key.to_date", "unit", unit),
        latest ? "" : fill(context, "key.period", "value", withParts(numbers, inPeriod)),
        parts.isEmpty() ? share(context, progress) : parts,
        variance(context, progress));
  }

  private static String fill(BlockContext context, String key, String hole, String value) {
    return context.wording().words(key).with(hole, value).first();
  }

  private static String variance(BlockContext context, Progress progress) {
    return progress.dueText().isEmpty()
        ? ""
        : context
            .wording()
            .words("key.variance")
            .with("variance", progress.variance())
            .with("due", progress.dueText())
            .first();
  }

  private static String withParts(NumberText numbers, Figure figure) {
    String parts = numbers.parts(figure);
    return parts.isEmpty() ? numbers.figure(figure) : numbers.figure(figure) + " (" + parts + ")";
  }

  private static String share(BlockContext context, Progress progress) {
    if (progress.shareParts().isEmpty()) {
      return "";
    }
    return context
        .wording()
        .text("key.share")
        .replace("{share}", progress.share())
        .replace("{parts}", progress.shareParts());
  }
}
