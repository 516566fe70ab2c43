package org.cpting.report;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.cpting.definition.YamlNode;

/** What a chart of progress shows, in words: for all readers, and for those who cannot see it. */
final class ProgressNoteBlock implements BlockSource {

  @Override
  public List<NoteRow> rows(BlockContext context, YamlNode options) {
    options.only("kind", "of");
    String values =
        ProgressBlock.points(context, context.indicator(options.text("of"))).stream()
            .filter(point -> point.series().equals(context.wording().text("chart.reached")))
            .map(point -> value(context, point))
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(context.wording().text("list_separator")));
    String text = context.wording().text("chart.note").replace("{values}", values);
    return List.of(new NoteRow("", text, ""));
  }

  private static String value(BlockContext context, ProgressPoint point) {
    return point.value() == null
        ? ""
        : point.category() + " " + context.numbers().whole(Objects.requireNonNull(point.value()));
  }
}
