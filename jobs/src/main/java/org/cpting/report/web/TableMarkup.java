package org.cpting.report.web;

import java.util.List;
import org.cpting.report.Section.Column;
import org.cpting.report.Section.Head;
import org.cpting.report.Section.Row;
import org.cpting.report.Section.Table;

/** A table whose cells know their headings. */
final class TableMarkup {

  private final Markup page;
  private final Table table;

  TableMarkup(Markup page, Table table) {
    this.page = page;
    this.table = table;
  }

  void write() {
    // A wide table scrolls by itself, with the keyboard too.
    page.begin("div", "class", "wide", "tabindex", "0", "role", "group").begin("table");
    columns();
    page.begin("thead");
    for (List<Head> row : table.head()) {
      page.begin("tr");
      int column = 0;
      for (Head head : row) {
        heading(head, table.columns().get(column).kind() == Column.Kind.NUMBER);
        column += head.span();
      }
      page.end();
    }
    page.end().begin("tbody");
    table.rows().forEach(this::row);
    page.end().end().end();
  }

  /** As wide, one against the other, as on paper. */
  private void columns() {
    int width = table.columns().stream().mapToInt(Column::width).sum();
    page.begin("colgroup");
    for (Column column : table.columns()) {
      page.single("col", "style", "width:" + column.width() * 100 / width + "%");
    }
    page.end();
  }

  private void heading(Head head, boolean number) {
    if (head.text().isEmpty()) {
      page.begin("td", "colspan", span(head.span())).end();
    } else {
      page.element(
          "th",
          head.text(),
          "scope",
          head.span() > 1 ? "colgroup" : "col",
          "colspan",
          span(head.span()),
          "class",
          number ? "number" : "");
    }
  }

  private void row(Row row) {
    page.begin("tr", "class", row.kind());
    if (row.cells().size() == 1 && table.columns().size() > 1) {
      String element = row.kind().equals(Row.LEVEL) ? "th" : "td";
      page.element(element, row.cells().get(0), "colspan", span(table.columns().size()));
    } else {
      for (int i = 0; i < row.cells().size(); i++) {
        cell(table.columns().get(i).kind(), row.cells().get(i));
      }
    }
    page.end();
  }

  private void cell(Column.Kind kind, String text) {
    switch (kind) {
      case LABEL -> page.element("th", text, "scope", "row");
      case TEXT -> page.element("td", text);
      case NUMBER -> page.element("td", text, "class", "number");
      case MARK -> page.element("td", text, "class", "mark");
    }
  }

  private static String span(int columns) {
    return columns > 1 ? String.valueOf(columns) : "";
  }
}
