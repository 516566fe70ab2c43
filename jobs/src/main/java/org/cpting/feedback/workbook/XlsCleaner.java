package org.cpting.feedback.workbook;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFComment;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.cpting.notice.FeedbackSheet;
import org.cpting.notice.Severity;

/** Takes the marks of an earlier round out of an .xls. */
final class XlsCleaner {

  /** Stands between a comment of the sender's and ours. */
  static final String SEPARATOR = "\n\n—— CP-TING 反馈 feedback ——\n";

  private static final XlsFill NONE =
      new XlsFill(
          FillPatternType.NO_FILL,
          IndexedColors.AUTOMATIC.getIndex(),
          (short) (IndexedColors.AUTOMATIC.getIndex() + 1));

  private final HSSFWorkbook workbook;

  private XlsCleaner(HSSFWorkbook workbook) {
    this.workbook = workbook;
  }

  static void clean(HSSFWorkbook workbook) {
    boolean marked = false;
    for (int i = workbook.getNumberOfSheets() - 1; i >= 0; i--) {
      if (FeedbackSheet.is(workbook.getSheetName(i), "") && workbook.getNumberOfSheets() > 1) {
        workbook.removeSheetAt(i);
        marked = true;
      }
    }
    XlsCleaner cleaner = new XlsCleaner(workbook);
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      HSSFSheet sheet = workbook.getSheetAt(i);
      boolean commented =
          sheet.getCellComments().values().stream()
              .anyMatch(comment -> comment.getString().getString().contains("〔CP-TING "));
      if (marked || commented) {
        cleaner.sheet(sheet);
      }
    }
  }

  private void sheet(HSSFSheet sheet) {
    List<HSSFCell> cells = new ArrayList<>();
    for (Row row : sheet) {
      for (Cell cell : row) {
        cells.add((HSSFCell) cell);
      }
    }
    for (HSSFCell cell : cells) {
      HSSFComment comment = cell.getCellComment();
      XlsFill.Kept kept = comment == null ? null : XlsFill.read(comment.getString().getString());
      if (comment != null && kept != null) {
        comment(cell, comment);
        restore(cell, kept);
      } else if (isOurs(XlsFill.of(cell.getCellStyle()))) {
        // Its comment was deleted, and with it what fill it had.
        restore(cell, new XlsFill.Kept(-1, false, NONE));
      }
    }
  }

  private static boolean isOurs(XlsFill fill) {
    for (Severity severity : Severity.values()) {
      if (XlsFill.of(severity).equals(fill)) {
        return true;
      }
    }
    return false;
  }

  private static void comment(HSSFCell cell, HSSFComment comment) {
    HSSFRichTextString text = comment.getString();
    int ours = text.getString().indexOf(SEPARATOR);
    if (ours < 0) {
      cell.removeCellComment();
      return;
    }
    HSSFRichTextString shorter = new HSSFRichTextString(text.getString().substring(0, ours));
    keepFonts(text, shorter);
    comment.setString(shorter);
  }

  /** Gives a text the fonts of another with the same beginning. */
  static void keepFonts(HSSFRichTextString from, HSSFRichTextString to) {
    int runs = from.numFormattingRuns();
    for (int run = 0; run < runs; run++) {
      int start = from.getIndexOfFormattingRun(run);
      int end = run + 1 < runs ? from.getIndexOfFormattingRun(run + 1) : from.length();
      end = Math.min(end, to.length());
      if (start < end) {
        to.applyFont(start, end, from.getFontOfFormattingRun(run));
      }
    }
  }

  private void restore(HSSFCell cell, XlsFill.Kept kept) {
    if (kept.inserted() && cell.getCellType() == CellType.BLANK) {
      cell.getRow().removeCell(cell);
      return;
    }
    HSSFCellStyle now = cell.getCellStyle();
    if (kept.style() >= 0 && kept.style() < workbook.getNumCellStyles()) {
      HSSFCellStyle was = workbook.getCellStyleAt(kept.style());
      if (XlsFill.of(was).equals(kept.fill()) && alike(was, now)) {
        cell.setCellStyle(was);
        return;
      }
    }
    for (int i = 0; i < workbook.getNumCellStyles(); i++) {
      HSSFCellStyle style = workbook.getCellStyleAt(i);
      if (XlsFill.of(style).equals(kept.fill()) && alike(style, now)) {
        cell.setCellStyle(style);
        return;
      }
    }
    HSSFCellStyle style = workbook.createCellStyle();
    style.cloneStyleFrom(now);
    kept.fill().applyTo(style);
    cell.setCellStyle(style);
  }

  /** Whether two styles are the same but for their fill. */
  private static boolean alike(HSSFCellStyle one, HSSFCellStyle other) {
    return one.getDataFormat() == other.getDataFormat()
        && one.getFontIndex() == other.getFontIndex()
        && one.getAlignment() == other.getAlignment()
        && one.getVerticalAlignment() == other.getVerticalAlignment()
        && one.getWrapText() == other.getWrapText()
        && one.getLocked() == other.getLocked()
        && one.getHidden() == other.getHidden()
        && one.getRotation() == other.getRotation()
        && one.getIndention() == other.getIndention()
        && one.getBorderTop() == other.getBorderTop()
        && one.getBorderBottom() == other.getBorderBottom()
        && one.getBorderLeft() == other.getBorderLeft()
        && one.getBorderRight() == other.getBorderRight();
  }
}
