package org.cpting.bench;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a workbook of one sheet as Excel does, its texts shared, row by row: a million rows need
 * no more memory than a hundred thousand distinct texts.
 */
final class SheetWriter implements Closeable {

  private static final int REMEMBERED = 100_000;
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String TYPES =
      "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
          + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
          + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
          + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
          + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"
          + "<Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/>"
          + "<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/>"
          + "</Types>";

  private final ZipOutputStream zip;
  private final Writer sheet;
  private final Path textsFile;
  private final Writer texts;
  private final Map<String, Integer> known = new HashMap<>();
  private int distinct;
  private int row;

  SheetWriter(Path file, String title, List<String> heading) throws IOException {
    zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
    part("[Content_Types].xml", TYPES);
    part("_rels/.rels", relations("officeDocument", "xl/workbook.xml"));
    part(
        "xl/_rels/workbook.xml.rels",
        relations(
            "worksheet", "worksheets/sheet1.xml",
            "styles", "styles.xml",
            "sharedStrings", "sharedStrings.xml"));
    part(
        "xl/workbook.xml",
        "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets><sheet name=\"4月\" sheetId=\"1\" r:id=\"r0\"/></sheets></workbook>"
            .formatted(MAIN, RELATIONS));
    part(
        "xl/styles.xml",
        "<styleSheet xmlns=\"%s\"><cellXfs count=\"1\"><xf numFmtId=\"0\"/></cellXfs></styleSheet>"
            .formatted(MAIN));
    textsFile = Files.createTempFile("texts", ".xml");
    texts = Files.newBufferedWriter(textsFile);
    zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
    sheet = new OutputStreamWriter(new BufferedOutputStream(zip, 1 << 16), StandardCharsets.UTF_8);
    sheet.write("<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
    row(new String[] {title});
    row(heading.toArray(String[]::new));
  }

  /** Writes one more row; an empty text is an empty cell. */
  void row(String[] cells) throws IOException {
    row++;
    sheet.append("<row r=\"").append("" + row).append("\" spans=\"1:11\">");
    for (int column = 0; column < cells.length; column++) {
      sheet.append("<c r=\"").append((char) ('A' + column)).append("" + row).append("\" s=\"0\"");
      if (cells[column].isEmpty()) {
        sheet.append("/>");
      } else {
        sheet.append(" t=\"s\"><v>").append("" + index(cells[column])).append("</v></c>");
      }
    }
    sheet.write("</row>");
  }

  private int index(String text) throws IOException {
    Integer index = known.get(text);
    if (index != null) {
      return index;
    }
    if (known.size() < REMEMBERED) {
      known.put(text, distinct);
    }
    texts.append("<si><t>").append(text).append("</t></si>");
    return distinct++;
  }

  @Override
  public void close() throws IOException {
    sheet.write("</sheetData></worksheet>");
    sheet.flush();
    zip.closeEntry();
    texts.write("</sst>");
    texts.close();
    zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
    zip.write(("<sst xmlns=\"" + MAIN + "\">").getBytes(StandardCharsets.UTF_8));
    Files.copy(textsFile, (OutputStream) zip);
    zip.closeEntry();
    zip.close();
    Files.delete(textsFile);
  }

  private void part(String name, String xml) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(xml.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private static String relations(String... typesAndTargets) {
    StringBuilder xml =
        new StringBuilder(
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
    for (int i = 0; i < typesAndTargets.length; i += 2) {
      xml.append(
          "<Relationship Id=\"r%d\" Type=\"%s/%s\" Target=\"%s\"/>"
              .formatted(i / 2, RELATIONS, typesAndTargets[i], typesAndTargets[i + 1]));
    }
    return xml.append("</Relationships>").toString();
  }
}
