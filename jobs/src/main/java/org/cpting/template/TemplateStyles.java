package org.cpting.template;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cpting.definition.FormSchema;

/** How the cells of a blank workbook look, and which may be filled in. */
final class TemplateStyles {

  private static final short TITLE_POINTS = 14;

  private final XSSFWorkbook workbook;
  private final XSSFCellStyle heading;
  private final XSSFCellStyle title;
  private final XSSFCellStyle wrapped;
  private final XSSFCellStyle plain;

  TemplateStyles(XSSFWorkbook workbook) {
    this.workbook = workbook;
    XSSFFont bold = workbook.createFont();
    bold.setBold(true);
    heading = bordered();
    heading.setFont(bold);
    heading.setWrapText(true);
    heading.setAlignment(HorizontalAlignment.CENTER);
    heading.setVerticalAlignment(VerticalAlignment.CENTER);
    heading.setFillForegroundColor(IndexedColors.PALE_BLUE.getIndex());
    heading.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    XSSFFont large = workbook.createFont();
    large.setBold(true);
    large.setFontHeightInPoints(TITLE_POINTS);
    title = workbook.createCellStyle();
    title.setFont(large);
    plain = workbook.createCellStyle();
    wrapped = workbook.createCellStyle();
    wrapped.setWrapText(true);
    wrapped.setVerticalAlignment(VerticalAlignment.TOP);
  }

  private XSSFCellStyle bordered() {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    return style;
  }

  XSSFCellStyle heading() {
    return heading;
  }

  XSSFCellStyle title() {
    return title;
  }

  XSSFCellStyle plain() {
    return plain;
  }

  XSSFCellStyle wrapped() {
    return wrapped;
  }

  /** A cell to be filled in with values of a type. */
  XSSFCellStyle entry(FormSchema.Type type) {
    XSSFCellStyle style = bordered();
    style.setLocked(false);
    String format =
        switch (type) {
          case DATE -> "yyyy-mm-dd";
          case COUNT -> "0";
          case AMOUNT -> "0.##";
          case MONEY -> "#,##0.00";
          default -> "@";
        };
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
    return style;
  }
}
