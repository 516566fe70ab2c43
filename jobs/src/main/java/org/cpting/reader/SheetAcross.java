package org.cpting.reader;

import java.util.ArrayList;
import java.util.List;

/**
 * A sheet whose fields stand in its first columns and whose records run across, turned so that it
 * can be read as others are: its row 3 is the sheet's column C, its column 4 the sheet's row 5.
 */
final class SheetAcross implements RawSheet {

  private static final int MOST_ROWS = 1_000;
  private static final int MOST_COLUMNS = 2_000;

  private final RawSheet upright;

  SheetAcross(RawSheet upright) {
    this.upright = upright;
  }

  @Override
  public String name() {
    return upright.name();
  }

  @Override
  public boolean hidden() {
    return upright.hidden();
  }

  @Override
  public boolean epoch1904() {
    return upright.epoch1904();
  }

  @Override
  public boolean across() {
    return true;
  }

  @Override
  public List<Merge> merges() throws Refused {
    return upright.merges().stream()
        .map(m -> new Merge(m.left() + 1, m.top() - 1, m.right() + 1, m.bottom() - 1))
        .toList();
  }

  @Override
  public void rows(Visitor visitor) throws Refused {
    List<RawRow> lines = new ArrayList<>();
    upright.rows(
        row -> {
          lines.add(row.copy());
          return row.number() < MOST_ROWS && row.width() < MOST_COLUMNS;
        });
    int width = lines.stream().mapToInt(RawRow::width).max().orElse(0);
    if (width >= MOST_COLUMNS
        || !lines.isEmpty() && lines.get(lines.size() - 1).number() >= MOST_ROWS) {
      throw Refused.because(
          "TABLE_TOO_WIDE",
          "横排的表超过 " + MOST_ROWS + " 行或 " + MOST_COLUMNS + " 列。",
          "A table that runs across has more than "
              + MOST_ROWS
              + " rows or "
              + MOST_COLUMNS
              + " columns.",
          "请改为一行一条记录。",
          "Write one record a row.");
    }
    RawRow titles = titles(lines);
    if (titles.width() > 0 && !visitor.visit(titles)) {
      return;
    }
    for (int column = 0; column < width; column++) {
      RawRow record = new RawRow();
      record.start(column + 1);
      for (RawRow line : lines) {
        if (!line.blank(column) && filled(line) > 1) {
          record.put(line.number() - 1, line.kind(column), line.text(column));
        }
      }
      if (record.width() > 0 && !visitor.visit(record)) {
        return;
      }
    }
  }

  /** Lines with a single text are titles and footers; they make a record before the first. */
  private static RawRow titles(List<RawRow> lines) {
    RawRow titles = new RawRow();
    titles.start(0);
    for (RawRow line : lines) {
      int first = line.firstFilled();
      if (first >= 0 && filled(line) == 1) {
        titles.put(titles.width(), line.kind(first), line.text(first));
      }
    }
    return titles;
  }

  private static int filled(RawRow line) {
    int filled = 0;
    for (int column = 0; column < line.width(); column++) {
      filled += line.blank(column) ? 0 : 1;
    }
    return filled;
  }
}
