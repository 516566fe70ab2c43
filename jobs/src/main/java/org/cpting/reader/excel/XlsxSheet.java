package org.cpting.reader.excel;

import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.util.CellReference;
import org.cpting.reader.CellKind;
import org.cpting.reader.RawRow;
import org.cpting.reader.RawSheet;
import org.cpting.reader.Refused;
import org.jspecify.annotations.Nullable;

/** One sheet of an .xlsx workbook, parsed anew at each pass. */
final class XlsxSheet implements RawSheet {

  /** A day as the strict form of the format writes it. */
  private static final Pattern MIDNIGHT = Pattern.compile("T00:00(:00(\\.0+)?)?Z?$");

  private static final int MOST_ROWS = 1_048_576;
  private static final int MOST_COLUMNS = 16_384;

  private final XlsxWorkbook workbook;
  private final String name;
  private final String path;
  private final boolean hidden;
  private final boolean epoch1904;
  private final BitSet hiddenColumns = new BitSet();
  private final BitSet inlineStruck = new BitSet();
  private @Nullable List<Merge> merges;

  XlsxSheet(XlsxWorkbook workbook, String name, String path, boolean hidden, boolean epoch1904) {
    this.workbook = workbook;
    this.name = name;
    this.path = path;
    this.hidden = hidden;
    this.epoch1904 = epoch1904;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean hidden() {
    return hidden;
  }

  @Override
  public boolean epoch1904() {
    return epoch1904;
  }

  /**
   * Merged regions stand behind all rows, so they are looked for in a quick pass over the bytes.
   */
  @Override
  public List<Merge> merges() throws Refused {
    List<Merge> known = merges;
    if (known == null) {
      try {
        known = MergeScan.of(workbook.part(path));
      } catch (IOException e) {
        throw XlsxWorkbook.damaged(path);
      }
      merges = known;
    }
    return known;
  }

  @Override
  public BitSet hiddenColumns() {
    return hiddenColumns;
  }

  @Override
  public void rows(Visitor visitor) throws Refused {
    try (XmlPart part = new XmlPart(workbook.part(path))) {
      read(part, visitor);
    } catch (XMLStreamException | IOException e) {
      throw XlsxWorkbook.damaged(path);
    }
  }

  private void read(XmlPart part, Visitor visitor) throws XMLStreamException, IOException, Refused {
    XMLStreamReader xml = part.xml();
    SharedStrings strings = workbook.strings();
    CellStyles styles = workbook.styles();
    RawRow row = new RawRow();
    int number = 0;
    int next = 0;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        part.begun();
        String element = xml.getLocalName();
        if (element.equals("row")) {
          number = rowNumber(xml.getAttributeValue(null, "r"), number + 1);
          row.start(number);
          if (isHidden(xml)) {
            row.hide();
          }
          next = 0;
        } else if (element.equals("col") && isHidden(xml)) {
          hiddenColumns.set(
              number(xml, "min", 1) - 1, Math.min(MOST_COLUMNS, number(xml, "max", 1)));
        } else if (element.equals("c")) {
          next = readCell(xml, row, next, strings, styles) + 1;
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        String element = xml.getLocalName();
        if (element.equals("row") && !visitor.visit(row) || element.equals("sheetData")) {
          return;
        }
      }
    }
  }

  /**
   * Reads a cell and answers its column; one that does not say where it stands follows the one
   * before it, empty or not.
   */
  private int readCell(
      XMLStreamReader xml, RawRow row, int next, SharedStrings strings, CellStyles styles)
      throws XMLStreamException, Refused {
    int column = next;
    String type = "n";
    String style = "";
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String attribute = xml.getAttributeLocalName(i);
      if (attribute.equals("r")) {
        column = column(xml.getAttributeValue(i));
      } else if (attribute.equals("t")) {
        type = xml.getAttributeValue(i);
      } else if (attribute.equals("s")) {
        style = xml.getAttributeValue(i);
      }
    }
    String value = "";
    boolean formula = false;
    for (int event = xml.next(); ; event = xml.next()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        String element = xml.getLocalName();
        if (element.equals("v")) {
          value = xml.getElementText();
        } else if (element.equals("is")) {
          inlineStruck.clear();
          value = SharedStrings.richText(xml, "is", inlineStruck, 0);
        } else if (element.equals("f")) {
          formula = true;
        }
      } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
        put(row, column, type, value, formula, strings, style.isEmpty() ? null : styles, style);
        return column;
      }
    }
  }

  private static boolean isHidden(XMLStreamReader xml) {
    String hidden = xml.getAttributeValue(null, "hidden");
    return hidden != null && XlsxWorkbook.isTrue(hidden);
  }

  private static int number(XMLStreamReader xml, String attribute, int least)
      throws XMLStreamException {
    String value = XlsxWorkbook.attribute(xml, attribute);
    try {
      return Math.max(least, Integer.parseInt(value));
    } catch (NumberFormatException e) {
      throw new XMLStreamException("column " + value, e);
    }
  }

  private void put(
      RawRow row,
      int column,
      String type,
      String value,
      boolean formula,
      SharedStrings strings,
      @Nullable CellStyles styles,
      String style)
      throws Refused {
    if (formula && (workbook.stale() || value.isEmpty() && !type.equals("str"))) {
      calculated(row, column, styles != null && styles.isDate(style));
      return;
    }
    if (value.isEmpty()) {
      return;
    }
    String text = type.equals("s") ? strings.get(value) : value;
    if (text == null) {
      // To read it as empty would lose what the sender wrote without a word.
      String cell = CellReference.convertNumToColString(column) + row.number();
      throw XlsxWorkbook.damaged(
          "工作表“" + name + "”的 " + cell + " 指向不存在的文字",
          "cell " + cell + " of sheet '" + name + "' refers to a text that does not exist");
    }
    boolean struck = styles != null && styles.isStruck(style);
    if (struck
        || type.equals("s") && strings.isStruck(value)
        || type.equals("inlineStr") && inlineStruck.get(0)) {
      row.put(column, CellKind.STRUCK, text);
      return;
    }
    switch (type) {
      case "s", "str", "inlineStr" -> text(row, column, text);
      case "b" -> row.put(column, CellKind.TEXT, XlsxWorkbook.isTrue(value) ? "TRUE" : "FALSE");
      case "e" -> row.put(column, CellKind.ERROR, value);
      case "d" -> row.put(column, CellKind.TEXT, MIDNIGHT.matcher(value).replaceFirst(""));
      default ->
          row.put(
              column,
              styles != null && styles.isDate(style) ? CellKind.DATE : CellKind.NUMBER,
              ExcelFiles.shortest(value));
    }
  }

  private void calculated(RawRow row, int column, boolean date) {
    Recalculation results = workbook.recalculation();
    Recalculation.Result result = results == null ? null : results.cell(name, row.number(), column);
    if (result == null) {
      row.put(column, CellKind.NO_RESULT, "=");
    } else if (result.kind() == CellKind.NUMBER && date) {
      row.put(column, CellKind.DATE, result.text());
    } else if (!result.text().isEmpty()) {
      row.put(column, result.kind(), result.text());
    }
  }

  private static void text(RawRow row, int column, String text) {
    if (!text.isEmpty()) {
      row.put(column, CellKind.TEXT, text);
    }
  }

  private static int rowNumber(@Nullable String given, int otherwise) throws XMLStreamException {
    if (given == null) {
      return otherwise;
    }
    try {
      int number = Integer.parseInt(given);
      if (number >= 1 && number <= MOST_ROWS) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw new XMLStreamException("row " + given, e);
    }
    throw new XMLStreamException("row " + given);
  }

  private static int column(String reference) throws XMLStreamException {
    int column = 0;
    for (int i = 0; i < reference.length(); i++) {
      int letter = reference.charAt(i) - 'A';
      if (letter < 0 || letter >= 26) {
        break;
      }
      column = column * 26 + letter + 1;
    }
    if (column < 1 || column > MOST_COLUMNS) {
      throw new XMLStreamException("cell " + reference);
    }
    return column - 1;
  }
}
