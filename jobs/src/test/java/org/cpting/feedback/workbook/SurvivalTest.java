package org.cpting.feedback.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpting.feedback.workbook.Marking.LIMITS;
import static org.cpting.feedback.workbook.Marking.error;
import static org.cpting.feedback.workbook.Marking.finding;
import static org.cpting.feedback.workbook.Marking.mark;
import static org.cpting.feedback.workbook.Marking.parts;
import static org.cpting.feedback.workbook.Marking.warning;
import static org.cpting.testing.PackageBuilder.aPackage;
import static org.cpting.testing.TextFileBuilder.aTextFile;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cpting.notice.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a sender has in a workbook besides values is there after marking, and after cleaning. */
class SurvivalTest {

  @TempDir private Path folder;

  private Path rich() throws IOException {
    Path file = folder.resolve("rich.xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      XSSFSheet sheet = book.createSheet("登记");
      XSSFSheet other = book.createSheet("别的");
      other.createRow(0).createCell(0).setCellFormula("SUM(登记!A1:A3)");
      XSSFCellStyle green = book.createCellStyle();
      green.setFillPattern(FillPatternType.SOLID_FOREGROUND);
      green.setFillForegroundColor(IndexedColors.GREEN.getIndex());
      green.setDataFormat(book.createDataFormat().getFormat("yyyy\"年\"m\"月\""));
      for (int row = 0; row < 4; row++) {
        sheet.createRow(row).createCell(0).setCellValue(row + 1);
        sheet.getRow(row).createCell(1).setCellStyle(green);
      }
      sheet.getRow(3).getCell(0).setCellFormula("SUM(A1:A3)");
      sheet.addMergedRegion(CellRangeAddress.valueOf("C1:C3"));
      sheet.setColumnHidden(4, true);
      sheet.setColumnWidth(0, 9_000);
      sheet.createFreezePane(0, 1);
      sheet.addValidationData(
          sheet
              .getDataValidationHelper()
              .createValidation(
                  sheet.getDataValidationHelper().createExplicitListConstraint(new String[] {"是"}),
                  new CellRangeAddressList(0, 9, 3, 3)));
      SheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
      formats.addConditionalFormatting(
          new CellRangeAddress[] {CellRangeAddress.valueOf("A1:A9")},
          formats.createConditionalFormattingRule("A1>2"));
      XSSFDrawing drawing = sheet.createDrawingPatriarch();
      drawing.createPicture(
          new XSSFClientAnchor(0, 0, 0, 0, 6, 6, 8, 8),
          book.addPicture(new byte[] {1, 2, 3}, XSSFWorkbook.PICTURE_TYPE_PNG));
      drawing.createChart(new XSSFClientAnchor(0, 0, 0, 0, 9, 9, 12, 12));
      XSSFComment comment = drawing.createCellComment(new XSSFClientAnchor(0, 0, 0, 0, 1, 1, 3, 3));
      comment.setString("张老师：已核");
      comment.setAuthor("张老师");
      sheet.getRow(1).getCell(1).setCellComment(comment);
      var link = book.getCreationHelper().createHyperlink(HyperlinkType.URL);
      link.setAddress("mailto:a@example.org");
      sheet.getRow(2).getCell(0).setHyperlink(link);
      book.createName().setNameName("总数");
      book.getName("总数").setRefersToFormula("登记!$A$4");
      book.setPrintArea(1, "$A$1:$B$2");
      book.setActiveSheet(1);
      book.getCTWorkbook().getWorkbookPr().setDate1904(true);
      book.write(out);
    }
    return file;
  }

  @Test
  void everythingElseInAWorkbookSurvives() throws IOException {
    Path file = rich();
    Path marked =
        mark(
            file,
            folder.resolve("out"),
            List.of(error("登记", 2, 1), warning("登记", 3, 0), error("登记", 3, 2)));

    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(marked))) {
      XSSFSheet sheet = book.getSheet("登记");
      assertThat(book.isDate1904()).isTrue();
      assertThat(book.getSheet("别的").getRow(0).getCell(0).getCellFormula())
          .isEqualTo("SUM(登记!A1:A3)");
      assertThat(sheet.getRow(3).getCell(0).getCellFormula()).isEqualTo("SUM(A1:A3)");
      assertThat(sheet.getMergedRegions()).containsExactly(CellRangeAddress.valueOf("C1:C3"));
      assertThat(sheet.isColumnHidden(4)).isTrue();
      assertThat(sheet.getColumnWidth(0)).isEqualTo(9_000);
      assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
      assertThat(sheet.getDataValidations()).hasSize(1);
      assertThat(sheet.getSheetConditionalFormatting().getNumConditionalFormattings()).isOne();
      assertThat(sheet.getDrawingPatriarch().getShapes()).hasSize(2);
      assertThat(sheet.getDrawingPatriarch().getCharts()).hasSize(1);
      assertThat(sheet.getHyperlink(2, 0).getAddress()).isEqualTo("mailto:a@example.org");
      assertThat(book.getName("总数").getRefersToFormula()).isEqualTo("登记!$A$4");
      assertThat(book.getPrintArea(2)).isEqualTo("别的!$A$1:$B$2");
      XSSFCell cell = sheet.getRow(1).getCell(1);
      assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("yyyy\"年\"m\"月\"");
      assertThat(cell.getCellComment().getAuthor()).isEqualTo("张老师");
      assertThat(cell.getCellComment().getString().getString())
          .startsWith("张老师：已核\n\n—— CP-TING 反馈 feedback ——\n✖ 错误 error CODE_UNKNOWN");
      // What lies in a merged region is shown in its first cell.
      assertThat(sheet.getCellComment(new org.apache.poi.ss.util.CellAddress("C1"))).isNotNull();
    }
  }

  @Test
  void theSendersFillAndCommentComeBack() throws IOException {
    Path file = rich();
    Path marked = mark(file, folder.resolve("out"), List.of(error("登记", 2, 1), error("登记", 3, 1)));
    Path saved = folder.resolve("saved.xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(marked));
        OutputStream out = Files.newOutputStream(saved)) {
      book.getSheet("登记").shiftRows(1, 3, 1);
      book.write(out);
    }
    Path cleaned = folder.resolve("cleaned.xlsx");
    assertThat(XlsxCleaner.clean(saved, cleaned)).isTrue();

    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(cleaned))) {
      XSSFSheet sheet = book.getSheet("登记");
      for (int row = 2; row < 5; row++) {
        XSSFCell cell = sheet.getRow(row).getCell(1);
        assertThat(cell.getCellStyle().getFillForegroundColor())
            .isEqualTo(IndexedColors.GREEN.getIndex());
        assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("yyyy\"年\"m\"月\"");
      }
      assertThat(sheet.getCellComments()).hasSize(1);
      assertThat(sheet.getCellComments().values().iterator().next().getString().getString())
          .isEqualTo("张老师：已核");
      assertThat(book.getSheetName(0)).isEqualTo("登记");
      assertThat(book.getNumberOfSheets()).isEqualTo(2);
    }
  }

  @Test
  void partsThatAreNotMarkedAreCopied() throws IOException {
    Path file = rich();
    Map<String, String> before = parts(file);
    Map<String, String> after =
        parts(mark(file, folder.resolve("out"), List.of(error("登记", 2, 1))));
    before.forEach(
        (name, part) -> {
          if (name.contains("charts/")
              || name.contains("media/")
              || name.contains("drawings/drawing")) {
            assertThat(after.get(name)).as(name).isEqualTo(part);
          }
        });
    assertThat(after.keySet()).containsAll(before.keySet());
  }

  @Test
  void severitiesTellThemselvesApartWithoutColour() throws IOException {
    Path file = rich();
    Path marked =
        mark(
            file,
            folder.resolve("out"),
            List.of(error("登记", 1, 0), warning("登记", 2, 0), finding(Severity.INFO, "登记", 3, 0)));
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(marked))) {
      XSSFSheet sheet = book.getSheet("登记");
      assertThat(
              List.of(0, 1, 2).stream()
                  .map(row -> sheet.getRow(row).getCell(0).getCellStyle().getFillPattern()))
          .doesNotHaveDuplicates();
      assertThat(sheet.getCellComments().values())
          .extracting(comment -> comment.getString().getString().charAt(0))
          .contains('✖', '▲', '●');
    }
  }

  @Test
  void linksLeadFromTheListToTheCells() throws IOException {
    Path marked = mark(rich(), folder.resolve("out"), List.of(error("登记", 2, 1)));
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(marked))) {
      assertThat(book.getActiveSheetIndex()).isZero();
      assertThat(book.getSheetAt(0).getHyperlinkList())
          .singleElement()
          .satisfies(link -> assertThat(link.getLocation()).isEqualTo("'登记'!B2"));
      for (int i = 1; i < book.getNumberOfSheets(); i++) {
        assertThat(book.getSheetAt(i).isSelected()).isFalse();
      }
    }
  }

  @Test
  void noMoreCellsGetACommentThanTheLimitSays() throws IOException {
    MarkedWorkbook.Limits few = new MarkedWorkbook.Limits(2, 3, LIMITS.oldBytes());
    Path marked =
        mark(
            rich(),
            folder.resolve("out"),
            List.of(error("登记", 1, 0), error("登记", 2, 0), error("登记", 3, 0), error("登记", 4, 0)),
            few);
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(marked))) {
      assertThat(book.getSheet("登记").getCellComments()).hasSize(3);
      assertThat(book.getSheet("登记").getRow(3).getCell(0).getCellStyle().getFillPattern())
          .isEqualTo(FillPatternType.SOLID_FOREGROUND);
      assertThat(parts(marked).get("xl/worksheets/sheetCpting.xml"))
          .contains("只有前 2 个单元格带批注", "Only the first 2 cells", "The list ends after 3 findings");
    }
  }

  @Test
  void partsNamedInAnotherCaseAreMarkedOnce() throws IOException {
    Path file =
        aPackage("一", "<row><c><v>1</v></c></row>")
            .part("xl/Styles.xml", "<styleSheet><cellXfs><xf numFmtId='0'/></cellXfs></styleSheet>")
            .part("[Content_types].xml", "<Types></Types>")
            .moving("xl/workbook.xml", "xl/Workbook.xml")
            .moving("xl/worksheets/sheet1.xml", "xl/Worksheets/Sheet1.xml")
            .saveAs(folder.resolve("x.xlsx"));
    Path marked = mark(file, folder.resolve("out"), List.of(error("一", 1, 0)));
    assertThat(parts(marked).get("xl/worksheets/sheet1.xml")).contains("<legacyDrawing ");
    assertThat(parts(marked).keySet().stream().map(String::toLowerCase).toList())
        .doesNotHaveDuplicates();
    Path again = mark(marked, folder.resolve("again"), List.of(error("一", 1, 0)));
    assertThat(parts(again)).isEqualTo(parts(marked));
  }

  @Test
  void prefixedPackagesWithoutStylesAreMarkedToo() throws IOException {
    Path file =
        aPackage("一", "<x:row><x:c><x:v>1</x:v></x:c></x:row><x:row/>")
            .replacing("xl/worksheets/sheet1.xml", "<worksheet xmlns=", "<x:worksheet xmlns:x=")
            .replacing("xl/worksheets/sheet1.xml", "sheetData>", "x:sheetData>")
            .replacing("xl/worksheets/sheet1.xml", "</worksheet>", "</x:worksheet>")
            .replacing("xl/worksheets/sheet1.xml", "<x:sheetData>", "<x:sheetData>")
            .replacing("xl/worksheets/sheet1.xml", "</x:x:", "</x:")
            .part(
                "[Content_Types].xml",
                "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                    + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                    + "<Override PartName='/xl/workbook.xml' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'/>"
                    + "<Override PartName='/xl/worksheets/sheet1.xml' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml'/></Types>")
            .part(
                "_rels/.rels",
                "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                    + "<Relationship Id='r' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument' Target='xl/workbook.xml'/></Relationships>")
            .saveAs(folder.resolve("x.xlsx"));
    Path marked = mark(file, folder.resolve("out"), List.of(error("一", 1, 0), error("一", 2, 2)));
    assertThat(parts(marked).get("xl/worksheets/sheet1.xml"))
        .contains("<x:c s=\"", "<x:row><x:c r=\"C2\"", "<x:legacyDrawing ");
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(marked))) {
      assertThat(book.getSheet("一").getCellComments()).hasSize(2);
    }
  }

  @Test
  void aTextReturnBecomesTextsInTheRowsOfItsRecords() throws IOException {
    Path file =
        aTextFile()
            .row("县", "号")
            .row("五华区", "000123456789012345678")
            .line("")
            .row("=1+1", "两\n行")
            .row("_x0041_", "-5")
            .saveAs(folder.resolve("a.csv"));
    Path marked = mark(file, folder.resolve("out"), List.of(error("报表 return", 4, 0)));
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(marked))) {
      XSSFSheet sheet = book.getSheetAt(1);
      assertThat(sheet.getRow(1).getCell(1).getStringCellValue())
          .isEqualTo("000123456789012345678");
      XSSFCell formula = sheet.getRow(3).getCell(0);
      assertThat(formula.getCellType()).isEqualTo(CellType.STRING);
      assertThat(formula.getStringCellValue()).isEqualTo("=1+1");
      assertThat(formula.getCellStyle().getQuotePrefixed()).isTrue();
      assertThat(formula.getCellComment()).isNotNull();
      assertThat(sheet.getRow(3).getCell(1).getStringCellValue()).isEqualTo("两\n行");
      assertThat(sheet.getRow(4).getCell(0).getStringCellValue()).isEqualTo("_x0041_");
    }
  }
}
