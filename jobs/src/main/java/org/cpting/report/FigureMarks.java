package org.cpting.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cpting.indicator.Figure;
import org.cpting.indicator.FigureNote;
import org.cpting.indicator.Restatement;
import org.cpting.report.FigureIndex.FigureKey;

/**
 * What the reader should know of a figure, as small letters beside it and as notes below the table:
 * that returns are missing from it, that it holds counts nobody could compare, that it carries
 * earlier states forward or what a waiver let in, that it is not what was published.
 */
final class FigureMarks {

  private static final Map<FigureNote.Kind, String> KEYS =
      new EnumMap<>(
          Map.of(
              FigureNote.Kind.NOT_REPORTED, "provisional",
              FigureNote.Kind.NOT_DEDUPLICATED, "counts",
              FigureNote.Kind.CARRIED_FORWARD, "estimated",
              FigureNote.Kind.WAIVED, "waived"));
  private static final int MOST_NAMED = 16;
  private static final String REVISED = "revised";

  private final Wording wording;
  private final Set<FigureKey> revised = new HashSet<>();

  FigureMarks(Wording wording, Collection<Restatement> restatements) {
    this.wording = wording;
    restatements.forEach(one -> revised.add(FigureKey.of(one.current())));
  }

  /** The letters beside a figure; none in most cases. */
  String of(Figure figure) {
    StringBuilder letters = new StringBuilder();
    keys(figure).forEach(key -> letters.append(wording.text("mark." + key)));
    return letters.toString();
  }

  private Set<String> keys(Figure figure) {
    Set<String> keys = new LinkedHashSet<>();
    if (figure.state() == Figure.State.VALUE) {
      for (FigureNote note : FigureNote.parse(figure.reason())) {
        String key = KEYS.get(note.kind());
        if (key != null) {
          keys.add(key);
        }
      }
      if (revised.contains(FigureKey.of(figure))) {
        keys.add(REVISED);
      }
    }
    return keys;
  }

  /**
   * The notes on some figures of the programme, one paragraph a letter, with what each misses. What
   * is missing from several is said once; what would fill a page stands in the annex on sources.
   */
  List<Section> notes(Collection<Figure> figures) {
    Map<String, Map<String, Set<String>>> details = new LinkedHashMap<>();
    for (Figure figure : figures) {
      for (String key : keys(figure)) {
        details
            .computeIfAbsent(key, any -> new LinkedHashMap<>())
            .computeIfAbsent(detail(figure, key), any -> new LinkedHashSet<>())
            .add(figure.indicator());
      }
    }
    List<Section> notes = new ArrayList<>();
    details.forEach(
        (key, indicators) -> {
          indicators.remove("");
          List<String> all = new ArrayList<>();
          indicators.forEach(
              (detail, codes) ->
                  all.add(String.join(", ", codes) + wording.text("separator.label") + detail));
          String text = wording.text("mark." + key) + " " + wording.text("legend." + key);
          String more = String.join(wording.text("separator.notes"), all);
          notes.add(
              new Section.Text(
                  Section.Text.NOTE, more.isEmpty() ? text : text + " (" + more + ")"));
        });
    return notes;
  }

  private String detail(Figure figure, String key) {
    if (!figure.scope().equals(Figure.PROGRAMME)) {
      return "";
    }
    return FigureNote.parse(figure.reason()).stream()
        .filter(note -> key.equals(KEYS.get(note.kind())) && !note.detail().isEmpty())
        .map(note -> shortened(note.detail()))
        .findFirst()
        .orElse("");
  }

  private String shortened(String detail) {
    int returns = detail.split(", ", -1).length;
    return returns <= MOST_NAMED
        ? detail
        : wording.text("marks.many").replace("{n}", String.valueOf(returns));
  }
}
