package org.cpting.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpting.testing.PackageBuilder.aPackage;
import static org.cpting.testing.PackageBuilder.inlineRow;
import static org.cpting.testing.ReadingAssert.assertThatReading;
import static org.cpting.testing.Register.headings;
import static org.cpting.testing.Register.row;
import static org.cpting.testing.WorkbookBuilder.aWorkbook;
import static org.cpting.testing.WorkbookBuilder.anOldWorkbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.cpting.testing.PackageBuilder;
import org.cpting.testing.ReadingAssert;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files with the traits of those that broke other readers: each is read or refused by name, soon,
 * and reaches nothing beside itself. The traits were found in the test files of Apache POI,
 * openpyxl, readxl, Gnumeric and pandas.
 */
class HostileFilesTest {

  private static final Duration SOON = Duration.ofSeconds(10);
  private static final String SHEET = "xl/worksheets/sheet1.xml";
  private static final String NAME = "云南 2011Q2";
  private static final int WIDEST = 16_384;

  @TempDir private Path folder;

  private static ReadingAssert reading(Path file) {
    return Assertions.assertTimeout(SOON, () -> assertThatReading(file));
  }

  private static PackageBuilder register() {
    return aPackage("表一", inlineRow(headings()) + inlineRow(written(row())));
  }

  private static Object[] written(Object... cells) {
    return Arrays.stream(cells).map(cell -> Objects.requireNonNullElse(cell, "")).toArray();
  }

  private Path saved(PackageBuilder workbook) {
    return workbook.saveAs(folder.resolve(NAME + ".xlsx"));
  }

  private Path text(String content) throws IOException {
    return Files.writeString(folder.resolve("福建 2011Q2.csv"), content);
  }

  @Test
  void entitiesAreNeitherExpandedNorFetched() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "五华区");
    String laughs =
        "<!DOCTYPE x [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;'>]>";
    for (String declared :
        new String[] {
          laughs,
          "<!DOCTYPE x [<!ENTITY c SYSTEM '" + secret.toUri() + "'>]>",
          "<!DOCTYPE x SYSTEM 'http://127.0.0.1:9/x.dtd' [<!ENTITY c SYSTEM 'http://127.0.0.1:9/'>]>"
        }) {
      for (String part : new String[] {SHEET, "xl/workbook.xml", "xl/_rels/workbook.xml.rels"}) {
        PackageBuilder workbook =
            register()
                .replacing(SHEET, "五华区", "&c;")
                .replacing(part, "<worksheet ", declared + "<worksheet ")
                .replacing(part, "<workbook ", declared + "<workbook ")
                .replacing(part, "<Relationships ", declared + "<Relationships ");
        reading(saved(workbook)).isRefusedBecauseOf("FILE_DAMAGED");
      }
    }
  }

  @Test
  void anElementThatDoesNotEndAndOneNestedDeepAreDamage() {
    String endless = "<row><c t='inlineStr'><is><t>" + "x".repeat(6 << 20);
    reading(saved(register().replacing(SHEET, "</sheetData>", endless + "</sheetData>")))
        .isRefusedBecauseOf("FILE_DAMAGED");
    reading(saved(register().replacing(SHEET, "<sheetData>", "<a>".repeat(100_000))))
        .isRefusedBecauseOf("FILE_DAMAGED");
    reading(saved(register().part("xl/sharedStrings.xml", "<sst>" + "<si>".repeat(2_000_000))))
        .isRefusedBecauseOf("FILE_DAMAGED");
  }

  @Test
  void aStrayCellInTheLastCornerOfASheetHidesNothing() {
    String corner = "<row r='1048576'><c r='XFD1048576'><v>1</v></c></row></sheetData>";
    reading(saved(register().replacing(SHEET, "</sheetData>", corner)))
        .isReturns("2011Q2 YN A")
        .hasRows(1, 1);
  }

  @Test
  void emptyFormattedRowsByTheHundredThousandAreNoRows() {
    StringBuilder rows = new StringBuilder();
    for (int i = 3; i < 300_000; i++) {
      rows.append("<row r='")
          .append(i)
          .append("' s='1'><c r='A")
          .append(i)
          .append("' s='1'/></row>");
    }
    reading(saved(register().replacing(SHEET, "</sheetData>", rows + "</sheetData>")))
        .hasRows(1, 1);
  }

  @Test
  void anXlsOfMillionsOfRecordsIsRefusedBeforeObjectsAreMadeOfThem() throws IOException {
    byte[] records = new byte[3_100_000 * 4];
    Path file = folder.resolve(NAME + ".xls");
    try (POIFSFileSystem files = new POIFSFileSystem();
        OutputStream out = Files.newOutputStream(file)) {
      files.createDocument(new ByteArrayInputStream(records), "Workbook");
      files.writeFilesystem(out);
    }
    reading(file).isRefusedBecauseOf("FILE_TOO_LARGE");
  }

  @Test
  void rowsAsWideAsASheetAreNoHeadings() {
    Object[] cells = new Object[WIDEST];
    Arrays.fill(cells, "女");
    String rows =
        Stream.generate(() -> inlineRow(cells))
            .limit(45)
            .collect(java.util.stream.Collectors.joining());
    reading(saved(aPackage("表一", rows))).isRefusedBecauseOf("TABLE_TOO_WIDE");
  }

  @Test
  void longTextsAreNoHeadings() {
    Object[] cells =
        IntStream.range(0, 60).mapToObj(i -> ("女 word " + i + " ").repeat(400)).toArray();
    var sheet = anOldWorkbook().sheet("表一");
    for (int i = 0; i < 40; i++) {
      sheet.row(cells);
    }
    reading(sheet.saveAs(folder.resolve(NAME + ".xls"))).isRefusedBecauseOf("FORM_NOT_FOUND");
  }

  @Test
  void mergedRegionsOverTheWholeSheetDoNotStall() {
    String merges = "<mergeCell ref='A1:XFD1048576'/>".repeat(20_000);
    ReadingAssert reading =
        reading(
            saved(
                register()
                    .replacing(
                        SHEET,
                        "</worksheet>",
                        "<mergeCells>" + merges + "</mergeCells></worksheet>")));
    assertThat(reading.reading().findings()).isNotEmpty();
  }

  @Test
  void aStrictWorkbookIsReadAsAnyOther() {
    PackageBuilder strict =
        register()
            .replacing(
                SHEET,
                "<c t='inlineStr'><is><t>2011-05-03</t></is></c>",
                "<c t='d'><v>2011-05-03T00:00:00</v></c>");
    for (String part : new String[] {"xl/workbook.xml", SHEET}) {
      strict.replacing(
          part,
          "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
          "http://purl.oclc.org/ooxml/spreadsheetml/main");
    }
    reading(saved(strict)).hasRows(1, 1).reads("service_date", "2011-05-03");
  }

  @Test
  void aWorkbookPartMayBearAnotherName() {
    reading(
            saved(
                register()
                    .moving("xl/workbook.xml", "xl/workbook10.xml")
                    .moving("xl/_rels/workbook.xml.rels", "xl/_rels/workbook10.xml.rels")
                    .part(
                        "_rels/.rels",
                        "<Relationships><Relationship Id='r' Type='http://x/officeDocument' Target='/xl/workbook10.xml'/></Relationships>")))
        .hasRows(1, 1);
  }

  @Test
  void linksToOtherFilesAreNotFollowed() {
    String row =
        inlineRow(written(row("age", "<c><f>[1]Sheet1!A1</f><v>16</v></c>", "birth_date", null)));
    PackageBuilder linked =
        aPackage("表一", inlineRow(headings()) + row)
            .part("xl/externalLinks/externalLink1.xml", "<externalLink/>")
            .part(
                "xl/externalLinks/_rels/externalLink1.xml.rels",
                "<Relationships><Relationship Id='rId1' Target='http://127.0.0.1:9/a.xlsx' TargetMode='External'/></Relationships>");
    reading(saved(linked)).isReturns("2011Q2 YN A");
  }

  @Test
  void aQuoteThatIsNeverClosedIsNamed() throws IOException {
    String head = "County,Name,Sex,Service type,Service date\n";
    reading(text(head + "Gulou,\"X,F,S01,2011-05-03\n" + "a,b,c\n".repeat(300_000)))
        .isRefusedBecauseOf("FILE_QUOTES_BROKEN");
  }

  @Test
  void aLineWithoutEndIsNamed() throws IOException {
    reading(text("x".repeat(5 << 20))).isRefusedBecauseOf("FILE_QUOTES_BROKEN");
  }

  @Test
  void aHundredThousandColumnsAreNamed() throws IOException {
    reading(text("a,".repeat(100_000) + "\n")).isRefusedBecauseOf("FILE_TOO_LARGE");
  }

  @Test
  void bytesThatAreNoTextAndTwoEncodingsInOneFileAreNamed() throws IOException {
    reading(text("County,\0Name\n")).isRefusedBecauseOf("FILE_CHARSET_UNKNOWN");
    byte[] utf8 = "县区,姓名\n五华区,张三丰\n".getBytes(StandardCharsets.UTF_8);
    byte[] gbk = "五华区,张三\n\u00ff".getBytes(Charset.forName("GB18030"));
    byte[] both = Arrays.copyOf(utf8, utf8.length + gbk.length + 1);
    System.arraycopy(gbk, 0, both, utf8.length, gbk.length);
    both[both.length - 1] = (byte) 0xff;
    reading(Files.write(folder.resolve("云南 2011Q2.csv"), both))
        .isRefusedBecauseOf("FILE_CHARSET_UNKNOWN");
  }

  @Test
  void aWorkbookOfManySheetsIsRefusedSoon() {
    var workbook = aWorkbook();
    for (int i = 0; i < 300; i++) {
      workbook.sheet("表" + i).row("a", "b", "c", "d").row(1, 2, 3, 4);
    }
    reading(workbook.saveAs(folder.resolve(NAME + ".xlsx"))).isRefusedBecauseOf("FORM_NOT_FOUND");
  }
}
