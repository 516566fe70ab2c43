package org.cpting.feedback;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Names of folders and files, made of the name a sender gave. */
public final class Names {

  private static final Pattern UNSAFE = Pattern.compile("[\\p{Cntrl}<>:\"/\\\\|?*]");
  private static final String MARKED = "-反馈 feedback";

  /** File systems hold 255 bytes; the number before it and the words behind it need room. */
  private static final int MOST_BYTES = 200;

  private Names() {}

  /** Folder of a file: two files may have one name, so the number the ledger knows it by leads. */
  public static String folder(int fileId, String name) {
    return "%05d-%s".formatted(fileId, safe(name));
  }

  /** The name with nothing that a file system would not take. */
  public static String safe(String name) {
    String safe = UNSAFE.matcher(name).replaceAll("_").strip();
    int dot = safe.lastIndexOf('.');
    String ending = dot > 0 && safe.length() - dot <= 6 ? safe.substring(dot) : "";
    String base = safe.substring(0, safe.length() - ending.length());
    while (bytes(base + ending) > MOST_BYTES) {
      base = base.substring(0, base.offsetByCodePoints(base.length(), -1));
    }
    String whole = base + ending;
    return whole.isEmpty() || whole.endsWith(".") ? whole + "_" : whole;
  }

  /**
   * Name of the marked workbook; that of a file which was itself a marked one does not grow.
   *
   * @param ending with its dot
   */
  public static String marked(String name, String ending) {
    String safe = safe(name);
    int dot = safe.lastIndexOf('.');
    String base = dot > 0 ? safe.substring(0, dot) : safe;
    while (base.endsWith(MARKED)) {
      base = base.substring(0, base.length() - MARKED.length());
    }
    return base + MARKED + ending;
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
