package org.cpting.reader;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.cpting.definition.FormSchema;

/** Tells the rows of data below a header from totals, footers and what is printed again. */
final class RowSorter {

  /** What a row is. */
  enum Kind {
    DATA,
    /** The total of all rows above. */
    TOTAL,
    /** The total of the rows since the last one of its kind. */
    SUBTOTAL,
    /** A place above the counties, whose counties follow. */
    GROUP,
    /** Footer, header or title printed again, or nothing at all. */
    OTHER
  }

  private static final int LONGEST_LABEL = 60;

  private final Dictionary dictionary;
  private final String province;
  private final Header header;
  private final Set<String> titles;
  private final int shortestTitle;
  private final int[] columns;
  private final int[] required;
  private final int places;
  private final Map<String, Boolean> above = new HashMap<>();
  private int label = -1;
  private String lastPlace = "";

  RowSorter(Dictionary dictionary, SheetPlan plan, String province) {
    this.province = province;
    this.dictionary = dictionary;
    this.header = plan.header();
    this.titles = plan.titles();
    this.shortestTitle = titles.stream().mapToInt(String::length).min().orElse(Integer.MAX_VALUE);
    this.columns = header.columns();
    FormSchema schema = header.schema();
    this.required =
        schema.columns().stream()
            .filter(FormSchema.Column::required)
            .mapToInt(column -> columns[schema.fields().get(column.name())])
            .filter(column -> column >= 0)
            .toArray();
    int county = schema.fields().find("county");
    this.places = county < 0 ? -1 : columns[county];
  }

  Kind kind(RawRow row) {
    int first = row.firstFilled();
    if (first < 0) {
      return Kind.OTHER;
    }
    Kind total = total(row, first);
    // Registers are kept place by place: a place that was none of a total is none again.
    if (total == Kind.DATA
        && places >= 0
        && places != first
        && !row.text(places).equals(lastPlace)) {
      total = total(row, places);
      lastPlace = total == Kind.DATA ? row.text(places) : lastPlace;
    }
    if (total != Kind.DATA) {
      return total;
    }
    if (isText(row.kind(first))
        && (isFooter(row, first) || header.isPrintedBy(row) || isTitle(row, first))) {
      return Kind.OTHER;
    }
    if (places >= 0
        && isText(row.kind(first))
        && (first == places || first < places && row.blank(places))
        && isAbove(row.text(first))) {
      label = first;
      return Kind.GROUP;
    }
    return hasData(row) ? Kind.DATA : Kind.OTHER;
  }

  private static boolean isText(CellKind kind) {
    return kind == CellKind.TEXT || kind == CellKind.STRUCK;
  }

  /** Registers are long and say the same place again and again: it is looked up once. */
  private boolean isAbove(String text) {
    return above.computeIfAbsent(text, t -> dictionary.isAbovePlace(province, t));
  }

  /** Column of the word that made the last row a total. */
  int label() {
    return label;
  }

  private Kind total(RawRow row, int column) {
    if (!isText(row.kind(column)) || row.text(column).length() > LONGEST_LABEL) {
      return Kind.DATA;
    }
    String text = row.text(column);
    if (!dictionary.mentionsTotal(text)) {
      return Kind.DATA;
    }
    label = column;
    return dictionary.isTotal(text)
        ? Kind.TOTAL
        : dictionary.isSubtotal(text) ? Kind.SUBTOTAL : Kind.DATA;
  }

  /**
   * A footer begins with one of its words and may run over several cells (preparer, reviewer,
   * telephone), but never fills half of what a row of data must have.
   */
  private boolean isFooter(RawRow row, int first) {
    int filled = 0;
    for (int column : required) {
      if (!row.blank(column) && !row.text(column).equals(row.text(first))) {
        filled++;
      }
    }
    return filled * 2 < required.length && dictionary.isFooter(row.text(first));
  }

  private boolean isTitle(RawRow row, int first) {
    String text = row.text(first);
    if (text.length() < shortestTitle || !titles.contains(text)) {
      return false;
    }
    for (int column = first + 1; column < row.width(); column++) {
      if (!row.blank(column) && !titles.contains(row.text(column))) {
        return false;
      }
    }
    return true;
  }

  private boolean hasData(RawRow row) {
    for (int column : columns) {
      if (column >= 0 && !row.blank(column)) {
        return true;
      }
    }
    return false;
  }
}
