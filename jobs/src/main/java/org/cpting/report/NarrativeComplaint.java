package org.cpting.report;

import java.nio.file.Path;
import org.cpting.notice.Bilingual;

/**
 * Why something an officer wrote cannot be printed, and what to do.
 *
 * @param file the file or folder
 * @param line line in it; 0 for the whole
 * @param text what is wrong
 */
public record NarrativeComplaint(Path file, int line, Bilingual text) {

  /** Where it is, e.g. {@code FY2011-12/1310.en.md:4}. */
  public String where() {
    int names = file.getNameCount();
    return file.subpath(Math.max(0, names - 2), names) + (line > 0 ? ":" + line : "");
  }

  /** Stops the reading of a file. */
  static final class Unusable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient NarrativeComplaint complaint;

    Unusable(Path file, int line, String zh, String en) {
      super(en);
      this.complaint = new NarrativeComplaint(file, line, new Bilingual(zh, en));
    }

    NarrativeComplaint complaint() {
      return complaint;
    }
  }
}
