package org.cpting.report;

import java.util.ArrayList;
import java.util.List;
import org.cpting.definition.Indicator;
import org.cpting.definition.Outcome;
import org.cpting.definition.ReferenceSheet;
import org.cpting.definition.TargetPlan.Point;
import org.cpting.definition.YamlNode;
import org.cpting.indicator.Figure;
import org.cpting.report.Section.Row;

/**
 * The performance measurement framework in CIDA's columns: each expected result with its
 * indicators, and of an indicator beyond its tolerance the officer's reason.
 */
final class FrameworkSource implements SectionSource {

  @Override
  public List<Section> sections(BlockContext context, YamlNode options) {
    options.only("kind");
    TableMaker table =
        new TableMaker()
            .label(114, context.text("pmf.result"))
            .number(36, context.text("pmf.baseline"))
            .number(60, context.text("pmf.target"))
            .number(56, context.text(context.wholeProject() ? "pmf.last_year" : "pmf.actual"))
            .number(56, context.text(context.wholeProject() ? "pmf.final" : "pmf.cumulative"))
            .number(56, context.text("pmf.variance"))
            .number(96, context.text("pmf.variance_percent"))
            .text(92, context.text("pmf.sources"))
            .text(92, context.text("pmf.method"))
            .text(60, context.text("pmf.frequency"))
            .text(68, context.text("pmf.responsibility"));
    List<Figure> noted = new ArrayList<>();
    for (Outcome outcome : context.data().logframe().outcomes()) {
      table.row(
          Row.LEVEL,
          List.of(
              outcome.code()
                  + "  "
                  + ModelSource.level(context, outcome.level())
                  + "  ·  "
                  + context.wording().words(outcome.text()).first()));
      for (Indicator indicator : context.data().logframe().indicatorsOf(outcome)) {
        row(context, indicator, table);
        noted.add(context.toDate(indicator, ""));
      }
    }
    List<Section> sections = new ArrayList<>();
    sections.add(table.table());
    sections.addAll(context.marks().notes(noted));
    return sections;
  }

  private static void row(BlockContext context, Indicator indicator, TableMaker table) {
    Progress progress = Progress.of(context, indicator, context.scope().code());
    NumberText numbers = context.numbers();
    ReferenceSheet sheet = indicator.sheet();
    table.row(
        context.namedWithUnit(indicator),
        progress.plan(indicator.plan().baseline().value()),
        target(context, indicator, progress),
        numbers.stacked(context.inReportedPeriod(indicator)),
        numbers.stacked(progress.toDate()),
        progress.variance(),
        progress.variancePercent(),
        context.wording().words(sheet.dataSource()).first(),
        context.wording().words(sheet.method()).first(),
        context.wording().words(sheet.frequency()).first(),
        context.wording().words(sheet.responsibility()).first());
    progress.reason().ifPresent(reason -> table.row(Row.REMARK, List.of(reason)));
  }

  /** The target, and what of it is due by the end of the period. */
  static String target(BlockContext context, Indicator indicator, Progress progress) {
    Point target = indicator.plan().target();
    if (target == null) {
      return context.text("mark.not_applicable");
    }
    String due = progress.milestoneText();
    return progress.plan(target.value()) + (due.isEmpty() ? "" : "\n" + due);
  }
}
