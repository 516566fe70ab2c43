package org.cpting.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Makes an .xlsx package part by part, as programs other than Excel write it: POI would write only
 * what Excel writes.
 */
public final class PackageBuilder {

  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private final Map<String, byte[]> parts = new LinkedHashMap<>();

  private PackageBuilder() {}

  /** A workbook of one sheet with the given name, whose rows are given as XML. */
  public static PackageBuilder aPackage(String sheet, String rows) {
    return new PackageBuilder()
        .part(
            "xl/workbook.xml",
            "<workbook xmlns='%s' xmlns:r='%s'><sheets><sheet name='%s' sheetId='1' r:id='rId1'/></sheets></workbook>"
                .formatted(MAIN, OFFICE, sheet))
        .part(
            "xl/_rels/workbook.xml.rels",
            "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                + "<Relationship Id='rId1' Type='%1$s/worksheet' Target='worksheets/sheet1.xml'/></Relationships>"
                    .formatted(OFFICE))
        .part(
            "xl/worksheets/sheet1.xml",
            "<worksheet xmlns='%s'><sheetData>%s</sheetData></worksheet>".formatted(MAIN, rows));
  }

  /** Adds or replaces a part. */
  public PackageBuilder part(String name, String xml) {
    return part(name, xml.getBytes(StandardCharsets.UTF_8));
  }

  /** Adds or replaces a part. */
  public PackageBuilder part(String name, byte[] bytes) {
    parts.put(name, bytes);
    return this;
  }

  /** Changes the text of a part. */
  public PackageBuilder replacing(String name, String old, String other) {
    String text = new String(parts.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
    return part(name, text.replace(old, other));
  }

  /** Gives a part another name. */
  public PackageBuilder moving(String name, String other) {
    byte[] bytes = parts.remove(name);
    return part(other, bytes == null ? new byte[0] : bytes);
  }

  /** Leaves a part out. */
  public PackageBuilder without(String name) {
    parts.remove(name);
    return this;
  }

  /** A row of inline strings without addresses, as some programs write them. */
  public static String inlineRow(Object... cells) {
    StringBuilder row = new StringBuilder("<row>");
    for (Object cell : cells) {
      if (cell instanceof Number) {
        row.append("<c><v>").append(cell).append("</v></c>");
      } else if (cell.toString().isEmpty()) {
        row.append("<c/>");
      } else if (cell.toString().startsWith("<c")) {
        row.append(cell);
      } else {
        row.append("<c t='inlineStr'><is><t>").append(cell).append("</t></is></c>");
      }
    }
    return row.append("</row>").toString();
  }

  /** Writes the package. */
  public Path saveAs(Path file) {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
