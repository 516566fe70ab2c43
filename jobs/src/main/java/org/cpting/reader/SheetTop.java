package org.cpting.reader;

import java.util.ArrayList;
import java.util.List;

/**
 * The first rows of a sheet, where titles and headings stand; a cell of a merged region has the
 * text of its first cell.
 *
 * @param sheet the sheet
 * @param rows its first rows that exist
 * @param merged whether cells in them are merged
 */
record SheetTop(RawSheet sheet, List<RawRow> rows, boolean merged) {

  private static final int ROWS = 40;

  static SheetTop of(RawSheet sheet) throws Refused {
    List<RawRow> rows = new ArrayList<>();
    sheet.rows(
        row -> {
          rows.add(row.copy());
          return rows.size() < ROWS;
        });
    List<RawSheet.Merge> merges =
        sheet.merges().stream()
            .filter(merge -> !rows.isEmpty() && merge.top() <= rows.get(rows.size() - 1).number())
            .toList();
    List<RawRow> spread = rows.stream().map(row -> spread(row, rows, merges)).toList();
    return new SheetTop(sheet, spread, !merges.isEmpty());
  }

  private static RawRow spread(RawRow row, List<RawRow> rows, List<RawSheet.Merge> merges) {
    RawRow copy = row.copy();
    for (RawSheet.Merge merge : merges) {
      if (row.number() < merge.top() || row.number() > merge.bottom()) {
        continue;
      }
      for (RawRow top : rows) {
        if (top.number() == merge.top() && !top.blank(merge.left())) {
          for (int column = merge.left(); column <= merge.right(); column++) {
            copy.put(column, top.kind(merge.left()), top.text(merge.left()));
          }
        }
      }
    }
    return copy;
  }

  /** The first text that stands in the sheet, empty if there is none. */
  String firstText() {
    for (RawRow row : rows) {
      int column = row.firstFilled();
      if (column >= 0) {
        return row.text(column);
      }
    }
    return "";
  }

  int width() {
    return rows.stream().mapToInt(RawRow::width).max().orElse(0);
  }

  /** Texts over a header that begins with the given row of {@link #rows}. */
  List<String> titles(int header) {
    List<String> titles = new ArrayList<>();
    for (RawRow row : rows.subList(0, Math.min(header, rows.size()))) {
      String last = "";
      for (int column = 0; column < row.width(); column++) {
        String text = row.text(column);
        if (!text.isBlank() && !text.equals(last)) {
          titles.add(text);
          last = text;
        }
      }
    }
    return titles;
  }
}
