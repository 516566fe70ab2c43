package org.cpting.feedback.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Copies the XML of a sheet and gives cells the styles back that they had before marking. */
final class XlsxSheetCleaner {

  private final XmlScanner xml;
  private final OutputStream out;
  private final Map<Integer, XlsxStyles.Original> originals;
  private final boolean active;
  private final boolean undrawn;

  /**
   * Prepares a copy.
   *
   * @param originals what our styles were made of
   * @param active whether the sheet's tab is to be the active one again
   * @param undrawn whether the drawing of its comments is gone
   */
  XlsxSheetCleaner(
      XmlScanner xml,
      OutputStream out,
      Map<Integer, XlsxStyles.Original> originals,
      boolean active,
      boolean undrawn) {
    this.xml = xml;
    this.out = out;
    this.originals = originals;
    this.active = active;
    this.undrawn = undrawn;
  }

  void copy() throws IOException {
    while (xml.next()) {
      if (!xml.opens()) {
        xml.copyTo(out);
      } else if (xml.is("c")) {
        cell();
      } else if (xml.is("row")) {
        styled("s");
      } else if (xml.is("col")) {
        styled("style");
      } else if (xml.is("sheetView") && active) {
        select();
      } else if (!(undrawn && xml.is("legacyDrawing"))) {
        xml.copyTo(out);
      }
    }
  }

  private void select() throws IOException {
    String tag = xml.text();
    boolean waits = Tag.attribute(tag, "tabSelected") != null && !Tag.isTrue(tag, "tabSelected");
    put(waits ? Tag.with(tag, "tabSelected", Tag.not(tag, "tabSelected")) : tag);
  }

  private void cell() throws IOException {
    String tag = xml.text();
    XlsxStyles.Original original = originals.get(Tag.number(tag, "s", 0));
    if (original == null) {
      xml.copyTo(out);
    } else if (original.was() == XlsxStyles.Was.BARE && original.style() == 0) {
      put(Tag.without(tag, "s"));
    } else if (original.was() != XlsxStyles.Was.MISSING || !xml.isEmpty()) {
      put(Tag.with(tag, "s", "" + original.style()));
    }
  }

  private void styled(String attribute) throws IOException {
    String tag = xml.text();
    XlsxStyles.Original original = originals.get(Tag.number(tag, attribute, 0));
    put(original == null ? tag : Tag.with(tag, attribute, "" + original.style()));
  }

  private void put(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
