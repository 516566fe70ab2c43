package org.cpting.reader.excel;

import java.io.IOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;

/** What the cell styles of a workbook say of a cell: whether it is a date, or struck through. */
final class CellStyles {

  private final BitSet dates = new BitSet();
  private final BitSet struck = new BitSet();

  private CellStyles() {}

  static CellStyles none() {
    return new CellStyles();
  }

  static CellStyles read(PartStream in) throws IOException, XMLStreamException {
    CellStyles styles = new CellStyles();
    Map<Integer, String> formats = new HashMap<>();
    BitSet struckFonts = new BitSet();
    boolean inFonts = false;
    boolean inCellFormats = false;
    int font = -1;
    int style = 0;
    try (XmlPart part = new XmlPart(in)) {
      XMLStreamReader xml = part.xml();
      while (part.nextElement()) {
        switch (xml.getLocalName()) {
          case "numFmt" ->
              formats.put(number(xml, "numFmtId"), XlsxWorkbook.attribute(xml, "formatCode"));
          case "fonts" -> inFonts = true;
          case "font" -> font += inFonts ? 1 : 0;
          case "strike" -> struckFonts.set(Math.max(0, font), inFonts && strikes(xml));
          case "fills", "borders", "cellStyleXfs" -> inFonts = false;
          case "cellXfs" -> inCellFormats = true;
          case "cellStyles", "dxfs" -> inCellFormats = false;
          case "xf" -> {
            if (inCellFormats) {
              int format = number(xml, "numFmtId");
              String code = formats.getOrDefault(format, BuiltinFormats.getBuiltinFormat(format));
              styles.struck.set(style, struckFonts.get(Math.max(0, number(xml, "fontId"))));
              styles.dates.set(style++, code != null && DateUtil.isADateFormat(format, code));
            }
          }
          default -> {}
        }
      }
    }
    return styles;
  }

  /** Whether the element strike, on which the parser stands, says so; it may also say no. */
  static boolean strikes(XMLStreamReader xml) {
    String value = XlsxWorkbook.attribute(xml, "val");
    return value.isEmpty() || XlsxWorkbook.isTrue(value);
  }

  private static int number(XMLStreamReader xml, String attribute) {
    String value = XlsxWorkbook.attribute(xml, attribute);
    try {
      return value.isEmpty() ? 0 : Integer.parseInt(value);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  /** Whether a cell's style, as its number, shows dates. */
  boolean isDate(String style) {
    return holds(dates, style);
  }

  /** Whether a cell's style, as its number, strikes its text through. */
  boolean isStruck(String style) {
    return !struck.isEmpty() && holds(struck, style);
  }

  private static boolean holds(BitSet styles, String style) {
    int index = 0;
    for (int i = 0; i < style.length(); i++) {
      int digit = style.charAt(i) - '0';
      if (digit < 0 || digit > 9 || index > 1_000_000) {
        return false;
      }
      index = index * 10 + digit;
    }
    return !style.isEmpty() && styles.get(index);
  }
}
