package org.cpting.report;

import java.util.List;
import org.cpting.definition.YamlNode;
import org.cpting.report.Section.Row;

/** The marks and letters of the figures with what they mean. */
final class LegendSource implements SectionSource {

  @Override
  public List<Section> sections(BlockContext context, YamlNode options) {
    options.only("kind", "marks");
    TableMaker table =
        new TableMaker()
            .column(50, Section.Column.Kind.MARK, context.text("legend.mark"))
            .text(449, context.text("legend.meaning"));
    for (String key : options.texts("marks")) {
      table.row(Row.ROW, List.of(context.text("mark." + key), context.text("legend." + key)));
    }
    return List.of(
        new Section.Together(
            List.of(new Section.Heading(2, context.text("legend.title")), table.table())));
  }
}
