package org.cpting.report;

import java.util.List;
import java.util.Locale;
import org.cpting.definition.YamlNode;

/**
 * Paragraphs from the texts. Where a length of period has a text of its own, such as {@code
 * summary.intro.project}, that one is taken.
 */
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
        .<Section>map(key -> new Section.Text(style, text(context, key)))
        .toList();
  }

  private static String text(BlockContext context, String key) {
    String kind = context.period().kind().name().toLowerCase(Locale.ROOT);
    String own = context.wording().find(key + "." + kind);
    return own == null ? context.text(key) : own;
  }
}
