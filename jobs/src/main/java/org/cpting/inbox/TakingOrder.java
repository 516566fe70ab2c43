package org.cpting.inbox;

import java.util.Comparator;

/**
 * The order in which files that lie in the inbox together are taken. The later one replaces the
 * earlier one of its kind, so a correction must come after the return it corrects: {@code FJ_B
 * (corrected).csv} after {@code FJ_B.csv}, though a plain comparison of the names has it before.
 * Depends on nothing but names, so that a pass can be repeated.
 */
final class TakingOrder {

  private TakingOrder() {}

  /**
   * Folder by folder as they are named, those of corrections last; in a folder corrections after
   * the rest, and a name before the longer ones that begin with it.
   */
  static Comparator<ArrivedFile> by(InboxRules rules) {
    return Comparator.comparing((ArrivedFile file) -> rules.isCorrection(file.folder()))
        .thenComparing(ArrivedFile::folder)
        .thenComparing(file -> rules.isCorrection(file.name()))
        .thenComparing(file -> stem(file.name()))
        .thenComparing(ArrivedFile::name);
  }

  private static String stem(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
