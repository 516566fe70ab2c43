package org.cpting.reader;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.cpting.core.SourceRef;
import org.cpting.notice.Bilingual;
import org.cpting.notice.Finding;
import org.cpting.notice.Severity;

/**
 * What the sender may not see of a sheet that is read all the same. A row left out by a filter and
 * a column pushed together are as much part of the return as the others, and its totals count them;
 * so they are read, and that is told.
 */
final class Veiled {

  private static final int MOST_NAMED = 12;

  private final BitSet rows = new BitSet();

  /** Notes a hidden row of data. */
  void row(int number) {
    rows.set(number);
  }

  /** What was read although it is hidden. */
  List<Finding> remarks(SheetPlan plan, String file, String form) {
    List<Finding> remarks = new ArrayList<>();
    String sheet = plan.name().isEmpty() ? null : plan.name();
    if (plan.sheet().hidden()) {
      remarks.add(
          new Finding(
              "SHEET_HIDDEN_READ",
              Severity.INFO,
              form,
              new SourceRef(file, sheet, 0, -1),
              "",
              "",
              new Bilingual(
                  "报表在隐藏的工作表中，没有别的工作表是这张报表，已照常读取。",
                  "The form stands on a hidden sheet; no other sheet holds it, so it was read."),
              new Bilingual("如不应报送，请删除该工作表。", "Delete the sheet if it is not meant.")));
    }
    BitSet columns = plan.sheet().hiddenColumns();
    for (int field = 0; field < plan.schema().columns().size(); field++) {
      int column = plan.column(field);
      if (column >= 0 && columns.get(column)) {
        String letters = SourceRef.letters(column);
        remarks.add(
            new Finding(
                "COLUMN_HIDDEN_READ",
                Severity.INFO,
                form,
                new SourceRef(file, sheet, plan.headerRow(), column),
                plan.schema().column(field).name(),
                letters,
                new Bilingual(
                    "隐藏的 " + letters + " 列已照常读取。",
                    "The hidden column " + letters + " was read as any other."),
                new Bilingual("如不应报送，请删除该列。", "Delete the column if it is not meant.")));
      }
    }
    for (int field = 0; field < plan.schema().columns().size(); field++) {
      int column = plan.column(field);
      if (column >= 0 && plan.struck().get(column)) {
        remarks.add(
            struck(plan, field, new SourceRef(file, sheet, plan.headerRow(), column), form));
      }
    }
    if (!rows.isEmpty()) {
      remarks.add(
          new Finding(
              "ROWS_HIDDEN_READ",
              Severity.INFO,
              form,
              new SourceRef(file, sheet, rows.nextSetBit(0), -1),
              "",
              rows.cardinality() + "",
              new Bilingual(
                  "有 " + rows.cardinality() + " 行隐藏或被筛选掉（第 " + numbers(rows) + " 行），已照常读取。",
                  rows.cardinality()
                      + " rows are hidden or filtered away (rows "
                      + numbers(rows)
                      + "); they were read as any other."),
              new Bilingual(
                  "如不应报送，请删除这些行；只隐藏或筛选不会使其不计。",
                  "Delete the rows if they are not meant; hiding or filtering does not leave them out.")));
    }
    return remarks;
  }

  /** A heading that is crossed out may mean that its column does not count; it cannot be told. */
  private static Finding struck(SheetPlan plan, int field, SourceRef at, String form) {
    return new Finding(
        "HEADING_STRUCK_READ",
        Severity.INFO,
        form,
        at,
        plan.schema().column(field).name(),
        "",
        new Bilingual(
            "“" + plan.schema().column(field).zh() + "”一栏的表头带删除线，该栏已照常读取。",
            "The heading of '"
                + plan.schema().column(field).en()
                + "' is crossed out; its column was read as any other."),
        new Bilingual(
            "如该栏不应报送，请删除其内容；如应报送，请去掉删除线。",
            "Empty the column if it is not meant; take the line off if it is."));
  }

  /** Numbers of the rows, those that follow one another as 4-9. */
  static String numbers(BitSet rows) {
    List<String> runs = new ArrayList<>();
    for (int from = rows.nextSetBit(0); from >= 0 && runs.size() <= MOST_NAMED; ) {
      int to = rows.nextClearBit(from) - 1;
      runs.add(runs.size() == MOST_NAMED ? "…" : from == to ? from + "" : from + "-" + to);
      from = rows.nextSetBit(to + 1);
    }
    return String.join(", ", runs);
  }
}
