package org.cpting.inbox;

import java.util.ArrayList;
import java.util.List;

/**
 * Where an entry of a ZIP says it belongs. Only words are taken from it: what would lead out of the
 * ZIP's own folder, to a drive or to the root is left out.
 *
 * @param name name of the file
 * @param folders its folders, from the ZIP's root
 */
record EntryName(String name, List<String> folders) {

  private static final int LONGEST = 150;
  private static final int DEEPEST = 8;

  static EntryName of(String path) {
    List<String> parts = new ArrayList<>();
    for (String part : path.split("[/\\\\]", -1)) {
      String clean = part.replaceAll("[\\p{Cntrl}:*?\"<>|]", "_").strip();
      if (!clean.isEmpty() && !clean.equals(".") && !clean.equals("..")) {
        parts.add(shortened(clean));
      }
    }
    int last = parts.size() - 1;
    return last < 0
        ? new EntryName("_", List.of())
        : new EntryName(
            parts.get(last), List.copyOf(parts.subList(Math.max(0, last - DEEPEST), last)));
  }

  /** Keeps the end, which tells what kind of file it is. */
  private static String shortened(String part) {
    return part.length() <= LONGEST ? part : part.substring(part.length() - LONGEST);
  }

  String folder() {
    return String.join("/", folders);
  }

  List<String> all() {
    List<String> all = new ArrayList<>(folders);
    all.add(name);
    return all;
  }
}
