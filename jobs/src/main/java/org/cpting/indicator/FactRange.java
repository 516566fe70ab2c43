package org.cpting.indicator;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.cpting.core.FactKind;
import org.cpting.core.LoadedSheet;

/**
 * Consecutive facts that all count.
 *
 * @param from id of the first
 * @param to id of the last
 */
record FactRange(int from, int to) {

  /** The facts of one kind in some sheets, in the order of ids and as few ranges as possible. */
  static List<FactRange> of(Collection<LoadedSheet> sheets, FactKind kind) {
    List<LoadedSheet> ordered =
        sheets.stream()
            .filter(sheet -> sheet.kind() == kind && sheet.lastFactId() >= sheet.firstFactId())
            .sorted(Comparator.comparingInt(LoadedSheet::firstFactId))
            .toList();
    List<FactRange> ranges = new ArrayList<>();
    for (LoadedSheet sheet : ordered) {
      int end = ranges.size() - 1;
      if (end >= 0 && ranges.get(end).to == sheet.firstFactId() - 1) {
        ranges.set(end, new FactRange(ranges.get(end).from, sheet.lastFactId()));
      } else {
        ranges.add(new FactRange(sheet.firstFactId(), sheet.lastFactId()));
      }
    }
    return ranges;
  }

  static long size(List<FactRange> ranges) {
    return ranges.stream().mapToLong(FactRange::size).sum();
  }

  long size() {
    return (long) to - from + 1;
  }

  /** Cuts ranges into parts of about the same number of facts. */
  static List<List<FactRange>> parts(List<FactRange> ranges, int parts) {
    List<List<FactRange>> cut = new ArrayList<>();
    long share = (size(ranges) + parts - 1) / parts;
    List<FactRange> part = new ArrayList<>();
    long room = share;
    for (FactRange range : ranges) {
      FactRange rest = range;
      while (rest.size() > room) {
        part.add(new FactRange(rest.from, (int) (rest.from + room - 1)));
        rest = new FactRange((int) (rest.from + room), rest.to);
        cut.add(part);
        part = new ArrayList<>();
        room = share;
      }
      part.add(rest);
      room -= rest.size();
    }
    cut.add(part);
    return cut;
  }
}
