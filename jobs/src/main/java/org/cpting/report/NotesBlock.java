package org.cpting.report;

import java.util.List;
import org.cpting.definition.YamlNode;
import org.cpting.report.Wording.Words;

/**
 * Notes from the texts: of each key, {@code note.<key>} is the text. A legend is the same with the
 * marks of the states, {@code mark.<key>} and {@code legend.<key>}.
 */
final class NotesBlock implements BlockSource {

  @Override
  public List<NoteRow> rows(BlockContext context, YamlNode options) {
    options.only("kind", "notes", "legend");
    if (options.find("legend") != null) {
      return options.texts("legend").stream()
          .map(key -> note(context, context.wording().text("mark." + key), "legend." + key))
          .toList();
    }
    return options.texts("notes").stream().map(key -> note(context, "", "note." + key)).toList();
  }

  private static NoteRow note(BlockContext context, String mark, String key) {
    Words text = context.wording().words(key);
    return new NoteRow(mark, text.first(), text.second());
  }
}
