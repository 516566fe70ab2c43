package org.cpting.reader.excel;

import java.io.Closeable;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cpting.reader.CellKind;
import org.jspecify.annotations.Nullable;

/**
 * Results of formulas whose stored results are missing or not current, calculated within bounds. A
 * formula that looks outside the file, at the clock or at chance has no result here, nor has one
 * that depends on such a formula.
 */
final class Recalculation implements Closeable {

  /** Bytes of all parts unpacked up to which a workbook is recalculated: POI holds it whole. */
  static final long MOST_BYTES = 8L << 20;

  private static final int MOST_FORMULAS = 20_000;
  private static final long MOST_CELLS_LOOKED_AT = 3_000_000;
  private static final Pattern OUTSIDE =
      Pattern.compile(
          "(?i)\\b(TODAY|NOW|RAND|RANDBETWEEN|RANDARRAY|CELL|INFO|WEBSERVICE|RTD|CALL|REGISTER\\.ID)\\s*\\(|\\[\\d+]|\\[[^\\]]+\\.[a-z]{3,4}]|\\|");
  private static final Pattern AREA =
      Pattern.compile("\\$?([A-Z]{1,3})?\\$?(\\d{1,7})?:\\$?([A-Z]{1,3})?\\$?(\\d{1,7})?");

  private final Workbook workbook;
  private final FormulaEvaluator evaluator;
  private final Set<Cell> outside;

  /** A result; an error as Excel writes it. */
  record Result(CellKind kind, String text) {}

  private Recalculation(Workbook workbook, Set<Cell> outside) {
    this.workbook = workbook;
    this.outside = outside;
    this.evaluator = workbook.getCreationHelper().createFormulaEvaluator();
  }

  /** Prepares a file, null if it is beyond the bounds or POI cannot open it. */
  static @Nullable Recalculation of(String xlsx) {
    try {
      return within(new XSSFWorkbook(OPCPackage.open(xlsx, PackageAccess.READ)));
    } catch (IOException | InvalidFormatException | RuntimeException e) {
      return null;
    }
  }

  private static @Nullable Recalculation within(Workbook workbook) {
    Set<Cell> outside = new HashSet<>();
    long looked = 0;
    int formulas = 0;
    for (Sheet sheet : workbook) {
      for (Row row : sheet) {
        for (Cell cell : row) {
          if (cell.getCellType() == CellType.FORMULA) {
            String formula = cell.getCellFormula();
            looked += cellsLookedAt(formula);
            if (++formulas > MOST_FORMULAS || looked > MOST_CELLS_LOOKED_AT) {
              return null;
            }
            if (OUTSIDE.matcher(formula).find()) {
              outside.add(cell);
            }
          }
        }
      }
    }
    for (Cell cell : outside) {
      cell.removeFormula();
      cell.setCellErrorValue(FormulaError.NA.getCode());
    }
    return new Recalculation(workbook, outside);
  }

  private static long cellsLookedAt(String formula) {
    long cells = 1;
    for (Matcher area = AREA.matcher(formula); area.find(); ) {
      long columns = span(column(area.group(1)), column(area.group(3)), 16_384);
      long rows = span(number(area.group(2)), number(area.group(4)), 1_048_576);
      cells += columns * rows;
    }
    return cells;
  }

  private static long span(int from, int to, int all) {
    return from < 0 || to < 0 ? all : Math.abs(to - from) + 1L;
  }

  private static int column(@Nullable String letters) {
    return letters == null ? -1 : CellReference.convertColStringToIndex(letters);
  }

  private static int number(@Nullable String digits) {
    return digits == null ? -1 : Integer.parseInt(digits);
  }

  /**
   * Result of the formula in a cell, null if it has none.
   *
   * @param row from 1
   * @param column from 0
   */
  @Nullable Result cell(String sheetName, int row, int column) {
    Sheet sheet = workbook.getSheet(sheetName);
    Row there = sheet == null ? null : sheet.getRow(row - 1);
    Cell cell = there == null ? null : there.getCell(column);
    if (cell == null || outside.contains(cell)) {
      return null;
    }
    try {
      CellValue value = evaluator.evaluate(cell);
      return value == null ? null : result(value);
    } catch (RuntimeException | StackOverflowError e) {
      // POI does not know every function, and refuses the others by many kinds of exception.
      return null;
    }
  }

  private @Nullable Result result(CellValue value) {
    return switch (value.getCellType()) {
      case NUMERIC -> new Result(CellKind.NUMBER, ExcelFiles.shortest(value.getNumberValue()));
      case STRING -> new Result(CellKind.TEXT, value.getStringValue());
      case BOOLEAN -> new Result(CellKind.TEXT, value.getBooleanValue() ? "TRUE" : "FALSE");
      case ERROR -> error(value.getErrorValue());
      default -> null;
    };
  }

  private @Nullable Result error(byte code) {
    FormulaError error = FormulaError.forInt(code);
    return error == FormulaError.CIRCULAR_REF
            || error == FormulaError.FUNCTION_NOT_IMPLEMENTED
            || !outside.isEmpty()
        ? null
        : new Result(CellKind.ERROR, error.getString());
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }
}
