package org.cpting.feedback.workbook;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFHyperlink;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.cpting.notice.Bilingual;
import org.cpting.notice.FeedbackSheet;
import org.cpting.notice.Finding;

/** Writes the feedback sheet of an .xls. */
final class XlsFeedbackSheet {

  private static final short TWIPS = 20;
  private static final int CHARACTER = 256;
  private static final short TEXT_FORMAT = 49;

  /** The name may still be taken by the sheet of an earlier round. */
  private static final String UNTIL_WRITTEN = "CP-TING";

  private final HSSFWorkbook workbook;
  private final HSSFSheet sheet;
  private final Map<FeedbackStyle, HSSFCellStyle> styles = new EnumMap<>(FeedbackStyle.class);
  private int row;

  XlsFeedbackSheet(HSSFWorkbook workbook) {
    this.workbook = workbook;
    this.sheet = workbook.createSheet(UNTIL_WRITTEN);
    for (FeedbackStyle style : FeedbackStyle.values()) {
      styles.put(style, style(style));
    }
  }

  private HSSFCellStyle style(FeedbackStyle kind) {
    HSSFFont font = workbook.createFont();
    font.setFontName("Microsoft YaHei");
    font.setFontHeightInPoints((short) (kind == FeedbackStyle.TITLE ? 16 : 10));
    HSSFCellStyle style = workbook.createCellStyle();
    style.setDataFormat(TEXT_FORMAT);
    style.setVerticalAlignment(VerticalAlignment.TOP);
    switch (kind) {
      case TITLE, LABEL -> font.setBold(true);
      case ENGLISH -> font.setColor(IndexedColors.GREY_80_PERCENT.getIndex());
      case LINK -> {
        font.setUnderline(HSSFFont.U_SINGLE);
        font.setColor(IndexedColors.BLUE.getIndex());
      }
      case HEAD -> filled(style, font, IndexedColors.GREY_25_PERCENT);
      case ERROR -> filled(style, font, IndexedColors.ROSE);
      case WARNING -> filled(style, font, IndexedColors.LIGHT_YELLOW);
      case INFO -> filled(style, font, IndexedColors.PALE_BLUE);
      case TEXT, NUMBER, CELL -> {}
    }
    style.setFont(font);
    if (kind.isBordered()) {
      style.setWrapText(true);
      style.setBorderTop(BorderStyle.THIN);
      style.setBorderBottom(BorderStyle.THIN);
      style.setBorderLeft(BorderStyle.THIN);
      style.setBorderRight(BorderStyle.THIN);
    }
    return style;
  }

  private static void filled(HSSFCellStyle style, HSSFFont font, IndexedColors colour) {
    font.setBold(true);
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    style.setFillForegroundColor(colour.getIndex());
  }

  void write(FeedbackLines lines, Bilingual remark, List<Finding> findings) {
    for (int i = 0; i < FeedbackLines.COLUMNS; i++) {
      sheet.setColumnWidth(i, FeedbackLines.WIDTHS[i] * CHARACTER);
    }
    lines.top(remark).forEach(this::line);
    int head = row - 1;
    int number = 0;
    for (Finding finding : findings) {
      number++;
      line(lines.finding(number, finding));
    }
    if (number > 0) {
      sheet.setAutoFilter(new CellRangeAddress(head, row - 1, 0, FeedbackLines.COLUMNS - 1));
    }
    sheet.setDisplayGridlines(false);
    sheet.setAutobreaks(true);
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setFitWidth((short) 1);
    sheet.getPrintSetup().setLandscape(true);
    sheet.getPrintSetup().setPaperSize((short) 9);
    sheet.getPrintSetup().setFitHeight((short) 0);
    workbook.setSheetName(workbook.getSheetIndex(sheet), FeedbackSheet.NAME);
    workbook.setSheetOrder(FeedbackSheet.NAME, 0);
    workbook.setActiveSheet(0);
    workbook.setSelectedTab(0);
    workbook.setFirstVisibleTab(0);
  }

  private void line(FeedbackLines.Line line) {
    HSSFRow made = sheet.createRow(row);
    made.setHeight((short) (line.points() * TWIPS));
    for (FeedbackLines.Cell cell : line.cells()) {
      HSSFCell into = made.createCell(cell.column());
      into.setCellValue(new org.apache.poi.hssf.usermodel.HSSFRichTextString(cell.text()));
      into.setCellStyle(Objects.requireNonNull(styles.get(cell.style())));
      if (!cell.link().isEmpty()) {
        HSSFHyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress(cell.link());
        into.setHyperlink(link);
      }
    }
    row++;
  }
}
