package org.cpting.reader;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cpting.core.Value;
import org.cpting.definition.CodeList;
import org.cpting.definition.CodeLists;
import org.cpting.definition.FormSchema;
import org.cpting.definition.Headings;
import org.cpting.definition.Home;
import org.cpting.definition.Layout;
import org.cpting.definition.ReturnDefinitions;
import org.cpting.definition.TemplateTexts;
import org.jspecify.annotations.Nullable;

/** All that reading goes by: forms, layouts, headings and codes, prepared for looking up. */
public final class Dictionary {

  private final CodeLists codes;
  private final Map<String, FormSchema> schemas;
  private final Headings headings;
  private final TemplateTexts templates;
  private final List<Layout> layouts;

  /** Made when first asked for: a return of one province needs few of them. */
  private final Map<String, HeadingBook> books = new ConcurrentHashMap<>();

  private final Map<String, Map<String, BigDecimal>> units = new TreeMap<>();
  private final Set<String> blanks;
  private final RowWords rowWords;

  /** Prepares the definitions read before. */
  public Dictionary(ReturnDefinitions definitions) {
    this.codes = definitions.codes();
    this.schemas = definitions.schemas();
    this.headings = definitions.headings();
    this.templates = definitions.templates();
    this.layouts = definitions.layouts();
    headings.units().forEach((counted, words) -> units.put(counted, factors(words)));
    this.blanks = RowWords.keys(headings.blanks());
    this.rowWords = new RowWords(headings);
  }

  /** Reads everything from the home folder. */
  public static Dictionary read(Home home, CodeLists codes) {
    return new Dictionary(ReturnDefinitions.read(home, codes));
  }

  /** Reads everything from the home folder, or takes what was prepared from the same files. */
  public static Dictionary read(Home home) {
    return new Dictionary(ReturnDefinitions.read(home));
  }

  /** The same with a layout in place of the one its province has for its form, or beside them. */
  public Dictionary with(Path layoutFile) {
    Layout layout = Layout.read(layoutFile, codes, schemas);
    List<Layout> all =
        Stream.concat(
                layouts.stream()
                    .filter(
                        other ->
                            !other.province().equals(layout.province())
                                || !other.schema().key().equals(layout.schema().key())),
                Stream.of(layout))
            .toList();
    return new Dictionary(new ReturnDefinitions(codes, schemas, headings, templates, all));
  }

  private static Map<String, BigDecimal> factors(Map<String, BigDecimal> words) {
    Map<String, BigDecimal> factors = new TreeMap<>();
    words.forEach((unit, factor) -> factors.put(Words.key(unit), factor));
    return factors;
  }

  /** The units in which a field may be counted, each with the factor to the field's own. */
  Units units(FormSchema.Column column) {
    Set<String> all =
        units.values().stream()
            .flatMap(words -> words.keySet().stream())
            .collect(Collectors.toUnmodifiableSet());
    return new Units(units.getOrDefault(column.unit(), Map.of()), all);
  }

  public CodeLists codes() {
    return codes;
  }

  public Headings headings() {
    return headings;
  }

  public List<Layout> layouts() {
    return layouts;
  }

  /** The usual shape of a form, null if there is no such form. */
  public @Nullable FormSchema form(String form) {
    return schemas.get(form);
  }

  /**
   * How a return is read that was made on a blank workbook of ours: by the headings of its form
   * alone, whatever layout its province has for it.
   *
   * @param mark form and version, as the blank says
   * @return the layout, null if the province does not send the form
   */
  public @Nullable Layout blank(String province, String mark) {
    int end = mark.indexOf(';');
    FormSchema schema = end < 0 ? null : schemas.get(mark.substring(0, end));
    List<Layout> own = layouts.stream().filter(l -> l.province().equals(province)).toList();
    Layout like =
        schema == null
            ? null
            : own.stream()
                .filter(layout -> layout.schema().form().equals(schema.form()))
                .findFirst()
                .orElse(null);
    return like == null || schema == null
        ? null
        : new Layout(
            "template-" + schema.key().toLowerCase(Locale.ROOT),
            mark.substring(end + 1),
            province,
            schema,
            Layout.Sheets.ONE,
            false,
            false,
            List.of(),
            own.stream().anyMatch(Layout::unitIsPrefecture),
            Set.of(),
            like.blankMeansNo(),
            like.dayFirst(),
            like.codes(),
            List.of());
  }

  /** The county of a province that a text names, null if it names none. */
  Value.@Nullable Coded county(String province, String text) {
    return counties(province, Map.of()).find(text);
  }

  /**
   * The counties of a province as they may be written: alone, or behind their prefecture and the
   * province.
   */
  CodeWords counties(String province, Map<String, String> more) {
    Map<String, String> words = new TreeMap<>();
    for (CodeList.Code county : codes.counties(province)) {
      String inPrefecture = county.more("prefecture") + county.zh();
      words.put(inPrefecture, county.code());
      for (String name : codes.get("provinces").get(province).spellings()) {
        words.put(name + inPrefecture, county.code());
        words.put(name + county.zh(), county.code());
      }
    }
    words.putAll(more);
    return new CodeWords(codes.counties(province), words);
  }

  /** Whether a text is a heading of any form. */
  boolean isHeading(String text) {
    return books().stream().anyMatch(book -> book.knows(text));
  }

  /** Whether a text, its numbering aside, names the province or one of its prefectures. */
  boolean isAbovePlace(String province, String text) {
    String key = CodeWords.NUMBERING.matcher(Words.key(text)).replaceFirst("");
    return codes.get("provinces").get(province).spellings().stream()
            .anyMatch(word -> Words.key(word).equals(key))
        || codes.counties(province).stream()
            .anyMatch(county -> Words.key(county.more("prefecture")).equals(key));
  }

  public TemplateTexts templates() {
    return templates;
  }

  Collection<HeadingBook> books() {
    return schemas.values().stream().map(this::book).toList();
  }

  HeadingBook book(FormSchema schema) {
    return books.computeIfAbsent(
        schema.key(),
        key -> {
          FormSchema known = schemas.get(key);
          if (known == null) {
            throw new IllegalArgumentException("No form " + key);
          }
          return new HeadingBook(known, headings, units, codes);
        });
  }

  Set<String> blanks() {
    return blanks;
  }

  /** Words that tell a row of data from any other. */
  RowWords rowWords() {
    return rowWords;
  }
}
