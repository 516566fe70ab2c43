package org.cpting.report;

import java.util.List;
import org.cpting.definition.YamlNode;
import org.cpting.report.Section.Row;

/** Why rows were refused: each rule with how often. */
final class RefusalsSource implements SectionSource {

  @Override
  public List<Section> sections(BlockContext context, YamlNode options) {
    options.only("kind");
    List<RefusalRow> refusals = RefusalsBlock.refusals(context, Integer.MAX_VALUE);
    if (refusals.isEmpty()) {
      return List.of(new Section.Text(Section.Text.BODY, context.text("refusals.none")));
    }
    TableMaker table =
        new TableMaker()
            .label(150, context.text("refusals.rule"))
            .text(289, context.text("refusals.text"))
            .number(60, context.text("refusals.rows"));
    refusals.forEach(one -> table.row(Row.ROW, List.of(one.rule(), one.text(), one.rows())));
    return List.of(
        new Section.Together(
            List.of(new Section.Heading(2, context.text("refusals.title")), table.table())));
  }
}
