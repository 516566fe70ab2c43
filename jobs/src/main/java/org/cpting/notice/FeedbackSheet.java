package org.cpting.notice;

import java.util.Locale;

/**
 * The sheet that is put in front of a workbook sent back to its sender. It is told by its name or
 * by its first cell, so that a workbook that is mended and sent again is read without it.
 */
public final class FeedbackSheet {

  /** Its name; a number follows where a workbook has one of that name. */
  public static final String NAME = "反馈 Feedback";

  /** What stands in its first cell. */
  public static final String TITLE = "反馈 Feedback · CP-TING";

  private FeedbackSheet() {}

  /** Whether a sheet is one. */
  public static boolean is(String name, String firstCell) {
    return name.strip().toLowerCase(Locale.ROOT).startsWith(NAME.toLowerCase(Locale.ROOT))
        || firstCell.strip().equals(TITLE);
  }
}
