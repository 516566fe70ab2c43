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
    return new KeyFigure(
        indicator.code(),
        context.wording().words(indicator.name()).first(),
        numbers.figure(progress.toDate()),
        context.wording().words(indicator.unit().name()).first(),
        context.wording().text("key.period").replace("{value}", withParts(numbers, inPeriod)),
        parts.isEmpty() ? share(context, progress) : parts,
        progress.dueText().isEmpty()
            ? ""
            : context
                .wording()
                .text("key.variance")
                .replace("{variance}", progress.variance())
                .replace("{due}", progress.dueText()));
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
