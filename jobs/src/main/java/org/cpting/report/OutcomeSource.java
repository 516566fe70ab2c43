package org.cpting.report;

import java.util.ArrayList;
import java.util.List;
import org.cpting.definition.Indicator;
import org.cpting.definition.Outcome;
import org.cpting.definition.YamlNode;
import org.cpting.indicator.Figure;
import org.cpting.report.Section.Row;

/** An expected result: its statement, and its indicators against their plan. */
final class OutcomeSource implements SectionSource {

  @Override
  public List<Section> sections(BlockContext context, YamlNode options) {
    options.only("kind", "of", "level");
    Outcome outcome = outcome(context, options.get("of"));
    List<Section> sections = new ArrayList<>();
    sections.add(
        new Section.Heading(
            options.number("level", 1),
            outcome.code() + "  " + ModelSource.level(context, outcome.level())));
    sections.add(
        new Section.Text(Section.Text.INTRO, context.wording().words(outcome.text()).first()));
    List<Indicator> indicators = context.data().logframe().indicatorsOf(outcome);
    if (!indicators.isEmpty()) {
      sections.add(new Section.Together(table(context, indicators)));
    }
    return sections;
  }

  private static Outcome outcome(BlockContext context, YamlNode code) {
    return context.data().logframe().outcomes().stream()
        .filter(one -> one.code().equals(code.text()))
        .findFirst()
        .orElseThrow(() -> code.complaint("no outcome '" + code.text() + "'"));
  }

  private static List<Section> table(BlockContext context, List<Indicator> indicators) {
    TableMaker table =
        new TableMaker()
            .label(131, context.text("outcome.indicator"))
            .number(68, context.text("pmf.target"))
            .number(66, context.text(context.wholeProject() ? "pmf.last_year" : "pmf.actual"))
            .number(66, context.text(context.wholeProject() ? "pmf.final" : "pmf.cumulative"))
            .number(96, context.text("pmf.share"))
            .number(72, context.text("pmf.variance"));
    List<Figure> noted = new ArrayList<>();
    for (Indicator indicator : indicators) {
      Progress progress = Progress.of(context, indicator, context.scope().code());
      String parts = progress.shareParts();
      table.row(
          context.namedWithUnit(indicator),
          FrameworkSource.target(context, indicator, progress),
          context.numbers().stacked(context.inReportedPeriod(indicator)),
          context.numbers().stacked(progress.toDate()),
          parts.isEmpty() ? progress.share() : progress.share() + "\n" + parts,
          progress.variance());
      progress.reason().ifPresent(reason -> table.row(Row.REMARK, List.of(reason)));
      noted.add(context.toDate(indicator, ""));
    }
    List<Section> sections = new ArrayList<>();
    sections.add(table.table());
    sections.addAll(context.marks().notes(noted));
    return sections;
  }
}
