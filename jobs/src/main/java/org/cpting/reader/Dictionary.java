package org.cpting.reader;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.BitSet;
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

  private static final String OF_WHICH = "其中";
  private static final int LONGEST_LABEL = 24;

  private final CodeLists codes;
  private final Map<String, FormSchema> schemas;
  private final Headings headings;
  private final TemplateTexts templates;
  private final List<Layout> layouts;

  /** Made when first asked for: a return of one province needs few of them. */
  private final Map<String, HeadingBook> books = new ConcurrentHashMap<>();

  private final Map<String, Map<String, BigDecimal>> units = new TreeMap<>();
  private final Set<String> blanks;
  private final Set<String> totals;
  private final Set<String> subtotals;
  private final Set<String> footers;
  private final Set<String> examples;
  private final String[] totalWords;
  private final BitSet totalStarts = new BitSet();

  /** First characters of the words that {@link #shown} looks for: most rows begin with another. */
  private final BitSet shownStarts = new BitSet();

  /** Prepares the definitions read before. */
  public Dictionary(ReturnDefinitions definitions) {
    this.codes = definitions.codes();
    this.schemas = definitions.schemas();
    this.headings = definitions.headings();
    this.templates = definitions.templates();
    this.layouts = definitions.layouts();
    headings.units().forEach((counted, words) -> units.put(counted, factors(words)));
    this.blanks = keys(headings.blanks());
    this.totals = keys(headings.totals());
    this.subtotals = keys(headings.subtotals());
    this.footers = keys(headings.footers());
    this.examples = keys(headings.examples());
    this.totalWords = Stream.concat(totals.stream(), subtotals.stream()).toArray(String[]::new);
    Stream.of(totalWords).forEach(word -> totalStarts.set(word.charAt(0)));
    shownStarts.set(OF_WHICH.charAt(0));
    for (String example : examples) {
      shownStarts.set(example.charAt(0));
    }
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

  private static Set<String> keys(List<String> words) {
    return words.stream().map(Words::key).collect(Collectors.toUnmodifiableSet());
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

  /** Whether a word for a total or subtotal stands in a text; quick, to be asked first. */
  boolean mentionsTotal(String text) {
    String key = Words.key(text);
    for (int i = 0; i < key.length(); i++) {
      if (totalStarts.get(key.charAt(i)) && totalAt(key, i)) {
        return true;
      }
    }
    return false;
  }

  private boolean totalAt(String key, int position) {
    for (String word : totalWords) {
      if (key.startsWith(word, position)) {
        return true;
      }
    }
    return false;
  }

  boolean isTotal(String text) {
    return isOne(totals, text);
  }

  /** Whether a text labels a subtotal; the total of one place (××区合计) is one too. */
  boolean isSubtotal(String text) {
    String key = label(text);
    return isOne(subtotals, text)
        || !isTotal(text) && Words.hasChinese(key) && Stream.of(totalWords).anyMatch(key::endsWith);
  }

  private static boolean isOne(Set<String> words, String text) {
    if (words.contains(label(text))) {
      return true;
    }
    List<String> halves = Words.halves(text);
    return halves.size() == 2 && halves.stream().allMatch(half -> words.contains(label(half)));
  }

  /** A label without its colon, and without what stands in brackets behind it: 合计(人次). */
  private static String label(String text) {
    String key = Words.key(text);
    String plain = key.endsWith(":") ? key.substring(0, key.length() - 1) : key;
    int bracket = plain.endsWith(")") ? plain.lastIndexOf('(') : -1;
    return bracket > 0 ? plain.substring(0, bracket) : plain;
  }

  /** What a row is whose first text is this, as far as that text alone tells. */
  RowSorter.Kind shown(String text) {
    if (text.length() > LONGEST_LABEL) {
      return RowSorter.Kind.DATA;
    }
    String key = Words.key(text);
    if (key.isEmpty() || !shownStarts.get(key.charAt(0))) {
      return RowSorter.Kind.DATA;
    }
    int colon = key.indexOf(':');
    return key.startsWith(OF_WHICH)
        ? RowSorter.Kind.OF_WHICH
        : examples.contains(label(text)) || colon > 0 && examples.contains(key.substring(0, colon))
            ? RowSorter.Kind.EXAMPLE
            : RowSorter.Kind.DATA;
  }

  /** Whether a text begins a footer. */
  boolean isFooter(String text) {
    String key = Words.key(text);
    return footers.stream().anyMatch(key::startsWith);
  }
}
