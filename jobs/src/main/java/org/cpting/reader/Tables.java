package org.cpting.reader;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
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
  private static final int MOST_TITLES = 4;
  private static final int MOST_APART = 6;
  private static final int WIDEST = 200;

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

  /**
   * The tables of a sheet whose headers below the first are known.
   *
   * @param headers rows in which they stand, in rising order
   */
  static List<RawSheet> split(RawSheet sheet, Collection<Integer> headers) throws Refused {
    List<Integer> starts = new ArrayList<>(List.of(1));
    Iterator<Integer> next = headers.iterator();
    int[] header = {next.next()};
    List<RawRow> before = new ArrayList<>();
    sheet.rows(
        row -> {
          if (row.number() == header[0]) {
            before.add(row.copy());
            int titles = titlesAbove(before, before.size() - 1);
            starts.add(before.get(before.size() - 1 - titles).number());
            before.clear();
            header[0] = next.hasNext() ? next.next() : 0;
          }
          if (before.size() > MOST_TITLES) {
            before.remove(0);
          }
          before.add(row.copy());
          return header[0] > 0;
        });
    List<RawSheet> tables = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      int bottom = i + 1 < starts.size() ? starts.get(i + 1) - 1 : Integer.MAX_VALUE;
      tables.add(new SheetWindow(sheet, starts.get(i), bottom, 0, Integer.MAX_VALUE));
    }
    return tables;
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
   * The tables of different forms that stand side by side with empty columns between them, as far
   * as the first rows show; none if there is but one.
   */
  static List<SheetTop> apart(SheetTop top) throws Refused {
    List<SheetTop> tables = new ArrayList<>();
    int width = top.width();
    int from = 0;
    for (int column = 0; column <= width && width <= WIDEST; column++) {
      int at = column;
      boolean empty =
          column == width || top.rows().stream().allMatch(row -> row.blank(at) || isTitle(row));
      if (empty && column > from) {
        int right = column == width ? Integer.MAX_VALUE : column - 1;
        tables.add(SheetTop.of(new SheetWindow(top.sheet(), 1, Integer.MAX_VALUE, from, right)));
      }
      from = empty ? column + 1 : from;
    }
    return tables.size() > 1 && tables.size() <= MOST_APART ? tables : List.of();
  }

  /** Whether a row holds one text, be it spread over merged cells. */
  private static boolean isTitle(RawRow row) {
    int first = row.firstFilled();
    for (int column = first + 1; column < row.width(); column++) {
      if (!row.blank(column) && !row.text(column).equals(row.text(first))) {
        return false;
      }
    }
    return true;
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
