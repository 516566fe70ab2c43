package org.cpting.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpting.testing.ReadingAssert.assertThatReading;
import static org.cpting.testing.Register.headings;
import static org.cpting.testing.Register.row;
import static org.cpting.testing.WorkbookBuilder.aWorkbook;
import static org.cpting.testing.WorkbookBuilder.anOldWorkbook;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.cpting.notice.Finding;
import org.cpting.testing.WorkbookBuilder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One policy: what cannot be seen counts, what is crossed out is asked about. */
class HiddenThingsTest {

  private static final int SERVICE = 6;
  private static final int HOURS = 8;
  private static final int REMARK = 10;

  @TempDir private Path folder;

  /** Both kinds of workbook. */
  enum Kind {
    XLSX,
    XLS;

    WorkbookBuilder workbook() {
      return this == XLSX ? aWorkbook() : anOldWorkbook();
    }
  }

  private Path register(Kind kind, java.util.function.Consumer<Workbook> change) {
    return kind.workbook()
        .sheet("表一")
        .row(headings())
        .row(row())
        .row(row("name", "李四", "remark", "迁出"))
        .row(row("name", "王五"))
        .changed(change)
        .saveAs(folder.resolve("云南2011Q2." + kind.name().toLowerCase(java.util.Locale.ROOT)));
  }

  private static Row line(Workbook workbook, int number) {
    return Objects.requireNonNull(workbook.getSheetAt(0).getRow(number - 1));
  }

  private static void strike(Cell cell) {
    Workbook workbook = cell.getSheet().getWorkbook();
    Font font = workbook.createFont();
    font.setStrikeout(true);
    CellStyle style = workbook.createCellStyle();
    style.setFont(font);
    cell.setCellStyle(style);
  }

  @ParameterizedTest
  @EnumSource
  void hiddenRowsAreReadAndTold(Kind kind) {
    Path file =
        register(
            kind,
            book -> {
              line(book, 3).setZeroHeight(true);
              line(book, 4).setZeroHeight(true);
            });
    List<Finding> found =
        assertThatReading(file)
            .hasRows(3, 3)
            .finds()
            .remarks("ROWS_HIDDEN_READ")
            .reading()
            .findings();
    assertThat(found.get(0).text().en())
        .isEqualTo("2 rows are hidden or filtered away (rows 3-4); they were read as any other.");
    assertThat(found.get(0).text().zh()).contains("第 3-4 行").contains("已照常读取");
  }

  @ParameterizedTest
  @EnumSource
  void aFilterLeftOnLosesNobody(Kind kind) {
    Path file =
        register(
            kind,
            book -> {
              book.getSheetAt(0).setAutoFilter(CellRangeAddress.valueOf("A1:K4"));
              line(book, 3).setZeroHeight(true);
            });
    assertThatReading(file).hasRows(3, 3).finds().remarks("ROWS_HIDDEN_READ");
  }

  @ParameterizedTest
  @EnumSource
  void aHiddenColumnIsReadAndTold(Kind kind) {
    Path file = register(kind, book -> book.getSheetAt(0).setColumnHidden(HOURS, true));
    List<Finding> found =
        assertThatReading(file)
            .reads("hours", "8", "8", "8")
            .finds()
            .remarks("COLUMN_HIDDEN_READ")
            .reading()
            .findings();
    assertThat(found.get(0).at().cell()).isEqualTo("I1");
    assertThat(found.get(0).column()).isEqualTo("hours");
  }

  @ParameterizedTest
  @EnumSource
  void aHiddenSheetIsReadWhereNoOtherHoldsTheForm(Kind kind) {
    Path file =
        register(
            kind,
            book -> {
              book.createSheet("封面").createRow(0).createCell(0).setCellValue("说明");
              book.setActiveSheet(1);
              book.setSheetHidden(0, true);
            });
    assertThatReading(file).hasRows(3, 3).finds().remarks("SHEET_HIDDEN_READ", "SHEET_NOT_READ");
  }

  @ParameterizedTest
  @EnumSource
  void aRowStruckThroughIsRefusedAndOthersAreNot(Kind kind) {
    Path file = register(kind, book -> strike(line(book, 3).getCell(SERVICE)));
    List<Finding> found =
        assertThatReading(file).hasRows(3, 2).finds("3 VALUE_INVALID service").reading().findings();
    assertThat(found.get(0).text().zh()).endsWith("画了删除线，无法确定是否还算数。");
    assertThat(found.get(0).fix().en())
        .isEqualTo("Delete the row if it does not count; take the line off if it does.");
  }

  @ParameterizedTest
  @EnumSource
  void aNumberOfWhichADigitIsStruckThroughIsNotReadWithIt(Kind kind) {
    Path file =
        register(
            kind,
            book -> {
              Font font = book.createFont();
              font.setStrikeout(true);
              RichTextString text = book.getCreationHelper().createRichTextString("38");
              text.applyFont(0, 1, font);
              line(book, 2).getCell(HOURS).setCellValue(text);
            });
    assertThatReading(file).hasRows(3, 2).finds("2 VALUE_INVALID hours");
  }

  @ParameterizedTest
  @EnumSource
  void aHeadingStruckThroughIsToldAndItsColumnRead(Kind kind) {
    Path file = register(kind, book -> strike(line(book, 1).getCell(HOURS)));
    assertThatReading(file).hasRows(3, 3).finds().remarks("HEADING_STRUCK_READ");
  }

  @ParameterizedTest
  @EnumSource
  void aRemarkStruckThroughCostsNothing(Kind kind) {
    Path file = register(kind, book -> strike(line(book, 3).getCell(REMARK)));
    assertThatReading(file).hasRows(3, 3).finds().remarks();
  }

  @ParameterizedTest
  @EnumSource
  void colourSaysNothing(Kind kind) {
    Path file =
        register(
            kind,
            book -> {
              Font font = book.createFont();
              font.setColor(IndexedColors.WHITE.getIndex());
              CellStyle style = book.createCellStyle();
              style.setFont(font);
              line(book, 3).forEach(cell -> cell.setCellStyle(style));
            });
    assertThatReading(file).hasRows(3, 3).finds().remarks();
  }
}
