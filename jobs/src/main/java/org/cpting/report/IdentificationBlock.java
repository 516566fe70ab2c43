package org.cpting.report;

import java.math.BigDecimal;
import java.util.List;
import org.cpting.definition.YamlNode;
import org.cpting.report.DataQuality.Identification;
import org.cpting.report.Wording.Words;

/** The share of an indicator's persons told apart by weaker keys than an ID number, as a note. */
final class IdentificationBlock implements BlockSource {

  @Override
  public List<NoteRow> rows(BlockContext context, YamlNode options) {
    options.only("kind", "of");
    String indicator = options.text("of");
    return context.data().quality().identification().stream()
        .filter(one -> one.indicator().equals(indicator))
        .filter(one -> one.period().equals(context.period()))
        .filter(one -> one.scope().equals(context.scope().code()))
        .map(one -> note(context, one))
        .toList();
  }

  private static NoteRow note(BlockContext context, Identification one) {
    BigDecimal weaker = BigDecimal.valueOf(one.weaker());
    BigDecimal persons = BigDecimal.valueOf(one.persons());
    Words text =
        context
            .wording()
            .words("identification")
            .with("share", context.numbers().percent(weaker, persons))
            .with("parts", context.numbers().parts(weaker, persons));
    return new NoteRow("", text.first(), text.second());
  }
}
