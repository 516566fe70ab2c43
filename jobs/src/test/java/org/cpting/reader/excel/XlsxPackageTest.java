package org.cpting.reader.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpting.testing.PackageBuilder.aPackage;
import static org.cpting.testing.PackageBuilder.inlineRow;
import static org.cpting.testing.ReadingAssert.assertThatReading;

import java.nio.file.Path;
import org.cpting.notice.Finding;
import org.cpting.testing.PackageBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks as programs other than Excel write them, and as damage leaves them. */
class XlsxPackageTest {

  private static final String SHEET = "xl/worksheets/sheet1.xml";
  private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
  private static final String HEADER = inlineRow("县区", "培训日期", "机构", "女", "男", "天数", "测试", "提高");
  private static final String ROW = inlineRow("五华区", "2011-05-03", "妇联", 5, 6, 1, 4, 3);

  @TempDir private Path folder;

  private Path saved(PackageBuilder workbook) {
    return workbook.saveAs(folder.resolve("云南2011Q2.xlsx"));
  }

  @Test
  void cellsWithoutAddressesFollowOneAnotherEvenIfEmpty() {
    String gap = inlineRow("五华区", "2011-05-03", "", 5, 6, 1, 4, 3);
    assertThatReading(saved(aPackage("表三", HEADER + ROW + gap)))
        .hasRows(2, 1)
        .finds("3 REQUIRED_MISSING agency")
        .reads("women", "5", "5");
  }

  @Test
  void rowsAndCellsMayBeAddressed() {
    String row =
        "<row r='9'><c r='H9'><v>3</v></c></row>"
            + "<row r='12'><c r='A12' t='inlineStr'><is><r><t>五华</t></r><r><t>区</t></r><rPh sb='0' eb='1'><t>wu</t></rPh></is></c>"
            + "<c t='inlineStr'><is><t>2011-05-03</t></is></c><c t='inlineStr'><is><t>妇联</t></is></c>"
            + "<c><v>5</v></c><c><v>6</v></c><c><v>1</v></c><c><v>4</v></c><c><v>3</v></c></row>";
    assertThatReading(saved(aPackage("表三", HEADER + row)))
        .hasRows(2, 1)
        .reads("county", "", "530102");
  }

  @Test
  void elementsMayHaveAPrefix() {
    PackageBuilder prefixed = aPackage("表三", HEADER + ROW);
    for (String name : new String[] {"worksheet", "sheetData", "row", "c", "v", "is", "t"}) {
      prefixed
          .replacing(SHEET, "<" + name + ">", "<x:" + name + ">")
          .replacing(SHEET, "<" + name + " ", "<x:" + name + " ")
          .replacing(SHEET, "</" + name + ">", "</x:" + name + ">");
    }
    assertThatReading(saved(prefixed.replacing(SHEET, "xmlns=", "xmlns:x="))).hasRows(1, 1);
  }

  @Test
  void sharedTextsMayLieAnywhereAndHoldEscapes() {
    String cells =
        "<row><c t='s'><v>0</v></c><c t='inlineStr'><is><t>2011-05-03</t></is></c><c t='s'><v>1</v></c>"
            + "<c><v>5</v></c><c><v>6</v></c><c><v>1</v></c><c><v>4</v></c><c><v>3</v></c></row>"
            + "<row><c t='s'><v></v></c><c t='s'><v> 1 </v></c><c t='s'><v>1</v></c></row>";
    assertThatReading(saved(withTexts(cells))).hasRows(2, 1).reads("county", "530102", "");
  }

  private static PackageBuilder withTexts(String rows) {
    return aPackage("表三", HEADER + rows)
        .part(
            "xl/Texts.xml",
            "<sst><si><t>五华区_x000D_</t></si><si><t>妇</t><rPh><t>f</t></rPh><t>联</t></si></sst>")
        .replacing(
            RELATIONS,
            "</Relationships>",
            "<Relationship Id='rId2' Type='http://x/sharedStrings' Target='/xl/Texts.xml'/></Relationships>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2", "99", "x", "-1", "4294967296", "99999999999999999999"})
  void aCellWithATextThatDoesNotExistIsDamageAndNotEmpty(String number) {
    String row =
        inlineRow("五华区", "2011-05-03", "<c t='s'><v>" + number + "</v></c>", 5, 6, 1, 4, 3);
    Finding finding =
        assertThatReading(saved(withTexts(ROW + row))).isRefusedBecauseOf("FILE_DAMAGED");
    assertThat(finding.text().zh()).contains("工作表“表三”的 C3");
    assertThat(finding.text().en()).contains("cell C3 of sheet '表三'");
  }

  @Test
  void partsAreFoundWhateverTheCaseOfTheirNames() {
    String row =
        inlineRow("<c t='s'><v>0</v></c>", "<c s='1'><v>40666</v></c>", "妇联", 5, 6, 1, 4, 3);
    PackageBuilder workbook =
        withTexts(row)
            .part(
                "xl/Styles.xml",
                "<styleSheet><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/></cellXfs></styleSheet>")
            .moving("xl/Texts.xml", "xl/TEXTS.xml")
            .moving(SHEET, "xl/Worksheets/Sheet1.xml")
            .moving(RELATIONS, "xl/_Rels/Workbook.xml.rels")
            .moving("xl/workbook.xml", "xl/Workbook.xml");
    assertThatReading(saved(workbook))
        .hasRows(1, 1)
        .reads("county", "530102")
        .reads("date", "2011-05-03");
    assertThatReading(saved(workbook.part("xl/VbaProject.bin", "macro")))
        .isRefusedBecauseOf("FILE_HAS_MACROS");
  }

  @Test
  void textsThatAreMissingAltogetherAreDamage() {
    PackageBuilder workbook = withTexts("<row><c t='s'><v>0</v></c></row>").without("xl/Texts.xml");
    assertThatReading(saved(workbook)).isRefusedBecauseOf("FILE_DAMAGED");
  }

  @Test
  void formulasWithoutAStoredResultAreInvalid() {
    String row =
        inlineRow("五华区", "2011-05-03", "妇联", 5, "<c><f t='shared' si='0'/></c>", 1, 4, 3)
            + inlineRow("五华区", "2011-05-03", "妇联", 5, "<c><f>1+1</f><v>2</v></c>", 1, 4, 3)
            + inlineRow("五华区", "2011-05-03", "<c t='str'><f>B1</f><v></v></c>", 5, 6, 1, 4, 3);
    assertThatReading(saved(aPackage("表三", HEADER + row)))
        .hasRows(3, 1)
        .finds("2 VALUE_INVALID men", "4 REQUIRED_MISSING agency")
        .reads("men", "no stored result", "2", "6");
  }

  @Test
  void errorsBooleansAndIsoDatesAreRead() {
    String row =
        inlineRow(
            "五华区",
            "<c t='d'><v>2011-05-03T00:00:00</v></c>",
            "妇联",
            "<c t='e'><v>#REF!</v></c>",
            "<c t='b'><v>1</v></c>",
            "<c><v>1.0E0</v></c>",
            4,
            3);
    assertThatReading(saved(aPackage("表三", HEADER + row)))
        .reads("date", "2011-05-03")
        .reads("women", "error cell")
        .reads("men", "not a number")
        .reads("days", "1");
  }

  @Test
  void stylesTellWhichNumbersAreDates() {
    String row =
        inlineRow(
            "五华区", "<c s='1'><v>40666</v></c>", "妇联", "<c s='2'><v>40666</v></c>", 6, 1, 4, 3);
    PackageBuilder workbook =
        aPackage("表三", HEADER + row)
            .part(
                "xl/styles.xml",
                "<styleSheet><numFmts><numFmt numFmtId='180' formatCode='m\"月\"d\"日\"'/></numFmts><cellStyleXfs><xf numFmtId='14'/></cellStyleXfs>"
                    + "<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='180'/><xf numFmtId='x'/></cellXfs><cellStyles/><dxfs/></styleSheet>");
    assertThatReading(saved(workbook)).reads("date", "2011-05-03").reads("women", "not a number");
  }

  @Test
  void mergedRegionsStandBehindTheRows() {
    String second = inlineRow("", "2011-05-04", "妇联", 5, 6, 1, 4, 3);
    PackageBuilder workbook =
        aPackage("表三", HEADER + ROW + second)
            .replacing(
                SHEET,
                "</sheetData>",
                "</sheetData><mergeCells count='2'><mergeCell ref='$A$2:$A$3'/><mergeCell other='x'/></mergeCells>");
    assertThatReading(saved(workbook)).hasRows(2, 2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<row r='0'/>",
        "<row r='x'/>",
        "<row r='1048577'/>",
        "<row><c r='XFE1'/></row>",
        "<row><c r='1'/></row>",
        "<row",
        "<row><c><v>&unknown;</v></c></row>"
      })
  void whatNoProgramWritesIsDamage(String rows) {
    assertThatReading(
            saved(
                aPackage("表三", HEADER + rows + ROW.repeat(3))
                    .replacing(SHEET, "</sheetData></worksheet>", "<")))
        .isRefusedBecauseOf("FILE_DAMAGED");
  }

  @Test
  void aMissingPartIsDamage() {
    assertThatReading(saved(aPackage("表三", ROW).without(SHEET))).isRefusedBecauseOf("FILE_DAMAGED");
    assertThatReading(saved(aPackage("表三", ROW).without(RELATIONS)))
        .isRefusedBecauseOf("FILE_DAMAGED");
    assertThatReading(saved(aPackage("表三", ROW).part("xl/workbook.xml", "<workbook")))
        .isRefusedBecauseOf("FILE_DAMAGED");
  }

  @Test
  void chartSheetsAndSheetsWithoutAPartAreNoSheets() {
    PackageBuilder workbook =
        aPackage("表三", HEADER + ROW)
            .replacing(
                "xl/workbook.xml",
                "</sheets>",
                "<sheet name='图' r:id='rId7'/><sheet name='表' r:id='rId8'/></sheets>")
            .replacing(
                RELATIONS,
                "</Relationships>",
                "<Relationship Id='rId7' Type='x' Target='chartsheets/sheet1.xml'/></Relationships>");
    assertThatReading(saved(workbook)).hasRows(1, 1).remarks();
  }

  @Test
  void aWorkbookOnTheSystemOf1904SaysSo() {
    String row = inlineRow("五华区", 39204, "妇联", 5, 6, 1, 4, 3);
    PackageBuilder workbook =
        aPackage("表三", HEADER + row)
            .replacing("xl/workbook.xml", "<sheets>", "<workbookPr date1904='true'/><sheets>");
    assertThatReading(saved(workbook)).hasRows(1, 1).reads("date", "2011-05-03");
  }

  @Test
  void numbersAreReadToTheDigitsThatExcelShows() {
    assertThat(ExcelFiles.shortest("3.5499999999999998")).isEqualTo("3.55");
    assertThat(ExcelFiles.shortest("0.30000000000000004")).isEqualTo("0.3");
    assertThat(ExcelFiles.shortest("530102199606180000")).isEqualTo("530102199606180000");
    assertThat(ExcelFiles.shortest("1.0E3")).isEqualTo("1000");
    assertThat(ExcelFiles.shortest("-12")).isEqualTo("-12");
    assertThat(ExcelFiles.shortest("x")).isEqualTo("x");
    assertThat(ExcelFiles.shortest(Double.NaN)).isEqualTo("NaN");
  }
}
