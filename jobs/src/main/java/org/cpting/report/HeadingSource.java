package org.cpting.report;

import java.util.List;
import org.cpting.definition.YamlNode;

/** A heading from the texts. */
final class HeadingSource implements SectionSource {

  @Override
  public List<Section> sections(BlockContext context, YamlNode options) {
    options.only("kind", "text", "level");
    return List.of(
        new Section.Heading(options.number("level", 1), context.text(options.text("text"))));
  }
}
