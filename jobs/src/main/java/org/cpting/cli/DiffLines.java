package org.cpting.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.cpting.diff.ReturnDiff;

/** Prints what corrections change. */
final class DiffLines {

  private final PrintWriter out;

  DiffLines(PrintWriter out) {
    this.out = out;
  }

  /** How much one changes, on one line. */
  static String summary(ReturnDiff diff) {
    return "replaces 替换 %s %s: %s; %s"
        .formatted(
            diff.key(),
            diff.before().file(),
            diff.counts().words().zh(),
            diff.counts().words().en());
  }

  /** The same for JSON. */
  static Map<String, Object> map(ReturnDiff diff) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("form", diff.key().form());
    map.put("file", diff.before().file());
    map.put("rows_unchanged", diff.counts().unchanged());
    map.put("rows_changed", diff.counts().changed());
    map.put("cells_changed", diff.counts().cells());
    map.put("rows_added", diff.counts().added());
    map.put("rows_removed", diff.counts().removed());
    return map;
  }

  void print(ReturnDiff diff) {
    out.println(diff.key() + "  " + diff.title().zh() + " " + diff.title().en());
    out.println("  before 原报表  " + version(diff.before()));
    out.println("  now 更正后     " + version(diff.now()));
    out.println("  " + diff.counts().words().zh() + "  " + diff.counts().words().en());
    for (ReturnDiff.ChangedRow row : diff.changed()) {
      for (ReturnDiff.CellChange change : row.cells()) {
        out.println("  ~ " + changed(row, change));
      }
    }
    diff.added().forEach(place -> out.println("  + " + row(place)));
    diff.removed().forEach(place -> out.println("  - " + row(place)));
    if (diff.notListed() > 0) {
      out.println(
          "  … 另有%d行没有列出 %d more rows are not listed"
              .formatted(diff.notListed(), diff.notListed()));
    }
  }

  private static String version(ReturnDiff.Version version) {
    return version.returnId() == 0
        ? version.file()
        : "%s (return %d, received %s)"
            .formatted(version.file(), version.returnId(), version.received());
  }

  private static String changed(ReturnDiff.ChangedRow row, ReturnDiff.CellChange change) {
    String now = at(row.now(), change.now().cell());
    String before = at(row.before(), change.before().cell());
    return "%s%s  %s %s %s  %s -> %s%s"
        .formatted(
            now,
            before.equals(now) ? "" : " (before 原 " + before + ")",
            change.now().field(),
            change.now().name().zh(),
            change.now().name().en(),
            shown(change.before()),
            shown(change.now()),
            change.masked() ? "  (changed, shortened 已修改，只显示末两位)" : "");
  }

  private static String at(ReturnDiff.Place place, String cell) {
    String sheet = place.sheet() == null ? "" : place.sheet() + "!";
    return sheet + (cell.isEmpty() ? "row " + place.row() : cell);
  }

  private static String shown(ReturnDiff.Cell cell) {
    return cell.value().isEmpty() ? "(empty 空)" : cell.value();
  }

  private static String row(ReturnDiff.Place place) {
    return Objects.requireNonNullElse(place.sheet(), "")
        + (place.sheet() == null ? "row " : "!row ")
        + place.row()
        + "  "
        + place.cells().stream()
            .map(cell -> cell.field() + "=" + cell.value())
            .collect(Collectors.joining("; "));
  }

  /** How many of the differences change anything. */
  static boolean none(List<ReturnDiff> diffs) {
    return diffs.stream().allMatch(diff -> diff.counts().none());
  }
}
