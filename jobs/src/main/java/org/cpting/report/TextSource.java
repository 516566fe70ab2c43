package org.cpting.report;

import java.util.List;
import org.cpting.definition.YamlNode;

/** Paragraphs from the texts. */
final class TextSource implements SectionSource {

  @Override
  public List<Section> sections(BlockContext context, YamlNode options) {
    options.only("kind", "texts", "style");
    String style =
        options.choiceOf(
            "style",
            Section.Text.INTRO,
            Section.Text.BODY,
            Section.Text.INTRO,
            Section.Text.NOTE,
            Section.Text.BULLET);
    return options.texts("texts").stream()
        .<Section>map(key -> new Section.Text(style, context.text(key)))
        .toList();
  }
}
