package org.cpting.reader;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The headings of one form as they are known, to tell which of them one that is not known is like.
 */
final class KnownHeadings {

  /** As written, by key. */
  private final Map<String, String> written = new HashMap<>();

  private final Map<String, Integer> fields = new HashMap<>();

  void add(String key, String word, int field) {
    if (written.putIfAbsent(key, word) == null) {
      fields.put(key, field);
    }
  }

  /** How like a heading is to those known for a field, in percent. */
  int likeness(String heading, int field) {
    return 100 - Likeness.distance(Words.key(heading), Words.key(likest(heading, field)));
  }

  /** The heading known for a field that is most like another; empty if none is known. */
  String likest(String heading, int field) {
    String key = Words.key(heading);
    return written.entrySet().stream()
        .filter(e -> fields.getOrDefault(e.getKey(), -1) == field)
        .min(Likeness.to(key))
        .map(Map.Entry::getValue)
        .orElse("");
  }

  /** The known headings most like an unknown one, most like first. */
  List<String> nearest(String unknown, int most) {
    String key = Words.key(unknown);
    return written.entrySet().stream()
        .sorted(Likeness.to(key))
        .limit(most)
        .map(Map.Entry::getValue)
        .toList();
  }
}
