package org.cpting.reader;

import java.util.Comparator;
import java.util.Map;

/** How like two words are. */
final class Likeness {

  private Likeness() {}

  /** Orders keys with what was written by how like they are to a key, most like first. */
  static Comparator<Map.Entry<String, String>> to(String key) {
    return Comparator.comparingInt((Map.Entry<String, String> e) -> distance(key, e.getKey()))
        .thenComparing(Map.Entry::getValue);
  }

  /** Edits from one word to the other, in hundredths of the longer one's length. */
  static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int substitute = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substitute, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[row.length - 1] * 100 / Math.max(1, Math.max(one.length(), other.length()));
  }
}
