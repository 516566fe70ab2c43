package org.cpting.feedback.workbook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.cpting.notice.Severity;
import org.jspecify.annotations.Nullable;

/**
 * The fill of a cell of an .xls.
 *
 * @param pattern its pattern
 * @param front colour of the pattern, a number of the palette
 * @param back colour behind it
 */
record XlsFill(FillPatternType pattern, short front, short back) {

  private static final Pattern NOTE =
      Pattern.compile("〔CP-TING (\\d+)(\\+?) (\\d+)/(\\d+)/(\\d+)〕\\s*$");

  static XlsFill of(HSSFCellStyle style) {
    return new XlsFill(
        style.getFillPattern(), style.getFillForegroundColor(), style.getFillBackgroundColor());
  }

  /** The fills differ in pattern, so that severities tell themselves apart without colour too. */
  static XlsFill of(Severity severity) {
    return switch (severity) {
      case ERROR ->
          new XlsFill(
              FillPatternType.SOLID_FOREGROUND,
              IndexedColors.ROSE.getIndex(),
              IndexedColors.AUTOMATIC.getIndex());
      case WARNING ->
          new XlsFill(
              FillPatternType.THIN_FORWARD_DIAG,
              IndexedColors.GOLD.getIndex(),
              IndexedColors.LIGHT_YELLOW.getIndex());
      case INFO ->
          new XlsFill(
              FillPatternType.LEAST_DOTS,
              IndexedColors.BLUE.getIndex(),
              IndexedColors.PALE_BLUE.getIndex());
    };
  }

  void applyTo(HSSFCellStyle style) {
    style.setFillPattern(pattern);
    style.setFillForegroundColor(front);
    style.setFillBackgroundColor(back);
  }

  /** What the comment keeps of a cell: number of its style, whether it was made by us, its fill. */
  String note(int style, boolean inserted) {
    return "〔CP-TING "
        + style
        + (inserted ? "+" : "")
        + " "
        + pattern.getCode()
        + "/"
        + front
        + "/"
        + back
        + "〕";
  }

  /** What a comment kept. */
  record Kept(int style, boolean inserted, XlsFill fill) {}

  /** Reads a comment; null if it keeps nothing. */
  static @Nullable Kept read(String comment) {
    Matcher note = NOTE.matcher(comment);
    if (!note.find()) {
      return null;
    }
    return new Kept(
        Integer.parseInt(note.group(1)),
        !note.group(2).isEmpty(),
        new XlsFill(
            FillPatternType.forInt(Integer.parseInt(note.group(3))),
            Short.parseShort(note.group(4)),
            Short.parseShort(note.group(5))));
  }
}
