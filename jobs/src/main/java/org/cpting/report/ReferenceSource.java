package org.cpting.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.cpting.definition.Dimension;
import org.cpting.definition.Indicator;
import org.cpting.definition.ReferenceSheet;
import org.cpting.definition.TargetPlan.Point;
import org.cpting.definition.Texts;
import org.cpting.definition.YamlNode;
import org.cpting.report.Section.Row;

/** The reference sheet of every indicator. */
final class ReferenceSource implements SectionSource {

  @Override
  public List<Section> sections(BlockContext context, YamlNode options) {
    options.only("kind");
    return context.data().logframe().indicators().stream()
        .map(indicator -> sheet(context, indicator))
        .toList();
  }

  private static Section sheet(BlockContext context, Indicator indicator) {
    ReferenceSheet sheet = indicator.sheet();
    TableMaker table =
        new TableMaker()
            .label(119, context.text("reference.item"))
            .text(380, context.text("reference.content"));
    line(context, table, "definition", word(context, indicator.definition()));
    line(context, table, "unit", word(context, indicator.unit().name()));
    String kind = indicator.kind().name().toLowerCase(Locale.ROOT);
    line(context, table, "kind", context.text("kind." + kind));
    line(context, table, "by", breakdowns(context, indicator));
    line(context, table, "plan", plan(context, indicator));
    line(context, table, "source", word(context, sheet.dataSource()));
    line(context, table, "method", word(context, sheet.method()));
    line(
        context,
        table,
        "frequency",
        word(context, sheet.frequency())
            + context.text("separator.notes")
            + word(context, sheet.responsibility()));
    line(context, table, "limitations", word(context, sheet.limitations()));
    line(context, table, "missing", word(context, sheet.missingText()));
    return new Section.Together(
        List.of(new Section.Heading(2, context.named(indicator)), table.table()));
  }

  private static void line(BlockContext context, TableMaker table, String item, String text) {
    table.row(Row.ROW, List.of(context.text("reference." + item), text));
  }

  private static String word(BlockContext context, Texts texts) {
    return context.wording().words(texts).first();
  }

  private static String breakdowns(BlockContext context, Indicator indicator) {
    return indicator.by().isEmpty()
        ? context.text("reference.by.none")
        : indicator.by().stream()
            .map(
                by ->
                    by.stream()
                        .map(Dimension::id)
                        .map(id -> context.text("by." + id))
                        .collect(Collectors.joining(" × ")))
            .collect(Collectors.joining(context.text("separator.notes")));
  }

  private static String plan(BlockContext context, Indicator indicator) {
    Progress progress = Progress.of(context, indicator, context.scope().code());
    List<String> points = new ArrayList<>();
    points.add(point(context, "reference.baseline", progress, indicator.plan().baseline()));
    for (Point milestone : indicator.plan().milestones()) {
      points.add(point(context, "reference.milestone", progress, milestone));
    }
    Point target = indicator.plan().target();
    points.add(
        target == null
            ? context.text("reference.target.none")
            : point(context, "reference.target", progress, target));
    return String.join(context.text("separator.notes"), points);
  }

  private static String point(BlockContext context, String key, Progress progress, Point point) {
    return context
        .text(key)
        .replace("{value}", progress.plan(point.value()))
        .replace("{date}", context.dates().day(point.date()));
  }
}
