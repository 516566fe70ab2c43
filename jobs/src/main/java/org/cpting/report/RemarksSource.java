package org.cpting.report;

import java.util.List;
import org.cpting.definition.YamlNode;
import org.cpting.report.Section.Row;

/** What counts by a waiver, and what cross checks found unusual. */
final class RemarksSource implements SectionSource {

  @Override
  public List<Section> sections(BlockContext context, YamlNode options) {
    options.only("kind", "top");
    Section.Heading heading = new Section.Heading(2, context.text("remarks.title"));
    List<RemarkRow> remarks =
        RemarksBlock.remarks(context, options.number("top", Integer.MAX_VALUE));
    if (remarks.isEmpty()) {
      return List.of(
          new Section.Together(
              List.of(heading, new Section.Text(Section.Text.BODY, context.text("remarks.none")))));
    }
    TableMaker table =
        new TableMaker()
            .label(249, context.text("remarks.text"))
            .text(190, context.text("remarks.why"))
            .number(60, context.text("remarks.count"));
    remarks.forEach(one -> table.row(Row.ROW, List.of(one.text(), one.fix(), one.rows())));
    return List.of(new Section.Together(List.of(heading, table.table())));
  }
}
