package org.cpting.reader.csv;

import java.io.IOException;
import java.io.Reader;

/**
 * Finds the separator of a text file: the candidate that stands most often outside quotes in its
 * first lines.
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
    int[] counts = new int[CANDIDATES.length()];
    boolean quoted = false;
    for (int i = 0; i < filled; i++) {
      if (start[i] == '"') {
        quoted = !quoted;
      } else if (!quoted) {
        int candidate = CANDIDATES.indexOf(start[i]);
        if (candidate >= 0) {
          counts[candidate]++;
        }
      }
    }
    int best = 0;
    for (int i = 1; i < counts.length; i++) {
      if (counts[i] > counts[best]) {
        best = i;
      }
    }
    return CANDIDATES.charAt(best);
  }
}
