package org.cpting.reader.excel;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cpting.reader.RawSheet;

/**
 * Finds the merged regions of a sheet without parsing it: they are the only elements named
 * mergeCell, and text in cells cannot hold the opening bracket that precedes the name.
 */
final class MergeScan {

  private static final byte[] NAME = "mergeCell ".getBytes(StandardCharsets.US_ASCII);
  private static final Pattern REF =
      Pattern.compile("ref\\s*=\\s*[\"']\\$?([A-Z]+)\\$?(\\d+):\\$?([A-Z]+)\\$?(\\d+)[\"']");
  private static final int ELEMENT = 96;

  private static final int MOST = 500_000;

  private MergeScan() {}

  static List<RawSheet.Merge> of(PartStream stream) throws IOException {
    List<RawSheet.Merge> merges = new ArrayList<>();
    byte[] buffer = new byte[1 << 16];
    int filled = 0;
    try (PartStream in = stream) {
      while (true) {
        int read = in.read(buffer, filled, buffer.length - filled);
        if (read > 0) {
          filled += read;
          if (filled < buffer.length) {
            continue;
          }
        }
        in.progressed();
        int from = scan(buffer, filled, read < 0, merges);
        if (read < 0) {
          return List.copyOf(merges);
        }
        System.arraycopy(buffer, from, buffer, 0, filled - from);
        filled -= from;
      }
    }
  }

  /** Scans the buffer; answers from where on bytes must be kept for the next round. */
  private static int scan(byte[] buffer, int filled, boolean last, List<RawSheet.Merge> merges)
      throws IOException {
    int end = last ? filled - NAME.length : filled - ELEMENT;
    int i = 0;
    while (i < end) {
      if (buffer[i] == 'm' && matches(buffer, i)) {
        int length = Math.min(ELEMENT, filled - i);
        add(new String(buffer, i, length, StandardCharsets.ISO_8859_1), merges);
      }
      i++;
    }
    return Math.max(0, Math.min(i, filled));
  }

  private static boolean matches(byte[] buffer, int at) {
    for (int i = 0; i < NAME.length; i++) {
      if (buffer[at + i] != NAME[i]) {
        return false;
      }
    }
    return at > 0 && (buffer[at - 1] == '<' || buffer[at - 1] == ':');
  }

  private static void add(String element, List<RawSheet.Merge> merges) throws IOException {
    Matcher ref = REF.matcher(element);
    if (merges.size() >= MOST) {
      throw new IOException("more merged regions than any table has");
    }
    if (ref.find()) {
      merges.add(
          new RawSheet.Merge(
              Integer.parseInt(ref.group(2)),
              column(ref.group(1)),
              Integer.parseInt(ref.group(4)),
              column(ref.group(3))));
    }
  }

  private static int column(String letters) {
    int column = 0;
    for (int i = 0; i < letters.length(); i++) {
      column = column * 26 + letters.charAt(i) - 'A' + 1;
    }
    return column - 1;
  }
}
