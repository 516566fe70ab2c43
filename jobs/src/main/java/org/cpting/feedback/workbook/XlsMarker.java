package org.cpting.feedback.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.apache.poi.hssf.model.InternalWorkbook;
import org.apache.poi.hssf.model.WorkbookRecordList;
import org.apache.poi.hssf.record.CountryRecord;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFComment;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.cpting.notice.Severity;

/**
 * Marks an .xls, which is held in memory. A marked cell's comment says which fill the cell had,
 * since comments move with their cells and outlive a saving by Excel; so no more cells are marked
 * than get a comment.
 */
final class XlsMarker {

  private static final int LAST_COLUMN = 255;
  private static final int LAST_ROW = 65_535;
  private static final short CHINA = 86;
  private static final int MOST_STYLES = 4_000;

  private final HSSFWorkbook workbook;
  private final Map<String, HSSFCellStyle> styles = new HashMap<>();
  private int commentsLeft;
  private boolean cut;

  private XlsMarker(HSSFWorkbook workbook, int mostComments) {
    this.workbook = workbook;
    this.commentsLeft = mostComments;
  }

  /** Marks a workbook. */
  static void mark(Path file, Path target, MarkJob job) throws IOException {
    try (POIFSFileSystem files = new POIFSFileSystem(file.toFile(), true);
        HSSFWorkbook workbook = new HSSFWorkbook(files.getRoot(), true)) {
      XlsFeedbackSheet feedback = new XlsFeedbackSheet(workbook);
      placeDrawings(workbook);
      XlsCleaner.clean(workbook);
      XlsMarker marker = new XlsMarker(workbook, job.mostComments());
      Map<String, SheetMarks> marks = SheetMarks.of(job.findings(), job.textSheet());
      for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
        HSSFSheet sheet = workbook.getSheetAt(i);
        SheetMarks ofSheet = marks.get(sheet.getSheetName());
        if (ofSheet != null) {
          marker.sheet(sheet, ofSheet);
        }
      }
      feedback.write(job.lines(), job.remark(marker.cut), job.listed());
      try (OutputStream out = Files.newOutputStream(target)) {
        workbook.write(out);
      }
    }
  }

  /**
   * POI puts the drawings of a workbook behind the record of its country, and before everything,
   * where no program finds the workbook any more, if there is none.
   */
  private static void placeDrawings(HSSFWorkbook workbook) {
    InternalWorkbook records = workbook.getInternalWorkbook();
    if (records.findFirstRecordBySid(CountryRecord.sid) == null) {
      CountryRecord country = new CountryRecord();
      country.setDefaultCountry(CHINA);
      country.setCurrentCountry(CHINA);
      WorkbookRecordList list = records.getWorkbookRecordList();
      list.add(list.getBspos() + 1, country);
    }
  }

  private void sheet(HSSFSheet sheet, SheetMarks marks) {
    marks.gather(
        sheet.getMergedRegions().stream()
            .map(
                region ->
                    new SheetMarks.Region(
                        region.getFirstRow() + 1,
                        region.getFirstColumn(),
                        region.getLastRow() + 1,
                        region.getLastColumn()))
            .toList());
    for (int number : List.copyOf(marks.rows().keySet())) {
      HSSFRow row = sheet.getRow(number - 1);
      if (row != null) {
        marks.firstCellIs(number, Math.max(0, row.getFirstCellNum()));
        NavigableMap<Integer, Mark> ofRow = marks.row(number);
        if (ofRow != null) {
          ofRow.forEach((column, mark) -> cell(sheet, row, column, mark));
        }
      }
    }
  }

  private void cell(HSSFSheet sheet, HSSFRow row, int column, Mark mark) {
    if (commentsLeft == 0 || column > LAST_COLUMN) {
      cut = true;
      return;
    }
    commentsLeft--;
    HSSFCell cell = row.getCell(column);
    boolean inserted = cell == null;
    if (cell == null) {
      cell = row.createCell(column);
      HSSFCellStyle style = row.getRowStyle();
      cell.setCellStyle(style == null ? sheet.getColumnStyle(column) : style);
    }
    HSSFCellStyle original = workbook.getCellStyleAt(cell.getCellStyle().getIndex());
    comment(sheet, cell, mark, XlsFill.of(original).note(original.getIndex(), inserted));
    cell.setCellStyle(marked(original, mark.severity()));
  }

  private HSSFCellStyle marked(HSSFCellStyle original, Severity severity) {
    String key = severity.id() + original.getIndex();
    HSSFCellStyle known = styles.get(key);
    if (known != null) {
      return known;
    }
    if (workbook.getNumCellStyles() >= MOST_STYLES) {
      return original;
    }
    HSSFCellStyle style = workbook.createCellStyle();
    style.cloneStyleFrom(original);
    XlsFill.of(severity).applyTo(style);
    styles.put(key, style);
    return style;
  }

  private static void comment(HSSFSheet sheet, HSSFCell cell, Mark mark, String note) {
    String text = mark.comment() + "\n" + note;
    HSSFComment there = cell.getCellComment();
    if (there != null) {
      HSSFRichTextString old = there.getString();
      HSSFRichTextString longer =
          new HSSFRichTextString(old.getString() + XlsCleaner.SEPARATOR + text);
      XlsCleaner.keepFonts(old, longer);
      there.setString(longer);
      return;
    }
    int row = cell.getRowIndex();
    int column = cell.getColumnIndex();
    int height = 4 + (int) text.lines().count();
    HSSFComment comment =
        sheet
            .createDrawingPatriarch()
            .createCellComment(
                new HSSFClientAnchor(
                    0,
                    0,
                    0,
                    0,
                    (short) Math.min(column + 1, LAST_COLUMN - 5),
                    Math.min(row, LAST_ROW - height),
                    (short) Math.min(column + 6, LAST_COLUMN),
                    Math.min(row + height, LAST_ROW)));
    comment.setString(new HSSFRichTextString(text));
    comment.setAuthor(XlsxComments.AUTHOR);
    cell.setCellComment(comment);
  }
}
