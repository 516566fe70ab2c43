package org.cpting.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.cpting.report.Section.Column;
import org.cpting.report.Section.Head;
import org.cpting.report.Section.Row;

/** Puts a table together, column by column and row by row. */
final class TableMaker {

  /** Width of a portrait page in points. */
  static final int PORTRAIT = 499;

  /** Width of a landscape page in points. */
  static final int LANDSCAPE = 786;

  private final List<Column> columns = new ArrayList<>();
  private final List<Head> names = new ArrayList<>();
  private final List<List<Head>> above = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();

  TableMaker column(int width, Column.Kind kind, String name) {
    columns.add(new Column(width, kind));
    names.add(new Head(name, 1));
    return this;
  }

  TableMaker label(int width, String name) {
    return column(width, Column.Kind.LABEL, name);
  }

  TableMaker text(int width, String name) {
    return column(width, Column.Kind.TEXT, name);
  }

  TableMaker number(int width, String name) {
    return column(width, Column.Kind.NUMBER, name);
  }

  /** Columns of numbers that share what is left of a page beside the columns there are. */
  TableMaker numbers(int pageWidth, List<String> columnNames) {
    int left = pageWidth - columns.stream().mapToInt(Column::width).sum();
    int count = columnNames.size();
    IntStream.range(0, count)
        .forEach(
            index ->
                number(left * (index + 1) / count - left * index / count, columnNames.get(index)));
    return this;
  }

  /** A row of headings above the columns' own. */
  TableMaker above(Head... heads) {
    above.add(List.of(heads));
    return this;
  }

  TableMaker row(String kind, List<String> cells) {
    if (cells.size() != columns.size() && cells.size() != 1) {
      throw new IllegalArgumentException(
          "%d cells for %d columns: %s".formatted(cells.size(), columns.size(), cells));
    }
    rows.add(new Row(kind, List.copyOf(cells)));
    return this;
  }

  TableMaker row(String... cells) {
    return row(Row.ROW, List.of(cells));
  }

  /** A row with a heading and cells. */
  TableMaker row(String kind, String label, List<String> cells) {
    List<String> all = new ArrayList<>(List.of(label));
    all.addAll(cells);
    return row(kind, all);
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  Section.Table table() {
    List<List<Head>> head = new ArrayList<>(above);
    head.add(List.copyOf(names));
    return new Section.Table(List.copyOf(columns), List.copyOf(head), List.copyOf(rows));
  }
}
