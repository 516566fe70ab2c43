package org.cpting.reader;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
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
    /** Shows how to fill in the form. */
    EXAMPLE,
    /** A part of a total, told apart for information. */
    OF_WHICH,
    /** A single text where a county should stand: a label of what follows, or a note. */
    LABEL,
    /** Footer, header or title printed again, the columns' numbers, or nothing at all. */
    OTHER
  }

  private static final int LONGEST_LABEL = 60;

  /** 主任： and its kin, whatever the office is called. */
  private static final Pattern SIGNED = Pattern.compile("[^\\d:：]{2,12}[:：].*");

  private static final Pattern COLUMN_NUMBER = Pattern.compile("[1-9]\\d?");
  private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
  private static final int FEWEST_NUMBERS = 3;

  private final Dictionary dictionary;
  private final RowWords words;
  private final String province;
  private final Header header;
  private final Set<String> titles;
  private final int shortestTitle;
  private final int[] columns;
  private final int[] required;
  private final int places;
  private final CodeWords counties;
  private final Map<String, Boolean> above = new HashMap<>();
  private int label = -1;
  private String lastPlace = "";

  RowSorter(Dictionary dictionary, SheetPlan plan, String province) {
    this.province = province;
    this.dictionary = dictionary;
    this.words = dictionary.rowWords();
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
    this.counties = dictionary.counties(province, Map.of());
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
    if (numbersColumns(row, first)) {
      return Kind.OTHER;
    }
    Kind shown = isText(row.kind(first)) ? words.shown(row.text(first)) : Kind.DATA;
    if (shown != Kind.DATA) {
      return shown;
    }
    if (places >= 0
        && isText(row.kind(first))
        && (first == places || first < places && row.blank(places))
        && isAbove(row.text(first))) {
      label = first;
      return Kind.GROUP;
    }
    if (first == places
        && isText(row.kind(first))
        && isAlone(row, first)
        && counties.find(row.text(first)) == null) {
      return Kind.LABEL;
    }
    return hasData(row) ? Kind.DATA : Kind.OTHER;
  }

  /** Whether nothing but the numbers of the columns stands in a row: 甲 乙 1 2 3, or (1) (2) (3). */
  private static boolean numbersColumns(RawRow row, int first) {
    int expected = 0;
    int filled = 0;
    for (int column = first; column < row.width(); column++) {
      if (!row.blank(column)) {
        int number = columnNumber(row.text(column));
        if (number < 0 || number > 0 && number != expected + 1) {
          return false;
        }
        expected = number > 0 ? number : expected;
        filled++;
      }
    }
    return filled >= FEWEST_NUMBERS;
  }

  /** The number of a column, 0 for a stem such as 甲, -1 for anything else. */
  private static int columnNumber(String text) {
    if (text.length() > 4) {
      return -1;
    }
    String key = Words.key(text).replace("(", "").replace(")", "");
    if (key.length() == 1 && STEMS.contains(key)) {
      return 0;
    }
    return COLUMN_NUMBER.matcher(key).matches() ? Integer.parseInt(key) : -1;
  }

  private static boolean isAlone(RawRow row, int only) {
    for (int column = only + 1; column < row.width(); column++) {
      if (!row.blank(column)) {
        return false;
      }
    }
    return true;
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
    if (!words.mentionsTotal(text)) {
      return Kind.DATA;
    }
    label = column;
    return words.isTotal(text) ? Kind.TOTAL : words.isSubtotal(text) ? Kind.SUBTOTAL : Kind.DATA;
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
      if (filled * 2 >= required.length) {
        return false;
      }
    }
    return required.length > 0
        && (words.isFooter(row.text(first)) || SIGNED.matcher(row.text(first)).matches());
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
