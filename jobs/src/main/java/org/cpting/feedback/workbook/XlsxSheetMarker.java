package org.cpting.feedback.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Copies the XML of a sheet and changes no more than the styles of marked cells, the reference to
 * the drawing of its comments and whether the sheet is selected.
 */
final class XlsxSheetMarker {

  /** Elements that stand behind the drawing of comments. */
  private static final Set<String> BEHIND =
      Set.of(
          "legacyDrawingHF",
          "drawingHF",
          "picture",
          "oleObjects",
          "controls",
          "webPublishItems",
          "tableParts",
          "extLst",
          "AlternateContent");

  /**
   * A mark in its place.
   *
   * @param row from 1
   * @param column from 0
   * @param mark what is marked
   */
  record Placed(int row, int column, Mark mark) {}

  private final XmlScanner xml;
  private final OutputStream out;
  private final SheetMarks marks;
  private final XlsxStyles styles;
  private final @Nullable String drawing;
  private final List<Placed> placed = new ArrayList<>();
  private final List<int[]> columnStyles = new ArrayList<>();
  private String prefix = "";
  private @Nullable String legacyDrawing;
  private int row;
  private int rowStyle;
  private int nextColumn;
  private @Nullable NavigableMap<Integer, Mark> marksOfRow;
  private int marked;

  /**
   * Prepares a copy.
   *
   * @param drawing id of the relation to the drawing of comments, for a sheet without one; null if
   *     it is to get none
   */
  XlsxSheetMarker(
      XmlScanner xml,
      OutputStream out,
      SheetMarks marks,
      XlsxStyles styles,
      @Nullable String drawing) {
    this.xml = xml;
    this.out = out;
    this.marks = marks;
    this.styles = styles;
    this.drawing = drawing;
  }

  /** The marks where they came to stand. */
  List<Placed> placed() {
    return placed;
  }

  /** Relation to the drawing of comments that the sheet had, null if it had none. */
  @Nullable String legacyDrawing() {
    return legacyDrawing;
  }

  void copy() throws IOException {
    int depth = 0;
    boolean behind = false;
    while (xml.next()) {
      if (!xml.isTag()) {
        xml.copyTo(out);
        continue;
      }
      if (xml.closes()) {
        depth--;
        if (depth == 0) {
          reference();
        }
        xml.copyTo(out);
        continue;
      }
      if (depth == 0) {
        prefix = xml.prefix();
      }
      if (xml.is("sheetData") && depth == 1) {
        if (marks.rows().isEmpty()) {
          xml.copyRest(out);
          return;
        }
        behind = true;
        xml.copyTo(out);
        if (!xml.isEmpty()) {
          rows();
        }
        continue;
      }
      if (behind && depth == 1 && BEHIND.contains(xml.name())) {
        reference();
      }
      element(depth);
      depth += xml.isEmpty() ? 0 : 1;
    }
  }

  private void element(int depth) throws IOException {
    String name = depth <= 2 ? xml.name() : "";
    if (name.equals("sheetView")) {
      String tag = xml.text();
      put(
          Tag.isTrue(tag, "tabSelected")
              ? Tag.with(tag, "tabSelected", Tag.not(tag, "tabSelected"))
              : tag);
      return;
    }
    if (name.equals("legacyDrawing") && depth == 1) {
      legacyDrawing = relation(xml.text());
    } else if (name.equals("col")) {
      String tag = xml.text();
      columnStyles.add(
          new int[] {
            Tag.number(tag, "min", 0), Tag.number(tag, "max", 0), Tag.number(tag, "style", 0)
          });
    }
    xml.copyTo(out);
  }

  /** The relation a tag names, whatever prefix its attribute has. */
  static @Nullable String relation(String tag) {
    for (Map.Entry<String, String> attribute : Tag.attributes(tag).entrySet()) {
      if (attribute.getKey().endsWith(":id") || attribute.getKey().equals("id")) {
        return attribute.getValue();
      }
    }
    return null;
  }

  /** Names the drawing of the comments, unless the sheet names one. */
  private void reference() throws IOException {
    if (legacyDrawing == null && drawing != null && !placed.isEmpty()) {
      put("<%slegacyDrawing xmlns:r=\"%s\" r:id=\"%s\"/>".formatted(prefix, Ooxml.OFFICE, drawing));
      legacyDrawing = drawing;
    }
  }

  private void rows() throws IOException {
    while (xml.next()) {
      if (xml.opens()) {
        if (xml.is("c") && marksOfRow != null) {
          cell();
          continue;
        }
        if (xml.is("row")) {
          beginRow();
          continue;
        }
      } else if (xml.closes()) {
        if (xml.is("row")) {
          endRow();
        } else if (xml.is("sheetData")) {
          xml.copyTo(out);
          return;
        }
      }
      xml.copyTo(out);
    }
  }

  private void beginRow() throws IOException {
    String tag = xml.text();
    row = Tag.number(tag, "r", row + 1);
    marksOfRow = marks.row(row);
    rowStyle = Tag.isTrue(tag, "customFormat") ? Tag.number(tag, "s", 0) : -1;
    nextColumn = 0;
    marked = SheetMarks.FIRST_CELL - 1;
    if (marksOfRow != null && xml.isEmpty()) {
      put(tag.substring(0, tag.length() - 2) + ">");
      endRow();
      put("</" + prefix + "row>");
    } else {
      xml.copyTo(out);
    }
  }

  private void cell() throws IOException {
    String tag = xml.text();
    String address = Tag.attribute(tag, "r");
    int column = address == null ? nextColumn : Cells.column(address);
    nextColumn = column + 1;
    if (marked < SheetMarks.FIRST_CELL) {
      marks.firstCellIs(row, column);
      marked = SheetMarks.FIRST_CELL;
    }
    missingBefore(column);
    Mark mark = marksOfRow == null ? null : marksOfRow.get(column);
    if (mark == null) {
      xml.copyTo(out);
      return;
    }
    XlsxStyles.Was was =
        Tag.attribute(tag, "s") == null ? XlsxStyles.Was.BARE : XlsxStyles.Was.STYLED;
    int style = styles.marked(Tag.number(tag, "s", 0), mark.severity(), was);
    put(Tag.with(tag, "s", "" + style));
    placed(column, mark);
  }

  /** Marked cells that are not there: a value that is missing may have no cell. */
  private void missingBefore(int column) throws IOException {
    NavigableMap<Integer, Mark> ofRow = marksOfRow;
    if (ofRow == null) {
      return;
    }
    for (Map.Entry<Integer, Mark> next = ofRow.higherEntry(marked);
        next != null && next.getKey() < column;
        next = ofRow.higherEntry(marked)) {
      int style =
          styles.marked(styleOf(next.getKey()), next.getValue().severity(), XlsxStyles.Was.MISSING);
      put("<%sc r=\"%s\" s=\"%d\"/>".formatted(prefix, Cells.address(row, next.getKey()), style));
      placed(next.getKey(), next.getValue());
    }
  }

  private int styleOf(int column) {
    if (rowStyle >= 0) {
      return rowStyle;
    }
    for (int[] style : columnStyles) {
      if (column + 1 >= style[0] && column + 1 <= style[1]) {
        return style[2];
      }
    }
    return 0;
  }

  private void placed(int column, Mark mark) {
    marked = column;
    placed.add(new Placed(row, column, mark));
  }

  private void endRow() throws IOException {
    if (marksOfRow != null) {
      if (marked < SheetMarks.FIRST_CELL) {
        marks.firstCellIs(row, 0);
        marked = SheetMarks.FIRST_CELL;
      }
      missingBefore(Integer.MAX_VALUE);
    }
    marksOfRow = null;
  }

  private void put(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
