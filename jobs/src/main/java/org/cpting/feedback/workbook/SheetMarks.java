package org.cpting.feedback.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.cpting.core.SourceRef;
import org.cpting.notice.Finding;
import org.jspecify.annotations.Nullable;

/** What is to be marked in one sheet, by row and column. */
final class SheetMarks {

  /** Stands for the first cell of a row, which is not known before the row is seen. */
  static final int FIRST_CELL = -1;

  private final NavigableMap<Integer, NavigableMap<Integer, Mark>> rows = new TreeMap<>();

  /** A merged region, bounds inclusive; rows from 1, columns from 0. */
  record Region(int top, int left, int bottom, int right) {

    static Region of(String reference) {
      String[] ends = reference.split(":", 2);
      String last = ends.length == 1 ? ends[0] : ends[1];
      return new Region(
          Cells.row(ends[0]), Cells.column(ends[0]), Cells.row(last), Cells.column(last));
    }

    boolean covers(int row, int column) {
      return row >= top && row <= bottom && column >= left && column <= right;
    }
  }

  /** The marks of each sheet that has any; a text file's sheet has the given name. */
  static Map<String, SheetMarks> of(List<Finding> findings, String textSheet) {
    Map<String, SheetMarks> sheets = new HashMap<>();
    for (Finding finding : findings) {
      SourceRef at = finding.at();
      if (at.row() > 0) {
        String sheet = Objects.requireNonNullElse(at.sheet(), textSheet);
        sheets
            .computeIfAbsent(sheet, name -> new SheetMarks())
            .mark(at.row(), Math.max(at.column(), FIRST_CELL))
            .add(finding);
      }
    }
    return sheets;
  }

  private Mark mark(int row, int column) {
    return rows.computeIfAbsent(row, r -> new TreeMap<>()).computeIfAbsent(column, c -> new Mark());
  }

  /** Moves what lies in a merged region to its first cell: the others are not seen. */
  void gather(List<Region> regions) {
    record Move(int row, int column, Region region) {}
    List<Move> moves = new ArrayList<>();
    for (Region region : regions) {
      rows.subMap(region.top(), true, region.bottom(), true)
          .forEach(
              (row, marks) ->
                  marks.keySet().stream()
                      .filter(column -> region.covers(row, column))
                      .filter(column -> row != region.top() || column != region.left())
                      .forEach(column -> moves.add(new Move(row, column, region))));
    }
    for (Move move : moves) {
      NavigableMap<Integer, Mark> row = Objects.requireNonNull(rows.get(move.row()));
      Mark moved = row.remove(move.column());
      if (moved != null) {
        mark(move.region().top(), move.region().left()).addAll(moved);
      }
      if (row.isEmpty()) {
        rows.remove(move.row());
      }
    }
  }

  /** The marks of a row, null if it has none. */
  @Nullable NavigableMap<Integer, Mark> row(int row) {
    return rows.get(row);
  }

  /** The row's mark, if any, belongs to this column. */
  void firstCellIs(int row, int column) {
    NavigableMap<Integer, Mark> marks = rows.get(row);
    Mark ofRow = marks == null ? null : marks.remove(FIRST_CELL);
    if (ofRow != null) {
      mark(row, column).addAll(ofRow);
    }
  }

  /** All rows with marks, in order. */
  NavigableMap<Integer, NavigableMap<Integer, Mark>> rows() {
    return rows;
  }
}
