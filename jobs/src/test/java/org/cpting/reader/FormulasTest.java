package org.cpting.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpting.testing.ReadingAssert.assertThatReading;
import static org.cpting.testing.WorkbookBuilder.aWorkbook;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cpting.notice.Finding;
import org.cpting.testing.WorkbookBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Stored results are read while they are current; else they are calculated, or refused by cell. */
class FormulasTest {

  private static final int WOMEN = 3;

  @TempDir private Path folder;

  private Path training(Consumer<Workbook> change) {
    return aWorkbook()
        .sheet("表三")
        .row("县区", "培训日期", "机构", "女", "男", "天数", "测试", "提高")
        .row("五华区", "2011-05-03", "妇联", 5, 6, 1.5, 4, 3)
        .row("会泽县", "2011-05-04", "妇联", 7, 8, 1, 4, 3)
        .changed(change)
        .saveAs(folder.resolve("云南2011Q2.xlsx"));
  }

  private static void formula(Workbook workbook, String text) {
    workbook.getSheetAt(0).getRow(2).getCell(WOMEN).setCellFormula(text);
  }

  private static Consumer<Workbook> withoutResult(String text) {
    return workbook -> {
      formula(workbook, text);
      ((XSSFCell) workbook.getSheetAt(0).getRow(2).getCell(WOMEN)).getCTCell().unsetV();
    };
  }

  @Test
  void theStoredResultIsReadWhileItIsCurrent() {
    Path file =
        aWorkbook()
            .sheet("表三")
            .row("县区", "培训日期", "机构", "女", "男", "天数", "测试", "提高")
            .row("五华区", "2011-05-03", "妇联", new WorkbookBuilder.Formula("2+3", 99), 6, 1.5, 4, 3)
            .saveAs(folder.resolve("云南2011Q2.xlsx"));
    assertThatReading(file).reads("women", "99").finds();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "D2*2+1 | 11",
        "SUM(D2:E2) | 11",
        "IF(E3>7,\"12\",0) | 12",
        "VLOOKUP(\"五华区\",A2:E2,5,FALSE) | 6",
        "ROUND(10/3,0) | 3"
      })
  void aResultThatIsNotStoredIsCalculated(String formula, String result) {
    assertThatReading(training(withoutResult(formula))).reads("women", "5", result).finds();
  }

  @Test
  void aResultThatIsNotCurrentIsCalculatedAnew() {
    Path file =
        training(
            workbook -> {
              formula(workbook, "D2+1");
              workbook.getSheetAt(0).getRow(2).getCell(WOMEN).setCellValue(0);
              workbook.setForceFormulaRecalculation(true);
            });
    assertThatReading(file).reads("women", "5", "6").finds();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DAY(TODAY())",
        "RANDBETWEEN(1,9)",
        "NOSUCHFUNCTION(1)",
        "SUM(D3:D4)",
        "SUM(A:XFD)"
      })
  void whatCannotBeCalculatedHereIsRefusedByCell(String formula) {
    Path file = training(withoutResult(formula));
    Finding finding =
        assertThatReading(file)
            .hasRows(2, 1)
            .finds("3 VALUE_INVALID women")
            .reading()
            .findings()
            .get(0);
    assertThat(finding.at().cell()).isEqualTo("D3");
    assertThat(finding.text().en()).contains("formula");
  }

  @Test
  void whatDependsOnTodayIsRefusedToo() {
    Path file =
        training(
            workbook -> {
              Sheet sheet = workbook.getSheetAt(0);
              sheet.createRow(9).createCell(20).setCellFormula("DAY(TODAY())");
              withoutResult("U10+1").accept(workbook);
            });
    assertThatReading(file).hasRows(2, 1).finds("3 VALUE_INVALID women");
  }

  @Test
  void anotherFileIsNeverLookedAt() {
    Path file =
        training(
            workbook -> {
              XSSFWorkbook other = new XSSFWorkbook();
              other.createSheet("S").createRow(0).createCell(0).setCellValue(7);
              workbook.linkExternalWorkbook("other.xlsx", other);
              withoutResult("[other.xlsx]S!A1").accept(workbook);
            });
    assertThatReading(file).hasRows(2, 1).finds("3 VALUE_INVALID women");
  }

  @ParameterizedTest
  @CsvSource({
    "#REF!, 公式引用的单元格已被删除, a cell it refers to was deleted",
    "#DIV/0!, 除数为零或为空, it divides by zero",
    "#N/A, 查找的内容没有找到, was not found",
    "#VALUE!, 用文字参加了计算, calculates with a text",
    "#NAME?, 函数名或名称写错了, a name that does not exist",
    "#NUM!, 算不出这样的数, no such number",
    "#NULL!, 没有公共的单元格, no cell in common"
  })
  void errorsAreExplainedByCell(String error, String zh, String en) {
    Path file =
        aWorkbook()
            .sheet("表三")
            .row("县区", "培训日期", "机构", "女", "男", "天数", "测试", "提高")
            .row("五华区", "2011-05-03", "妇联", error, 6, 1.5, 4, 3)
            .saveAs(folder.resolve("云南2011Q2.xlsx"));
    Finding finding =
        assertThatReading(file).finds("2 VALUE_INVALID women").reading().findings().get(0);
    assertThat(finding.at().cell()).isEqualTo("D2");
    assertThat(finding.text().zh()).contains(error).contains(zh);
    assertThat(finding.text().en()).contains(error).contains(en);
    assertThat(finding.fix().en()).contains("write the value itself");
  }
}
