package org.cpting.reader;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the tables of a sheet that holds several: one under another, each with its own header, or
 * copies of one header side by side.
 */
final class Tables {

  /** As far down as headers of further tables are looked for. */
  private static final int ROWS = 2_000;

  private static final int FEWEST_HEADINGS = 4;

  private Tables() {}

  /**
   * The tables that stand one under another. A header begins one unless it is the last one printed
   * again; titles over it belong to it.
   */
  static List<RawSheet> stacked(RawSheet sheet, Dictionary dictionary) throws Refused {
    List<RawRow> rows = new ArrayList<>();
    sheet.rows(
        row -> {
          rows.add(row.copy());
          return rows.size() < ROWS;
        });
    List<Integer> starts = new ArrayList<>();
    Set<String> last = new HashSet<>();
    boolean inHeader = false;
    for (int i = 0; i < rows.size(); i++) {
      Set<String> headings = headings(rows.get(i), dictionary);
      boolean header = headings.size() >= FEWEST_HEADINGS;
      if (header && !inHeader && !last.equals(headings)) {
        starts.add(starts.isEmpty() ? 0 : i - titlesAbove(rows, i));
        last = headings;
      }
      inHeader = header;
    }
    List<RawSheet> tables = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      int top = i == 0 ? 1 : rows.get(starts.get(i)).number();
      int bottom =
          i + 1 < starts.size() ? rows.get(starts.get(i + 1)).number() - 1 : Integer.MAX_VALUE;
      tables.add(new SheetWindow(sheet, top, bottom, 0, Integer.MAX_VALUE));
    }
    return tables.isEmpty() ? List.of(sheet) : tables;
  }

  private static Set<String> headings(RawRow row, Dictionary dictionary) {
    Set<String> headings = new HashSet<>();
    for (int column = 0; column < row.width(); column++) {
      if (row.kind(column) == CellKind.TEXT && dictionary.isHeading(row.text(column))) {
        headings.add(Words.key(row.text(column)));
      }
    }
    return headings;
  }

  /** How many rows above a header hold a single text, a title, and no rows of data. */
  private static int titlesAbove(List<RawRow> rows, int header) {
    int titles = 0;
    while (header - titles - 1 > 0) {
      RawRow row = rows.get(header - titles - 1);
      int filled = 0;
      for (int column = 0; column < row.width(); column++) {
        filled += row.blank(column) ? 0 : 1;
      }
      if (filled > 1) {
        break;
      }
      titles++;
    }
    return titles;
  }

  /**
   * The tables that stand side by side, if the headings of a sheet repeat themselves from left to
   * right and each copy has all fields that are needed; none otherwise.
   */
  static List<SheetTop> sideBySide(SheetTop top, HeadingBook book) throws Refused {
    Header header = Header.find(top, book);
    if (header == null || header.twice().isEmpty() || !header.unknown().isEmpty()) {
      return List.of();
    }
    List<Integer> begins = header.begins(book);
    List<SheetTop> tables = new ArrayList<>();
    for (int i = 0; i < begins.size(); i++) {
      int left = i == 0 ? 0 : begins.get(i);
      int right = i + 1 < begins.size() ? begins.get(i + 1) - 1 : Integer.MAX_VALUE;
      SheetTop part = SheetTop.of(new SheetWindow(top.sheet(), 1, Integer.MAX_VALUE, left, right));
      Header own = Header.find(part, book);
      if (own == null || !own.complete() || own.lastRow() != header.lastRow()) {
        return List.of();
      }
      tables.add(part);
    }
    return tables.size() > 1 ? tables : List.of();
  }
}
