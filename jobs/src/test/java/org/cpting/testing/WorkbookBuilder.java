package org.cpting.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Makes an Excel workbook as an officer would: sheet by sheet, row by row. */
public final class WorkbookBuilder {

  private final Workbook workbook;
  private final CellStyle dateStyle;
  private boolean from1904;
  private @Nullable Sheet sheet;
  private int next;

  /** A formula; result is what is stored beside it. */
  public record Formula(String text, double result) {}

  private WorkbookBuilder(Workbook workbook) {
    this.workbook = workbook;
    this.dateStyle = workbook.createCellStyle();
    dateStyle.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
  }

  /** An .xlsx workbook. */
  public static WorkbookBuilder aWorkbook() {
    return new WorkbookBuilder(new XSSFWorkbook());
  }

  /** An .xls workbook. */
  public static WorkbookBuilder anOldWorkbook() {
    return new WorkbookBuilder(new HSSFWorkbook());
  }

  /** Counts days from 1904, as Excel on the Macintosh did. */
  public WorkbookBuilder countingFrom1904() {
    from1904 = true;
    if (workbook instanceof XSSFWorkbook xlsx) {
      xlsx.getCTWorkbook().addNewWorkbookPr().setDate1904(true);
    }
    return this;
  }

  /** Begins a sheet. */
  public WorkbookBuilder sheet(String name) {
    sheet = workbook.createSheet(name);
    next = 0;
    return this;
  }

  /** Hides the sheet. */
  public WorkbookBuilder hidden() {
    workbook.setSheetHidden(workbook.getSheetIndex(sheet()), true);
    return this;
  }

  /** Leaves rows empty. */
  public WorkbookBuilder skip(int rows) {
    next += rows;
    return this;
  }

  /**
   * Adds a row; null leaves a cell empty. A text that begins with #, such as #REF!, is an error
   * cell.
   */
  public WorkbookBuilder row(@Nullable Object... cells) {
    Row row = sheet().createRow(next++);
    for (int i = 0; i < cells.length; i++) {
      Object value = cells[i];
      if (value != null) {
        fill(row.createCell(i), value);
      }
    }
    return this;
  }

  /** Changes the workbook in a way that has no words here. */
  public WorkbookBuilder changed(Consumer<Workbook> change) {
    change.accept(workbook);
    return this;
  }

  /** Merges a range such as A3:A5. */
  public WorkbookBuilder merged(String range) {
    sheet().addMergedRegion(CellRangeAddress.valueOf(range));
    return this;
  }

  private void fill(Cell cell, Object value) {
    if (value instanceof Number number) {
      cell.setCellValue(number.doubleValue());
    } else if (value instanceof LocalDate date) {
      cell.setCellValue(
          org.apache.poi.ss.usermodel.DateUtil.getExcelDate(date.atStartOfDay(), from1904));
      cell.setCellStyle(dateStyle);
    } else if (value instanceof Boolean yes) {
      cell.setCellValue(yes);
    } else if (value instanceof Formula formula) {
      cell.setCellFormula(formula.text());
      cell.setCellValue(formula.result());
    } else if (value.toString().matches("#[A-Z/0]+[!?]?")) {
      cell.setCellErrorValue(FormulaError.forString(value.toString()).getCode());
    } else {
      cell.setCellValue(value.toString());
    }
  }

  private Sheet sheet() {
    Sheet current = sheet;
    return current == null ? sheet("Sheet1").sheet() : current;
  }

  /** Writes the workbook. */
  public Path saveAs(Path file) {
    try (OutputStream out = Files.newOutputStream(file);
        workbook) {
      workbook.write(out);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
