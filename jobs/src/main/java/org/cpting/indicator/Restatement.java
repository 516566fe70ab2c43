package org.cpting.indicator;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.cpting.core.ReturnKey;
import org.cpting.notice.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * A figure that was published and is not what it was. Only what is printed is compared: a figure
 * that was or is hidden to protect persons takes part as hidden, never with its number.
 *
 * @param report name of the report that printed it
 * @param edition number of the newest edition that printed it
 * @param publishedAt when that was published
 * @param old the figure as published; its key (indicator, period, scope, measure, disaggregation)
 *     is that of {@code current}
 * @param current the figure as it is now
 * @param causes what changed it, most telling first; empty if nothing is known
 */
public record Restatement(
    String report,
    int edition,
    Instant publishedAt,
    Figure old,
    Figure current,
    List<Cause> causes) {

  private static final int LISTED = 4;

  /**
   * Something that changed since the edition.
   *
   * @param kind what happened
   * @param key the return it happened to; null where no single return is meant
   * @param file name of the file that brought the return which counts now; for {@link
   *     Kind#WITHDRAWN} of the one that counted then; empty where no single return is meant
   */
  public record Cause(Kind kind, @Nullable ReturnKey key, String file) {

    Bilingual words() {
      String place = key == null ? "" : key + " (" + file + ")";
      return switch (kind) {
        case ADDED -> new Bilingual("新收到报表 " + place, "return received: " + place);
        case REPLACED -> new Bilingual("报表被更正 " + place, "return corrected: " + place);
        case WITHDRAWN -> new Bilingual("报表不再计入 " + place, "return no longer counts: " + place);
        case DEFINITIONS -> new Bilingual("指标定义、日历或代码表有变动", "definitions changed");
        case PROGRAM -> new Bilingual("程序版本有变动", "version of the program changed");
      };
    }
  }

  /** What can happen to the ground of a figure. */
  public enum Kind {
    /** A return came that was not there. */
    ADDED,
    /** A return was replaced by a correction, or read anew. */
    REPLACED,
    /** A return that counted does not count any more, and no other took its place. */
    WITHDRAWN,
    /** The definitions are not those of the edition. */
    DEFINITIONS,
    /** The program is of another version. */
    PROGRAM
  }

  /** The causes in words, the first few of them. */
  public Bilingual why() {
    if (causes.isEmpty()) {
      return new Bilingual("原因不明", "not known");
    }
    List<Bilingual> words = causes.stream().limit(LISTED).map(Cause::words).toList();
    int more = causes.size() - words.size();
    return new Bilingual(
        words.stream().map(Bilingual::zh).collect(Collectors.joining("；"))
            + (more > 0 ? "；另有" + more + "项" : ""),
        words.stream().map(Bilingual::en).collect(Collectors.joining("; "))
            + (more > 0 ? "; and " + more + " more" : ""));
  }
}
