package org.cpting.feedback.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Makes a plain .xlsx of rows of texts: every cell is a text, so that leading zeros and long
 * numbers stay; records and rows have the same numbers.
 */
final class TextWorkbook implements AutoCloseable {

  /** What Excel holds. */
  private static final int MOST_ROWS = 1_048_576;

  private static final int MOST_COLUMNS = 16_384;
  private static final int MOST_CHARACTERS = 32_767;

  private final XlsxOutput out;
  private final OutputStream sheet;
  private final StringBuilder xml = new StringBuilder();

  /** Begins a workbook of one sheet. */
  TextWorkbook(Path file, String name) throws IOException {
    out = new XlsxOutput(file);
    out.put(
        XlsxPackage.TYPES,
        Ooxml.DECLARATION
            + "<Types xmlns=\"%s\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                .formatted(Ooxml.TYPES)
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + override("xl/workbook.xml", "sheet.main")
            + override("xl/worksheets/sheet1.xml", "worksheet")
            + override("xl/styles.xml", "styles")
            + "</Types>");
    out.put("_rels/.rels", relations("rId1", "officeDocument", "xl/workbook.xml", ""));
    out.put(
        "xl/_rels/workbook.xml.rels",
        relations(
            "rId1",
            "worksheet",
            "worksheets/sheet1.xml",
            "<Relationship Id=\"rId2\" Type=\"%s/styles\" Target=\"styles.xml\"/>"
                .formatted(Ooxml.OFFICE)));
    out.put(
        XlsxPackage.WORKBOOK,
        Ooxml.DECLARATION
            + "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><bookViews><workbookView/></bookViews><sheets><sheet name=\"%s\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
                .formatted(Ooxml.MAIN, Ooxml.OFFICE, Tag.escaped(name)));
    out.put("xl/styles.xml", STYLES);
    sheet = out.part("xl/worksheets/sheet1.xml");
    put(
        Ooxml.DECLARATION
            + "<worksheet xmlns=\""
            + Ooxml.MAIN
            + "\"><sheetFormatPr defaultRowHeight=\"15\"/><cols><col min=\"1\" max=\"256\" width=\"14\" style=\"1\" customWidth=\"1\"/></cols><sheetData>");
  }

  private static final String STYLES =
      Ooxml.DECLARATION
          + "<styleSheet xmlns=\""
          + Ooxml.MAIN
          + "\"><fonts count=\"1\"><font><sz val=\"11\"/><name val=\"Microsoft YaHei\"/><family val=\"2\"/></font></fonts>"
          + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>"
          + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
          + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
          + "<cellXfs count=\"2\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
          + "<xf numFmtId=\"49\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" quotePrefix=\"1\" applyNumberFormat=\"1\"/></cellXfs>"
          + "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>";

  private static String override(String part, String type) {
    return "<Override PartName=\"/%s\" ContentType=\"%s%s+xml\"/>"
        .formatted(part, Ooxml.SPREADSHEET, type);
  }

  private static String relations(String id, String type, String target, String more) {
    return Ooxml.DECLARATION
        + "<Relationships xmlns=\"%s\"><Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>%s</Relationships>"
            .formatted(Ooxml.RELATIONS, id, Ooxml.OFFICE, type, target, more);
  }

  /** Begins a row; rows come in order. */
  void beginRow(int number) throws IOException {
    if (number > MOST_ROWS) {
      throw new IOException("A workbook holds no more than " + MOST_ROWS + " rows");
    }
    xml.append("<row r=\"").append(number).append("\">");
  }

  /** Adds a cell with a text. */
  void cell(int row, int column, String text) throws IOException {
    if (column >= MOST_COLUMNS || text.length() > MOST_CHARACTERS) {
      throw new IOException("A workbook does not hold " + Cells.address(row, column));
    }
    xml.append("<c r=\"").append(Cells.address(row, column));
    xml.append("\" s=\"1\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
    xml.append(Tag.escaped(text)).append("</t></is></c>");
  }

  void endRow() throws IOException {
    put(xml.append("</row>").toString());
    xml.setLength(0);
  }

  private void put(String text) throws IOException {
    sheet.write(text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() throws IOException {
    put("</sheetData></worksheet>");
    sheet.close();
    out.close();
  }
}
