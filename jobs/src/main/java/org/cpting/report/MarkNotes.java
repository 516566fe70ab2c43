package org.cpting.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.cpting.report.Section.Column.Kind;

/** Says below a table what the marks in it mean, so that nobody looks for the legend at the end. */
final class MarkNotes {

  private static final List<String> MARKS =
      List.of("suppressed", "not_reported", "not_expected", "not_applicable", "not_available");

  private MarkNotes() {}

  /** The same sections, each table followed by what its marks mean. */
  static List<Section> below(BlockContext context, List<Section> sections) {
    List<Section> all = new ArrayList<>();
    for (Section section : sections) {
      if (section instanceof Section.Together together) {
        all.add(new Section.Together(below(context, together.sections())));
        continue;
      }
      all.add(section);
      if (section instanceof Section.Table table) {
        List<String> meanings =
            MARKS.stream()
                .filter(mark -> holds(table, context.text("mark." + mark)))
                .map(mark -> context.text("mark." + mark) + " " + context.text("legend." + mark))
                .toList();
        if (!meanings.isEmpty()) {
          all.add(
              new Section.Text(
                  Section.Text.NOTE, String.join(context.text("separator.marks"), meanings)));
        }
      }
    }
    return all;
  }

  private static boolean holds(Section.Table table, String mark) {
    return table.rows().stream()
        .filter(row -> row.cells().size() == table.columns().size())
        .anyMatch(
            row ->
                IntStream.range(0, row.cells().size())
                    .filter(column -> table.columns().get(column).kind() == Kind.NUMBER)
                    .anyMatch(column -> row.cells().get(column).equals(mark)));
  }
}
