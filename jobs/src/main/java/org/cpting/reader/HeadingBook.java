package org.cpting.reader;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cpting.definition.CodeLists;
import org.cpting.definition.FormSchema;
import org.cpting.definition.Headings;
import org.jspecify.annotations.Nullable;

/** What the headings of one form mean, by the dictionary all provinces share. */
final class HeadingBook {

  private static final Pattern BRACKETED =
      Pattern.compile("(.+?)[(\\[【〔](?:单位:)?([^()\\[\\]【】〔〕]+)[)\\]】〕]");

  /** Marks of a column that must be filled, and the colon behind a label. */
  private static final Pattern DECORATION = Pattern.compile("^[*★☆]+|[*★☆:]+$");

  private static final Pattern BETWEEN = Pattern.compile("[,/、:;·-]$");

  private static final int LONGEST_WITH_UNIT = 24;

  /** 其中 (of which) before a heading names a part of the number beside it. */
  private static final Pattern OF_WHICH = Pattern.compile("^其\\s*中\\s*[:：]?");

  /** No heading is longer; a remark or a note may be, and looking into it would take long. */
  static final int LONGEST = 200;

  private static final int REMEMBERED = 2_000;

  private final FormSchema schema;
  private final Map<String, Integer> fields = new HashMap<>();
  private final Set<String> ignored = new HashSet<>();
  private final Set<String> unitColumns = new HashSet<>();
  private final Map<String, Map<String, BigDecimal>> units;

  /** The units in which fields of the form may be counted, shortest first. */
  private final List<String> unitWords;

  private final Map<Integer, CodeWords> coded = new HashMap<>();
  private final Set<String> notes = new HashSet<>();
  private final KnownHeadings known = new KnownHeadings();

  /** Characters that some heading begins with: most cells of data are told by their first. */
  private final BitSet begins = new BitSet();

  private final CrosstabHeadings crosstab;

  /** The first rows of a sheet are looked at again for every place where a header may begin. */
  private final Map<List<String>, Meaning> met = new ConcurrentHashMap<>();

  /** What one column's heading means. */
  sealed interface Meaning {

    /** A field; factor is null if the heading names no unit. */
    record Field(int index, @Nullable BigDecimal factor) implements Meaning {}

    /** Known and not needed, or no heading at all. */
    enum Nothing implements Meaning {
      IGNORED,
      /** Says in what unit the money of a row is. */
      UNIT,
      BLANK,
      UNKNOWN
    }
  }

  HeadingBook(
      FormSchema schema,
      Headings headings,
      Map<String, Map<String, BigDecimal>> units,
      CodeLists codes) {
    this.schema = schema;
    this.units = units;
    this.unitWords =
        schema.columns().stream()
            .flatMap(column -> units.getOrDefault(column.unit(), Map.of()).keySet().stream())
            .distinct()
            .sorted(Comparator.comparingInt(String::length))
            .toList();
    this.crosstab = new CrosstabHeadings(schema, codes);
    if (schema.columns().stream().anyMatch(c -> c.type() == FormSchema.Type.MONEY)) {
      headings.unitColumns().forEach(word -> unitColumns.add(Words.key(word)));
    }
    headings.ignored().forEach(word -> ignored.add(Words.key(word)));
    headings.notes().forEach(word -> notes.add(Words.key(word)));
    for (int i = 0; i < schema.columns().size(); i++) {
      String list = schema.column(i).list();
      if (list != null) {
        coded.put(i, new CodeWords(codes.get(list).codes(), Map.of()));
      }
    }
    headings
        .fields()
        .forEach(
            (field, words) -> {
              int index = schema.fields().find(field);
              if (index >= 0) {
                for (String word : words) {
                  String key = Words.key(word);
                  fields.putIfAbsent(key, index);
                  known.add(key, word, fields.get(key));
                }
              }
            });
    addOwnNames();
    for (Set<String> words : List.of(fields.keySet(), ignored, unitColumns)) {
      for (String word : words) {
        begins.set(word.isEmpty() ? 0 : word.charAt(0));
      }
    }
  }

  /** A form's own names of its fields, as the blank workbooks print them, are known too. */
  private void addOwnNames() {
    for (int i = 0; i < schema.columns().size(); i++) {
      if (!schema.isCrosstab(i)) {
        for (String name : List.of(schema.column(i).zh(), schema.column(i).en())) {
          fields.putIfAbsent(Words.key(name), i);
        }
      }
    }
  }

  FormSchema schema() {
    return schema;
  }

  /** Whether a text is one of the headings of the form. */
  boolean knows(String text) {
    return single(undecorated(text)) instanceof Meaning.Field;
  }

  /** Meaning of the headings that stand over a column, from the top down. */
  Meaning meaning(List<String> path) {
    int length = 0;
    for (String level : path) {
      length += level.length();
    }
    if (length > LONGEST) {
      return read(path); // texts of notes would fill the memory, and stand but once
    }
    Meaning found = met.get(path);
    if (found == null) {
      found = read(path);
      if (met.size() < REMEMBERED) {
        met.put(List.copyOf(path), found);
      }
    }
    return found;
  }

  private Meaning read(List<String> path) {
    if (path.get(path.size() - 1).length() > LONGEST) {
      return Meaning.Nothing.UNKNOWN;
    }
    List<String> levels = new ArrayList<>();
    for (String level : path) {
      if (level.length() > LONGEST) {
        continue;
      }
      String text = undecorated(level);
      if (!text.isEmpty() && (levels.isEmpty() || !levels.get(levels.size() - 1).equals(text))) {
        levels.add(text);
      }
    }
    if (levels.isEmpty()) {
      return Meaning.Nothing.BLANK;
    }
    if (schema.crosstab() != null) {
      int cell = crosstab.field(levels);
      if (cell >= 0) {
        return new Meaning.Field(cell, null);
      }
    }
    String last = levels.get(levels.size() - 1);
    Meaning own =
        last.startsWith("其")
            ? single(OF_WHICH.matcher(last).replaceFirst(""))
            : Meaning.Nothing.UNKNOWN;
    if (own == Meaning.Nothing.UNKNOWN) {
      own = single(last);
    }
    if (own != Meaning.Nothing.UNKNOWN || levels.size() == 1) {
      return own;
    }
    return single(String.join("", levels));
  }

  private Meaning single(String text) {
    if (text.length() > LONGEST || !mayBegin(text)) {
      return Meaning.Nothing.UNKNOWN;
    }
    Meaning whole = half(text);
    if (whole != Meaning.Nothing.UNKNOWN) {
      return whole;
    }
    List<String> halves = Words.halves(text);
    if (halves.size() == 2) {
      Meaning first = half(halves.get(0));
      Meaning second = half(halves.get(1));
      if (first.equals(second)) {
        return first;
      }
    }
    return Meaning.Nothing.UNKNOWN;
  }

  /** Whether a heading may begin as a text does, whatever follows its first character. */
  private boolean mayBegin(String text) {
    return text.isEmpty() || !Words.isOwnKey(text.charAt(0)) || begins.get(text.charAt(0));
  }

  private static String undecorated(String raw) {
    String text = Words.clean(raw);
    return ends(text, "*★☆:") || !text.isEmpty() && "*★☆".indexOf(text.charAt(0)) >= 0
        ? DECORATION.matcher(text).replaceAll("")
        : text;
  }

  /** Every cell of the first rows is asked for, so patterns are only where they may fit. */
  private static boolean ends(String text, String marks) {
    return !text.isEmpty() && marks.indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  private Meaning half(String text) {
    String key = Words.key(text);
    Integer field = fields.get(key);
    if (field != null) {
      return new Meaning.Field(field, null);
    }
    if (unitColumns.contains(key)) {
      return Meaning.Nothing.UNIT;
    }
    if (ignored.contains(key)) {
      return Meaning.Nothing.IGNORED;
    }
    Matcher bracketed = BRACKETED.matcher(key);
    if (ends(key, ")]】〕") && bracketed.matches()) {
      return behind(bracketed.group(1), bracketed.group(2), key);
    }
    return key.length() > LONGEST_WITH_UNIT ? Meaning.Nothing.UNKNOWN : unitWritten(key);
  }

  /** A heading with its unit, a note to the sender or a legend of its codes in brackets. */
  private Meaning behind(String heading, String inBrackets, String key) {
    if (notes.contains(inBrackets)) {
      return half(heading);
    }
    Integer field = fields.get(heading);
    if (field == null) {
      return Meaning.Nothing.UNKNOWN;
    }
    BigDecimal factor = units.getOrDefault(schema.column(field).unit(), Map.of()).get(inBrackets);
    CodeWords words = coded.get(field);
    return factor != null || words != null && !Legend.of(key, words).isEmpty()
        ? new Meaning.Field(field, factor)
        : Meaning.Nothing.UNKNOWN;
  }

  /** A heading that ends in its unit without brackets: 配套资金，万元. */
  private Meaning unitWritten(String key) {
    for (String unit : unitWords) {
      if (key.length() > unit.length() && key.endsWith(unit)) {
        String heading = key.substring(0, key.length() - unit.length());
        Integer field = fields.get(BETWEEN.matcher(heading).replaceFirst(""));
        BigDecimal factor =
            field == null
                ? null
                : units.getOrDefault(schema.column(field).unit(), Map.of()).get(unit);
        if (field != null && factor != null) {
          return new Meaning.Field(field, factor);
        }
      }
    }
    return Meaning.Nothing.UNKNOWN;
  }

  /** The codes a heading explains in brackets, empty if it explains none. */
  Map<String, String> legend(String heading, int field) {
    CodeWords words = coded.get(field);
    return words == null ? Map.of() : Legend.of(Words.key(undecorated(heading)), words);
  }

  /** The headings known, to compare others with. */
  KnownHeadings known() {
    return known;
  }
}
