package org.cpting.reader;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

  /** Columns of a sheet. Merged regions never overlap, so they cover no more cells than it has. */
  private static final int WIDEST = 16_384;

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
    return new SheetTop(sheet, spread(rows, merges), !merges.isEmpty());
  }

  private static List<RawRow> spread(List<RawRow> rows, List<RawSheet.Merge> merges)
      throws Refused {
    List<RawRow> spread = rows.stream().map(RawRow::copy).toList();
    long cells = 0;
    for (RawSheet.Merge merge : merges) {
      RawRow top = find(rows, merge.top());
      for (RawRow row : spread) {
        if (row.number() >= merge.top() && row.number() <= merge.bottom()) {
          cells += merge.right() - merge.left() + 1L;
          if (cells > (long) rows.size() * WIDEST) {
            throw overlapping();
          }
          if (top != null && !top.blank(merge.left())) {
            spread(row, merge, top);
          }
        }
      }
    }
    return spread;
  }

  private static @Nullable RawRow find(List<RawRow> rows, int number) {
    return rows.stream().filter(row -> row.number() == number).findFirst().orElse(null);
  }

  private static void spread(RawRow row, RawSheet.Merge merge, RawRow top) {
    for (int column = merge.left(); column <= merge.right(); column++) {
      row.put(column, top.kind(merge.left()), top.text(merge.left()));
    }
  }

  private static Refused overlapping() {
    return Refused.because(
        "FILE_DAMAGED",
        "文件已损坏，无法读取（合并单元格互相重叠）。",
        "The file is damaged and cannot be read (merged cells that overlap).",
        "请在 Excel 中打开、修复并另存后重新报送；打不开时请重新导出。",
        "Open it in Excel, let it repair the file, save and send it again; export it anew if it does not open.");
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
    return titleCells(header).stream().map(Title::text).toList();
  }

  /**
   * A title.
   *
   * @param row row as Excel numbers it
   * @param column zero-based column
   * @param text what it says
   */
  record Title(int row, int column, String text) {}

  /** The titles over a header, with where they stand. */
  List<Title> titleCells(int header) {
    List<Title> titles = new ArrayList<>();
    for (RawRow row : rows.subList(0, Math.min(header, rows.size()))) {
      String last = "";
      for (int column = 0; column < row.width(); column++) {
        String text = row.text(column);
        if (!text.isBlank() && !text.equals(last)) {
          titles.add(new Title(row.number(), column, text));
          last = text;
        }
      }
    }
    return titles;
  }
}
