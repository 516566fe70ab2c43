package org.cpting.report.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cpting.core.Period;
import org.cpting.indicator.Figure;
import org.cpting.indicator.Figure.State;
import org.cpting.report.ReportData;
import org.cpting.report.SampleReport;
import org.junit.jupiter.api.Test;

class AnnexWorkbookTest {

  private static final Period HALF = Period.of("FY2011-12-H1");
  private static final ReportData DATA = hidden(SampleReport.data());
  private static final byte[] BYTES = AnnexWorkbook.of(DATA, HALF);

  /** All that 1310.6 says is hidden, and carries a note that looks like a formula. */
  private static ReportData hidden(ReportData data) {
    List<Figure> figures = new ArrayList<>();
    for (Figure figure : data.figures()) {
      figures.add(
          figure.indicator().equals("1310.6")
              ? figure.instead(State.SUPPRESSED, "@SUM(A1:A9)")
              : figure);
    }
    return data.withFigures(figures);
  }

  @Test
  void theFrameworkIsReadableAndItsNumbersAreNumbers() throws IOException {
    try (Workbook workbook = open()) {
      Row row = row(workbook.getSheet("PMF"), "1310.1");
      assertThat(row.getCell(5).getNumericCellValue()).isEqualTo(75_000);
      assertThat(row.getCell(10).getNumericCellValue()).isEqualTo(1_839);
      assertThat(row.getCell(13).getNumericCellValue()).isBetween(2.45, 2.46);
      Row ratio = row(workbook.getSheet("PMF"), "1300.1");
      assertThat(ratio.getCell(11).getNumericCellValue())
          .isLessThan(ratio.getCell(12).getNumericCellValue());
    }
  }

  @Test
  void aHiddenFigureIsAnEmptyCellAndSaysSo() throws IOException {
    try (Workbook workbook = open()) {
      Row row = row(workbook.getSheet("PMF"), "1310.6");
      assertThat(row.getCell(7)).isNull();
      assertThat(row.getCell(10)).isNull();
      assertThat(row.getCell(14).getStringCellValue()).isEqualTo("suppressed");
    }
  }

  @Test
  void everyFigureOfThePeriodIsARowOfTheTidyTable() throws IOException {
    long figures =
        DATA.figures().stream()
            .filter(figure -> HALF.quarters().containsAll(figure.period().quarters()))
            .count();
    try (Workbook workbook = open()) {
      assertThat(workbook.getSheet("Figures").getLastRowNum()).isEqualTo((int) figures);
    }
  }

  @Test
  void noCellRunsAsAFormula() throws IOException {
    try (Workbook workbook = open()) {
      Row row = row(workbook.getSheet("Figures"), "1310.6");
      String note = row.getCell(row.getLastCellNum() - 1).getStringCellValue();
      assertThat(note).isEqualTo("'@SUM(A1:A9)");
      for (Sheet sheet : workbook) {
        for (Row any : sheet) {
          for (Cell cell : any) {
            assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
          }
        }
      }
    }
  }

  @Test
  void theSameFiguresGiveTheSameBytes() {
    assertThat(AnnexWorkbook.of(DATA, HALF)).isEqualTo(BYTES);
  }

  private static Workbook open() throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(BYTES));
  }

  private static Row row(Sheet sheet, String code) {
    for (Row row : sheet) {
      Cell cell = row.getCell(0);
      if (cell != null
          && cell.getCellType() == CellType.STRING
          && cell.getStringCellValue().equals(code)) {
        return row;
      }
    }
    throw new AssertionError("no row " + code);
  }
}
