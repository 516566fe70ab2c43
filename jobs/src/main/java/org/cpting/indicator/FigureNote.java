package org.cpting.indicator;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One thing the reader should know of a figure. A figure's reason is its notes in a row, readable
 * as it stands and taken apart again by {@link #parse}, so that reports can put it into other
 * languages.
 *
 * @param kind what it is about
 * @param detail quarters, provinces or numbers, separated by commas
 */
public record FigureNote(Kind kind, String detail) {

  private static final String BETWEEN_NOTES = "; ";
  private static final String BEFORE_DETAIL = ": ";

  /** What a note is about. */
  public enum Kind {
    /** Returns that were expected and not accepted: quarters, or province and quarter. */
    NOT_REPORTED("not reported"),
    /** Persons that a province reported as counts: how many. */
    NOT_DEDUPLICATED("as reported, not de-duplicated"),
    /** Counties that keep an earlier quarter's state: how many. */
    CARRIED_FORWARD("counties carried forward"),
    /** A ratio without denominator. */
    NO_DENOMINATOR("denominator is 0"),
    /** It rests on what was let in by waivers: their numbers. */
    WAIVED("let in by waiver"),
    /** The definition holds from a later date. */
    NOT_IN_EFFECT("in effect from");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** English words that stand for it in a reason. */
    public String words() {
      return words;
    }
  }

  /** The reason that is made of some notes. */
  public static String join(List<FigureNote> notes) {
    return notes.stream().map(FigureNote::toString).collect(Collectors.joining(BETWEEN_NOTES));
  }

  /** The notes a reason was made of. */
  public static List<FigureNote> parse(String reason) {
    return reason.isEmpty()
        ? List.of()
        : Arrays.stream(reason.split(BETWEEN_NOTES)).map(FigureNote::parseOne).toList();
  }

  private static FigureNote parseOne(String text) {
    int end = text.indexOf(BEFORE_DETAIL);
    String words = end < 0 ? text : text.substring(0, end);
    String detail = end < 0 ? "" : text.substring(end + BEFORE_DETAIL.length());
    return Arrays.stream(Kind.values())
        .filter(kind -> kind.words.equals(words))
        .map(kind -> new FigureNote(kind, detail))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("Not a note on a figure: " + text));
  }

  @Override
  public String toString() {
    return detail.isEmpty() ? kind.words : kind.words + BEFORE_DETAIL + detail;
  }
}
