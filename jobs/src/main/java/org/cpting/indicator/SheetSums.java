package org.cpting.indicator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Adds up what each sheet contributes, and from which rows. */
final class SheetSums {

  private static final class Sum {
    private final TreeSet<Long> rows = new TreeSet<>();
    private long quantity;
  }

  private final Map<Integer, Sum> sums = new LinkedHashMap<>();

  void add(int sheetId, long row, long quantity) {
    Sum sum = sums.computeIfAbsent(sheetId, id -> new Sum());
    sum.quantity += quantity;
    if (quantity != 0) {
      sum.rows.add(row);
    }
  }

  List<FigureParts.Contribution> contributions() {
    List<FigureParts.Contribution> all = new ArrayList<>();
    sums.forEach(
        (sheet, sum) -> {
          if (!sum.rows.isEmpty()) {
            all.add(
                new FigureParts.Contribution(
                    sheet, sum.quantity, sum.rows.size(), ranges(sum.rows)));
          }
        });
    return all;
  }

  /** Rows as ranges, e.g. {@code 7-12, 15}. */
  static String ranges(SortedSet<Long> rows) {
    StringBuilder text = new StringBuilder();
    long first = -1;
    long last = -2;
    for (long row : rows) {
      if (row != last + 1) {
        append(text, first, last);
        first = row;
      }
      last = row;
    }
    append(text, first, last);
    return text.toString();
  }

  private static void append(StringBuilder text, long first, long last) {
    if (first < 0) {
      return;
    }
    text.append(text.isEmpty() ? "" : ", ").append(first);
    if (last > first) {
      text.append('-').append(last);
    }
  }
}
