package org.cpting.reader;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.cpting.definition.FormSchema;
import org.jspecify.annotations.Nullable;

/**
 * The header of a sheet as far as it could be matched to a form.
 *
 * @param schema the form
 * @param index position of its first row among the sheet's rows
 * @param firstRow physical number of its first row
 * @param lastRow physical number of its last row
 * @param columns zero-based column of each field, -1 where there is none
 * @param factors factor to the field's unit, null where the heading names none
 * @param paths texts over each column, from the top down
 * @param unknown columns whose headings are not known
 * @param twice fields that several columns claim
 * @param unitColumn column that says in what unit the money of a row is, -1 if there is none
 */
record Header(
    FormSchema schema,
    int index,
    int firstRow,
    int lastRow,
    int[] columns,
    @Nullable BigDecimal[] factors,
    List<List<String>> paths,
    List<Integer> unknown,
    List<Integer> twice,
    int unitColumn) {

  private static final int HIGHEST = 3;
  private static final int MOST_HEADINGS = 512;

  /** A column without any heading, by the number of rows. */
  private static final List<List<String>> BLANK =
      List.of(List.of(""), List.of("", ""), List.of("", "", ""));

  /**
   * The best match of a form's headings in the first rows of a sheet, null if no heading matches.
   */
  static @Nullable Header find(SheetTop top, HeadingBook book) {
    Header best = null;
    for (int index = 0; index < top.rows().size(); index++) {
      for (int height = 1; height <= HIGHEST && index + height <= top.rows().size(); height++) {
        Header header = match(top, book, index, height);
        if (header.matched() > 0 && (best == null || header.betterThan(best))) {
          best = header;
        }
      }
    }
    return best;
  }

  private static Header match(SheetTop top, HeadingBook book, int index, int height) {
    List<RawRow> rows = top.rows().subList(index, index + height);
    int size = book.schema().columns().size();
    int[] columns = new int[size];
    Arrays.fill(columns, -1);
    @Nullable BigDecimal[] factors = new BigDecimal[size];
    List<List<String>> paths = new ArrayList<>();
    List<Integer> unknown = new ArrayList<>();
    List<Integer> twice = new ArrayList<>();
    int unitColumn = -1;
    int width = width(rows);
    int[] left = new int[height];
    for (int column = 0; column < width; column++) {
      List<String> path = path(rows, column, top.merged(), left);
      paths.add(path);
      HeadingBook.Meaning meaning =
          path == BLANK.get(height - 1) ? HeadingBook.Meaning.Nothing.BLANK : book.meaning(path);
      if (meaning instanceof HeadingBook.Meaning.Field field) {
        if (columns[field.index()] >= 0) {
          twice.add(field.index());
        }
        columns[field.index()] = column;
        factors[field.index()] = field.factor();
      } else if (meaning == HeadingBook.Meaning.Nothing.UNIT) {
        unitColumn = column;
      } else if (meaning == HeadingBook.Meaning.Nothing.UNKNOWN) {
        unknown.add(column);
      }
    }
    return new Header(
        book.schema(),
        index,
        rows.get(0).number(),
        rows.get(height - 1).number(),
        columns,
        factors,
        paths,
        unknown,
        twice,
        unitColumn);
  }

  /** Whether a row of the first rows has more texts than any form has headings. */
  static boolean isTooWide(SheetTop top) {
    return top.rows().stream()
        .anyMatch(
            row ->
                row.width() > MOST_HEADINGS
                    && IntStream.range(0, row.width())
                            .filter(column -> row.kind(column) == CellKind.TEXT)
                            .limit(MOST_HEADINGS + 1L)
                            .count()
                        > MOST_HEADINGS);
  }

  static Refused tooWide() {
    return Refused.because(
        "TABLE_TOO_WIDE",
        "一行中的表头超过 " + MOST_HEADINGS + " 个，不是报表。",
        "A row has more than " + MOST_HEADINGS + " headings, which no form has.",
        "请只保留报表的各列后重新报送。",
        "Keep the columns of the form alone and send it again.");
  }

  /** Columns that may have a heading; none where there are more than any form could have. */
  private static int width(List<RawRow> rows) {
    if (Thread.currentThread().isInterrupted()) {
      throw new IllegalStateException("Given up while headings were looked for");
    }
    int width = 0;
    for (RawRow row : rows) {
      width = Math.max(width, row.width());
    }
    if (width <= MOST_HEADINGS) {
      return width;
    }
    RawRow last = rows.get(rows.size() - 1);
    long filled = IntStream.range(0, width).filter(column -> !last.blank(column)).count();
    return filled > MOST_HEADINGS ? 0 : width;
  }

  /**
   * Headings over a column; where nothing is merged, an empty cell of an upper row belongs to the
   * one on its left.
   *
   * @param left for each row the last column so far with a text, 0 if there was none
   */
  private static List<String> path(List<RawRow> rows, int column, boolean merged, int[] left) {
    boolean blank = true;
    for (int level = 0; level < left.length; level++) {
      if (!rows.get(level).blank(column)) {
        left[level] = column;
        blank = false;
      }
    }
    if (blank) {
      return BLANK.get(left.length - 1);
    }
    List<String> path = new ArrayList<>();
    for (int level = 0; level < rows.size(); level++) {
      boolean upper = level < rows.size() - 1;
      boolean fromLeft = upper && !merged && !rows.get(level + 1).blank(column);
      path.add(rows.get(level).text(fromLeft ? left[level] : column));
    }
    return path;
  }

  /**
   * Columns in which a copy of the headings begins. Columns that are known and not needed, such as
   * a number of the row, belong to the field on their right.
   */
  List<Integer> begins(HeadingBook book) {
    List<Integer> begins = new ArrayList<>();
    HeadingBook.Meaning first = null;
    int lead = 0;
    for (int column = 0; column < paths.size(); column++) {
      HeadingBook.Meaning meaning = book.meaning(paths.get(column));
      if (first == null && meaning != HeadingBook.Meaning.Nothing.BLANK) {
        if (meaning instanceof HeadingBook.Meaning.Field) {
          first = meaning;
        } else {
          lead++;
        }
      }
      if (meaning.equals(first)) {
        begins.add(column - lead);
      }
    }
    return begins;
  }

  /** The heading next to the data of a column, as written. */
  String text(int column) {
    List<String> path = column < paths.size() ? paths.get(column) : List.of("");
    return path.get(path.size() - 1);
  }

  /** Whether a row prints one of the header's rows again. */
  boolean isPrintedBy(RawRow row) {
    for (int level = 0; level <= lastLevel(); level++) {
      if (isPrintedBy(row, level)) {
        return true;
      }
    }
    return false;
  }

  private int lastLevel() {
    return paths.isEmpty() ? -1 : paths.get(0).size() - 1;
  }

  private boolean isPrintedBy(RawRow row, int level) {
    int same = 0;
    for (int column : columns) {
      if (column >= 0 && !row.blank(column)) {
        if (!row.text(column).equals(paths.get(column).get(level))) {
          return false;
        }
        same++;
      }
    }
    return same > 1;
  }

  /** How many fields have something in a row. */
  int filled(RawRow row) {
    return (int) Arrays.stream(columns).filter(column -> column >= 0 && !row.blank(column)).count();
  }

  int matched() {
    int matched = 0;
    for (int column : columns) {
      matched += column >= 0 ? 1 : 0;
    }
    return matched;
  }

  private boolean betterThan(Header other) {
    if (matched() != other.matched()) {
      return matched() > other.matched();
    }
    if (unknown.size() != other.unknown.size()) {
      return unknown.size() < other.unknown.size();
    }
    if (unitsNamed() != other.unitsNamed()) {
      return unitsNamed() > other.unitsNamed();
    }
    return lastRow - firstRow < other.lastRow - other.firstRow && firstRow >= other.firstRow;
  }

  private long unitsNamed() {
    return Arrays.stream(factors).filter(Objects::nonNull).count();
  }

  /** Fields without a column that must have one. */
  List<Integer> missing() {
    List<Integer> missing = new ArrayList<>();
    for (int i = 0; i < columns.length; i++) {
      if (columns[i] < 0 && schema.column(i).columnRequired()) {
        missing.add(i);
      }
    }
    return missing;
  }

  /** Share of the columns a form must have that were found, in percent. */
  int percent() {
    long needed = schema.columns().stream().filter(FormSchema.Column::columnRequired).count();
    return needed == 0 ? 100 : (int) ((needed - missing().size()) * 100 / needed);
  }

  boolean complete() {
    return unknown.isEmpty() && twice.isEmpty() && missing().isEmpty();
  }
}
