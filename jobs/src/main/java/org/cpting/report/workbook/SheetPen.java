package org.cpting.report.workbook;

import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.cpting.notice.SafeText;
import org.jspecify.annotations.Nullable;

/** Writes a sheet row by row, cell by cell. */
final class SheetPen {

  private static final int WIDTH_UNITS = 256;

  private final Sheet sheet;
  private final AnnexStyles styles;
  private @Nullable Row row;
  private int column;

  SheetPen(Sheet sheet, AnnexStyles styles) {
    this.sheet = sheet;
    this.styles = styles;
  }

  /** Widths of the first columns, in characters. */
  void widths(int... characters) {
    for (int i = 0; i < characters.length; i++) {
      sheet.setColumnWidth(i, characters[i] * WIDTH_UNITS);
    }
  }

  SheetPen nextRow() {
    row = sheet.createRow(row == null ? 0 : row.getRowNum() + 1);
    column = 0;
    return this;
  }

  SheetPen text(String text, CellStyle style) {
    Cell cell = cell(style);
    if (!text.isEmpty()) {
      cell.setCellValue(SafeText.of(text));
    }
    return this;
  }

  SheetPen text(String text) {
    return text(text, styles.text);
  }

  /** A number, or an empty cell where there is none. */
  SheetPen number(@Nullable BigDecimal number) {
    if (number == null) {
      column++;
      return this;
    }
    boolean whole = number.stripTrailingZeros().scale() <= 0;
    cell(whole ? styles.whole : styles.decimal).setCellValue(number.doubleValue());
    return this;
  }

  /** The headings of a table, which stay in sight and can be filtered by. */
  void headings(List<String> headings, int tableRows) {
    nextRow();
    headings.forEach(heading -> text(heading, styles.heading));
    int at = java.util.Objects.requireNonNull(row).getRowNum();
    sheet.createFreezePane(0, at + 1);
    if (tableRows > 0) {
      sheet.setAutoFilter(new CellRangeAddress(at, at + tableRows, 0, headings.size() - 1));
      sheet.setRepeatingRows(new CellRangeAddress(at, at, -1, -1));
    }
  }

  private Cell cell(CellStyle style) {
    Cell cell = java.util.Objects.requireNonNull(row, "no row begun").createCell(column++);
    cell.setCellStyle(style);
    return cell;
  }
}
