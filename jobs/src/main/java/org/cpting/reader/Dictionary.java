package org.cpting.reader;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cpting.definition.CodeLists;
import org.cpting.definition.FormSchema;
import org.cpting.definition.Headings;
import org.cpting.definition.Home;
import org.cpting.definition.Layout;

/** All that reading goes by: forms, layouts, headings and codes, prepared for looking up. */
public final class Dictionary {

  private final CodeLists codes;
  private final List<Layout> layouts;
  private final Map<String, HeadingBook> books = new TreeMap<>();
  private final Set<String> blanks;
  private final Set<String> totals;
  private final Set<String> subtotals;
  private final Set<String> footers;

  /** Prepares the definitions read before. */
  public Dictionary(
      CodeLists codes, Map<String, FormSchema> schemas, Headings headings, List<Layout> layouts) {
    this.codes = codes;
    this.layouts = layouts;
    schemas.forEach((key, schema) -> books.put(key, new HeadingBook(schema, headings, codes)));
    this.blanks = keys(headings.blanks());
    this.totals = keys(headings.totals());
    this.subtotals = keys(headings.subtotals());
    this.footers = keys(headings.footers());
  }

  /** Reads everything from the home folder. */
  public static Dictionary read(Home home, CodeLists codes) {
    Map<String, FormSchema> schemas = FormSchema.readAll(home, codes);
    return new Dictionary(
        codes, schemas, Headings.read(home), Layout.readAll(home, codes, schemas));
  }

  private static Set<String> keys(List<String> words) {
    return words.stream().map(Words::key).collect(Collectors.toUnmodifiableSet());
  }

  public CodeLists codes() {
    return codes;
  }

  public List<Layout> layouts() {
    return layouts;
  }

  HeadingBook book(FormSchema schema) {
    HeadingBook book = books.get(schema.key());
    if (book == null) {
      throw new IllegalArgumentException("No form " + schema.key());
    }
    return book;
  }

  Set<String> blanks() {
    return blanks;
  }

  boolean isTotal(String text) {
    return totals.contains(Words.key(text));
  }

  boolean isSubtotal(String text) {
    return subtotals.contains(Words.key(text));
  }

  /** Whether a text that stands alone in its row begins a footer. */
  boolean isFooter(String text) {
    String key = Words.key(text);
    return footers.stream().anyMatch(key::startsWith);
  }
}
