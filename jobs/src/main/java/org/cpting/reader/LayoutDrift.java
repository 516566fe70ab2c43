package org.cpting.reader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cpting.core.ReturnShape;
import org.cpting.core.ReturnShape.Column;
import org.cpting.core.ReturnShape.Sheet;
import org.cpting.core.SourceRef;
import org.cpting.notice.Bilingual;
import org.cpting.notice.Finding;
import org.cpting.notice.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What has changed in the look of a form since the province's last accepted return of it. A change
 * is told, by cell, before any number is read; whether the form can be read is another question.
 */
public final class LayoutDrift {

  /** What differs from quarter to quarter in the name of a sheet: 4月, 第二季度, 2011. */
  private static final Pattern OF_THE_PERIOD = Pattern.compile("第?[一二三四五六七八九十]+(?=月|季)|\\d+");

  private static final Bilingual FIX =
      new Bilingual(
          "如是有意改动，无需处理；否则请与上次的报表核对。",
          "Nothing to do if it was meant; else compare with the last return.");

  private final String file;
  private final String form;
  private final List<Finding> found = new ArrayList<>();

  private LayoutDrift(String file, String form) {
    this.file = file;
    this.form = form;
  }

  /** The changes from one return of a form to the next. */
  public static List<Finding> between(
      ReturnShape before, ReturnShape now, String file, String form) {
    LayoutDrift drift = new LayoutDrift(file, form);
    if (!before.format().equals(now.format())) {
      drift.report(
          "DRIFT_FILE_FORMAT",
          null,
          0,
          -1,
          now.format(),
          "文件格式与上次不同：上次是 " + before.format() + "，这次是 " + now.format() + "。",
          "The file is of another kind than last time: it was "
              + before.format()
              + ", it is "
              + now.format()
              + ".");
    }
    drift.sheets(before.sheets(), now.sheets());
    return List.copyOf(drift.found);
  }

  private void sheets(List<Sheet> before, List<Sheet> now) {
    Map<String, Sheet> old = named(before);
    Map<String, Sheet> fresh = named(now);
    List<Sheet> gone = without(before, fresh);
    List<Sheet> come = without(now, old);
    for (Sheet sheet : now) {
      Sheet last = old.get(key(sheet));
      if (last == null) {
        last = come.contains(sheet) ? takeLike(gone, sheet) : null;
        if (last == null) {
          sheet(sheet, "NEW", "是上次没有的工作表。", "The sheet was not there last time.");
          continue;
        }
        sheet(
            sheet,
            "RENAMED",
            "上次名为“" + last.name() + "”。",
            "The sheet was named '" + last.name() + "' last time.");
      }
      if (sheet.hidden() && !last.hidden()) {
        sheet(
            sheet, "HIDDEN", "上次是可见的，这次隐藏了。", "The sheet was visible last time, it is hidden now.");
      }
      if (sheet.holdsForm() && last.holdsForm()) {
        header(last, sheet);
      }
    }
    for (Sheet sheet : gone) {
      sheet(sheet, "MISSING", "上次有，这次没有了。", "The sheet was there last time, it is not now.");
    }
  }

  private static Map<String, Sheet> named(List<Sheet> sheets) {
    Map<String, Sheet> named = new LinkedHashMap<>();
    sheets.forEach(sheet -> named.putIfAbsent(key(sheet), sheet));
    return named;
  }

  private static String key(Sheet sheet) {
    return OF_THE_PERIOD.matcher(Words.key(sheet.name())).replaceAll("#");
  }

  private static List<Sheet> without(List<Sheet> sheets, Map<String, Sheet> others) {
    return new ArrayList<>(sheets.stream().filter(s -> !others.containsKey(key(s))).toList());
  }

  /** Takes from the sheets gone the first one that holds the form if the other does. */
  private static @Nullable Sheet takeLike(List<Sheet> gone, Sheet like) {
    for (Sheet sheet : gone) {
      if (sheet.holdsForm() && like.holdsForm()) {
        gone.remove(sheet);
        return sheet;
      }
    }
    return null;
  }

  private void sheet(Sheet sheet, String what, String zh, String en) {
    report(
        "DRIFT_SHEET_" + what,
        sheet.name(),
        0,
        -1,
        sheet.name(),
        "工作表“" + sheet.name() + "”" + zh,
        en);
  }

  private void header(Sheet before, Sheet now) {
    if (before.headerRow() != now.headerRow()) {
      report(
          "DRIFT_HEADER_MOVED",
          now.name(),
          now.headerRow(),
          -1,
          "",
          "表头上次到第 " + before.headerRow() + " 行，这次到第 " + now.headerRow() + " 行。",
          "The header ended in row "
              + before.headerRow()
              + " last time, it ends in row "
              + now.headerRow()
              + " now.");
    }
    Map<String, Column> old = byMeaning(before);
    Map<String, Column> fresh = byMeaning(now);
    fresh.forEach(
        (meaning, column) -> {
          Column last = old.get(meaning);
          if (last == null) {
            heading(now, column, "ADDED", "是上次没有的一列。", "The column was not there last time.");
          } else if (!Words.key(last.heading()).equals(Words.key(column.heading()))) {
            heading(
                now,
                column,
                "RENAMED",
                "上次写作“" + last.heading() + "”，意思相同，照常读取。",
                "It was written '"
                    + last.heading()
                    + "' last time, means the same and is read so.");
          }
        });
    old.forEach(
        (meaning, column) -> {
          if (!fresh.containsKey(meaning)) {
            heading(
                now,
                column,
                "MISSING",
                "上次有，这次没有了。",
                "The column was there last time, it is not now.");
          }
        });
    moved(now, old, fresh);
  }

  /** Columns by their field, or by their heading where they mean none. */
  private static Map<String, Column> byMeaning(Sheet sheet) {
    return sheet.columns().stream()
        .collect(
            Collectors.toMap(
                column ->
                    column.field().isEmpty() ? Words.key(column.heading()) : "=" + column.field(),
                Function.identity(),
                (one, other) -> one,
                LinkedHashMap::new));
  }

  /**
   * Columns that stand elsewhere. What moves others along, such as one column put in, is told once:
   * for the first of those that moved by the same number of columns.
   */
  private void moved(Sheet now, Map<String, Column> old, Map<String, Column> fresh) {
    List<String> common = fresh.keySet().stream().filter(old::containsKey).toList();
    int shift = 0;
    for (String meaning : common) {
      Column column = Objects.requireNonNull(fresh.get(meaning));
      int from = Objects.requireNonNull(old.get(meaning)).number();
      int by = column.number() - from;
      if (by != shift && by != 0) {
        heading(
            now,
            column,
            "MOVED",
            "上次在 "
                + SourceRef.letters(from)
                + " 列，这次在 "
                + SourceRef.letters(column.number())
                + " 列。",
            "It stood in column "
                + SourceRef.letters(from)
                + " last time, it stands in column "
                + SourceRef.letters(column.number())
                + " now.");
      }
      shift = by;
    }
  }

  private void heading(Sheet sheet, Column column, String what, String zh, String en) {
    report(
        "DRIFT_HEADING_" + what,
        sheet.name(),
        sheet.headerRow(),
        column.number(),
        column.heading(),
        "表头“" + column.heading() + "”" + zh,
        "The heading '" + column.heading() + "': " + en);
  }

  private void report(
      String code, @Nullable String sheet, int row, int column, String what, String zh, String en) {
    SourceRef at =
        new SourceRef(file, sheet == null || sheet.isEmpty() ? null : sheet, row, column);
    found.add(new Finding(code, Severity.INFO, form, at, "", what, new Bilingual(zh, en), FIX));
  }
}
