package org.cpting.report;

import java.util.List;
import java.util.Map;
import org.cpting.definition.YamlNode;
import org.cpting.report.Section.Row;

/** The risks officers named for the period, with what is done about them. */
final class RisksSource implements SectionSource {

  @Override
  public List<Section> sections(BlockContext context, YamlNode options) {
    options.only("kind");
    List<Narratives.Risk> risks = context.data().narratives().risks(context.period());
    if (risks.isEmpty()) {
      return List.of(new Section.Text(Section.Text.INTRO, context.text("risks.none")));
    }
    TableMaker table =
        new TableMaker()
            .label(199, context.text("risks.risk"))
            .text(60, context.text("risks.level"))
            .text(240, context.text("risks.response"));
    for (Narratives.Risk risk : risks) {
      table.row(
          Row.ROW,
          List.of(
              in(context, risk.risk()),
              context.text("risks.level." + risk.level()),
              in(context, risk.response())));
    }
    return List.of(table.table());
  }

  private static String in(BlockContext context, Map<String, String> texts) {
    return context
        .wording()
        .set(texts.getOrDefault(context.wording().language(), context.text("narrative.none")));
  }
}
