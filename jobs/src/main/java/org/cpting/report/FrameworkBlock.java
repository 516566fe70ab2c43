package org.cpting.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cpting.definition.Indicator;
import org.cpting.definition.Outcome;
import org.cpting.definition.TargetPlan.Point;
import org.cpting.definition.YamlNode;
import org.cpting.indicator.Figure;

/** The performance measurement framework: each expected result with its indicators below it. */
final class FrameworkBlock implements BlockSource {

  @Override
  public List<FrameworkRow> rows(BlockContext context, YamlNode options) {
    options.only("kind");
    List<FrameworkRow> rows = new ArrayList<>();
    for (Outcome outcome : context.data().logframe().outcomes()) {
      rows.add(
          FrameworkRow.result(
              outcome.level().name().toLowerCase(Locale.ROOT),
              outcome.code(),
              context.wording().words(outcome.text()).first()));
      for (Indicator indicator : context.data().logframe().indicatorsOf(outcome)) {
        rows.add(row(context, indicator));
      }
    }
    return rows;
  }

  private static FrameworkRow row(BlockContext context, Indicator indicator) {
    Figure actual =
        context.figure(
            indicator.code(), context.scope().code(), BlockContext.periodMeasure(indicator), "");
    Progress progress = Progress.of(context, indicator, context.scope().code());
    Point target = indicator.plan().target();
    NumberText numbers = context.numbers();
    return new FrameworkRow(
        "indicator",
        indicator.outcome(),
        indicator.code(),
        context.wording().words(indicator.name()).first(),
        context.wording().words(indicator.unit().name()).first(),
        progress.plan(indicator.plan().baseline().value()),
        target == null
            ? context.wording().text("mark.not_applicable")
            : progress.plan(target.value()),
        numbers.figure(actual),
        numbers.parts(actual),
        numbers.figure(progress.toDate()),
        numbers.parts(progress.toDate()),
        progress.share(),
        progress.shareParts(),
        progress.variance(),
        progress.dueText());
  }
}
