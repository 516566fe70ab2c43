package org.cpting.report.workbook;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/** How the cells of the annex look. */
final class AnnexStyles {

  private static final short TITLE_POINTS = 14;

  final CellStyle title;
  final CellStyle heading;
  final CellStyle result;
  final CellStyle text;
  final CellStyle whole;
  final CellStyle decimal;

  AnnexStyles(Workbook workbook) {
    title = style(workbook, true);
    workbook.getFontAt(title.getFontIndex()).setFontHeightInPoints(TITLE_POINTS);
    heading = style(workbook, true);
    heading.setWrapText(true);
    heading.setVerticalAlignment(VerticalAlignment.CENTER);
    heading.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
    heading.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    heading.setBorderBottom(BorderStyle.THIN);
    result = style(workbook, true);
    result.setBorderTop(BorderStyle.THIN);
    text = style(workbook, false);
    text.setWrapText(true);
    text.setVerticalAlignment(VerticalAlignment.TOP);
    whole = number(workbook, "#,##0");
    decimal = number(workbook, "#,##0.0");
  }

  private static CellStyle number(Workbook workbook, String format) {
    CellStyle style = style(workbook, false);
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
    style.setVerticalAlignment(VerticalAlignment.TOP);
    return style;
  }

  private static CellStyle style(Workbook workbook, boolean bold) {
    Font font = workbook.createFont();
    font.setBold(bold);
    CellStyle style = workbook.createCellStyle();
    style.setFont(font);
    return style;
  }
}
