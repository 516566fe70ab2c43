package org.cpting.reader.csv;

import java.io.IOException;
import java.io.Reader;
import java.util.HashMap;
import java.util.Map;

/**
 * Finds the separator of a text file: the candidate that splits most of its first records into the
 * same number of fields, and of several that do, into the most. How often a candidate stands would
 * not tell: a remark may hold more commas than a record has tabs.
 */
final class Separator {

  private static final String CANDIDATES = ",\t;|";
  private static final int LOOK_AT = 16_384;

  private Separator() {}

  static char find(Reader reader) throws IOException {
    char[] start = new char[LOOK_AT];
    int filled = 0;
    for (int read = 0; read >= 0 && filled < start.length; filled += Math.max(0, read)) {
      read = reader.read(start, filled, start.length - filled);
    }
    String text = new String(start, 0, filled);
    char best = CANDIDATES.charAt(0);
    long mostRecords = 0;
    int mostFields = 0;
    for (int i = 0; i < CANDIDATES.length(); i++) {
      char candidate = CANDIDATES.charAt(i);
      for (Map.Entry<Integer, Long> count : records(text, candidate).entrySet()) {
        boolean oftener = count.getValue() > mostRecords;
        if (oftener || count.getValue() == mostRecords && count.getKey() > mostFields) {
          best = candidate;
          mostRecords = count.getValue();
          mostFields = count.getKey();
        }
      }
    }
    return best;
  }

  /** How many records hold a candidate how often, outside quotes; those without it do not count. */
  private static Map<Integer, Long> records(String text, char candidate) {
    Map<Integer, Long> records = new HashMap<>();
    boolean quoted = false;
    int count = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i == text.length() ? '\n' : text.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == candidate && !quoted) {
        count++;
      } else if (c == '\n' && !quoted) {
        if (count > 0) {
          records.merge(count, 1L, Long::sum);
        }
        count = 0;
      }
    }
    return records;
  }
}
