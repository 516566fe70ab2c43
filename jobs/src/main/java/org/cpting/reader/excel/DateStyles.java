package org.cpting.reader.excel;

import java.io.IOException;
import java.io.InputStream;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;

/** Which cell styles of a workbook show a number as a date. */
final class DateStyles {

  private final BitSet dates = new BitSet();

  private DateStyles() {}

  static DateStyles none() {
    return new DateStyles();
  }

  static DateStyles read(InputStream in) throws IOException, XMLStreamException {
    DateStyles styles = new DateStyles();
    Map<Integer, String> formats = new HashMap<>();
    boolean inCellFormats = false;
    int style = 0;
    try (XmlPart part = new XmlPart(in)) {
      XMLStreamReader xml = part.xml();
      while (part.nextElement()) {
        switch (xml.getLocalName()) {
          case "numFmt" ->
              formats.put(number(xml, "numFmtId"), XlsxWorkbook.attribute(xml, "formatCode"));
          case "cellXfs" -> inCellFormats = true;
          case "cellStyles", "dxfs" -> inCellFormats = false;
          case "xf" -> {
            if (inCellFormats) {
              int format = number(xml, "numFmtId");
              String code = formats.getOrDefault(format, BuiltinFormats.getBuiltinFormat(format));
              styles.dates.set(style++, code != null && DateUtil.isADateFormat(format, code));
            }
          }
          default -> {}
        }
      }
    }
    return styles;
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
    int index = 0;
    for (int i = 0; i < style.length(); i++) {
      int digit = style.charAt(i) - '0';
      if (digit < 0 || digit > 9 || index > 1_000_000) {
        return false;
      }
      index = index * 10 + digit;
    }
    return !style.isEmpty() && dates.get(index);
  }
}
