package org.cpting.reader;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Text of the merged regions that reach over several rows of data: only their first cell holds it.
 */
final class MergedCells {

  private final Map<Integer, Map<Integer, Integer>> bottoms = new HashMap<>();
  private final Map<Integer, Cell> open = new HashMap<>();

  private record Cell(int bottom, CellKind kind, String text) {}

  MergedCells(List<RawSheet.Merge> merges, int headerRow) {
    for (RawSheet.Merge merge : merges) {
      if (merge.bottom() > merge.top() && merge.top() > headerRow) {
        bottoms
            .computeIfAbsent(merge.left(), column -> new HashMap<>())
            .put(merge.top(), merge.bottom());
      }
    }
  }

  /** Remembers a cell if a merged region begins with it. */
  void remember(int row, int column, CellKind kind, String text) {
    Map<Integer, Integer> ofColumn = bottoms.isEmpty() ? null : bottoms.get(column);
    if (ofColumn != null) {
      Integer bottom = ofColumn.get(row);
      if (bottom != null) {
        open.put(column, new Cell(bottom, kind, text));
      }
    }
  }

  /** Whether a cell lies in the merged region remembered last for its column. */
  boolean covers(int row, int column) {
    Cell cell = open.isEmpty() ? null : open.get(column);
    return cell != null && row <= cell.bottom();
  }

  CellKind kind(int column) {
    Cell cell = open.get(column);
    return cell == null ? CellKind.EMPTY : cell.kind();
  }

  String text(int column) {
    Cell cell = open.get(column);
    return cell == null ? "" : cell.text();
  }
}
