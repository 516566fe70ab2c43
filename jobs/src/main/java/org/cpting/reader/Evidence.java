package org.cpting.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cpting.core.Quarter;
import org.cpting.definition.CodeList.Code;
import org.cpting.definition.CodeLists;

/**
 * Finds in a text (a file's or folder's name, a title, a sheet's name) what it says of province,
 * period and form.
 */
final class Evidence {

  /** When a form was filled in or by whom says nothing of the period it reports on. */
  private static final List<Pattern> SAYS_NOTHING =
      List.of(
          Pattern.compile(
              "(填报|填表|制表|报出|上报|报送|打印)(日期|时间)[:：]?\\s*\\d{4}[年./-]\\s*\\d{1,2}[月./-]\\s*\\d{1,2}日?"),
          Pattern.compile("\\d{4}年\\s*\\d{1,2}月\\s*(\\d{1,2}日)?\\s*(更正|修订|修改|补报|重报|报送|上报|填报|制表)"),
          Pattern.compile("(?<!\\d)\\d{4}([-./])\\d{1,2}\\1\\d{1,2}(?!\\d|\\s*月)"));

  private static final Pattern YEAR_IN_WORDS = Pattern.compile("[〇零○Oo一二三四五六七八九]{4}(?=年)");

  /** Returns are of this century; another number of four digits, as 1904, is no year of one. */
  private static final String YEAR = "(20\\d{2})";

  private static final Pattern QUARTER_ZH =
      Pattern.compile(YEAR + "\\s*年?度?\\s*第?\\s*([一二三四1-4])\\s*季度?");
  private static final Pattern QUARTER_Q =
      Pattern.compile("(?<!\\d)" + YEAR + "\\s*年?[-_ ./]*[qQ]([1-4])(?!\\d)");
  private static final Pattern Q_QUARTER =
      Pattern.compile("(?<![A-Za-z])[qQ]([1-4])[-_ ./]*" + YEAR + "(?!\\d)");
  private static final Pattern MONTHS =
      Pattern.compile(
          "(?<!\\d)"
              + YEAR
              + "\\s*[年./-]?\\s*(\\d{1,2})\\s*月?\\s*[-—–~～至到]+\\s*(?:\\1\\s*[年./-]?\\s*)?(\\d{1,2})(?!\\d)\\s*月?");
  private static final Pattern AS_OF =
      Pattern.compile("截[至止](?:到)?\\s*" + YEAR + "年\\s*(\\d{1,2})月\\s*\\d{1,2}日");
  private static final Pattern MONTH =
      Pattern.compile("(?<!\\d)" + YEAR + "年\\s*(\\d{1,2})月(?!\\s*\\d{1,2}日)(?!份?\\s*[-—–~～至到])");
  private static final String FISCAL_YEAR = "(?:FY *)?" + YEAR + "[-–—~/](?:20)?(\\d{2})(?!\\d)";
  private static final String QUARTER_BESIDE =
      "(?:[-_ ./]|财政?年?度?|年度?)*(?:Q[1-4](?!\\d)|第?[一二三四1-4]季度?)";
  private static final Pattern FISCAL =
      Pattern.compile("(?i)" + FISCAL_YEAR + QUARTER_BESIDE + "|Q[1-4][-_ ./]*" + FISCAL_YEAR);

  /** A year that is marked as a fiscal one: whether it begins or ends in it differs by country. */
  private static final String MARKED_YEAR = "(?<![A-Za-z])FY[-_ ]*20\\d{2}(?!\\d)";

  private static final Pattern MARKED =
      Pattern.compile(
          "(?i)(?:"
              + MARKED_YEAR
              + "|20\\d{2} *年?(?=财|会计))(?:会计年?度?)?"
              + QUARTER_BESIDE
              + "|Q[1-4][-_ ./]*"
              + MARKED_YEAR);
  private static final Pattern BARE_MONTH =
      Pattern.compile("(?<![\\d年-])(\\d{1,2})月份?(?!\\s*[\\d-])");
  private static final Pattern TABLE_ZH = Pattern.compile("表\\s*([一二三四])(?![一二三四五六七八九十])");
  private static final Pattern TABLES_ZH =
      Pattern.compile("表\\s*([一二三四])\\s*([-—–~至到]+|[、,和及])\\s*表?\\s*(?=([一二三四])(?![一二三四五六七八九十季]))");
  private static final Pattern FORM_EN = Pattern.compile("(?i)form[ _-]*([A-D])(?![A-Za-z])");
  private static final Pattern FORM_LETTERS =
      Pattern.compile("(?<![A-Za-z0-9])([A-D]{1,4})[1-3]?(?![A-Za-z0-9])");
  private static final Pattern FORM_RANGE =
      Pattern.compile("(?<![A-Za-z0-9])([A-D])\\s*[-–—~至到]\\s*([A-D])(?![A-Za-z0-9])");
  private static final String TABLES = "一二三四";

  private final CodeLists codes;

  Evidence(CodeLists codes) {
    this.codes = codes;
  }

  /**
   * The quarters a text names. A span of months that is no quarter names none, and none named is no
   * evidence.
   */
  static Set<Quarter> quarters(String raw) {
    return named(raw).keySet();
  }

  /** The quarters a text names, in order, each with the words that name it first. */
  static SortedMap<Quarter, String> named(String raw) {
    SortedMap<Quarter, String> found = new TreeMap<>();
    String text = YEAR_IN_WORDS.matcher(Words.clean(raw)).replaceAll(m -> digits(m.group()));
    for (Pattern pattern : SAYS_NOTHING) {
      text = pattern.matcher(text).replaceAll(" ");
    }
    text = FISCAL.matcher(text).replaceAll(m -> isFiscal(m) ? " " : "$0");
    text = MARKED.matcher(text).replaceAll(" ");
    for (MatchResult m : all(QUARTER_ZH, text)) {
      int number = TABLES.indexOf(m.group(2));
      int quarter = number >= 0 ? number + 1 : year(m, 2);
      found.putIfAbsent(new Quarter(year(m, 1), quarter), m.group());
    }
    all(QUARTER_Q, text)
        .forEach(m -> found.putIfAbsent(new Quarter(year(m, 1), year(m, 2)), m.group()));
    all(Q_QUARTER, text)
        .forEach(m -> found.putIfAbsent(new Quarter(year(m, 2), year(m, 1)), m.group()));
    for (MatchResult m : all(MONTHS, text)) {
      int from = year(m, 2);
      if (from >= 1 && from <= 12 && from % 3 == 1 && year(m, 3) == from + 2) {
        found.putIfAbsent(Quarter.ofMonth(year(m, 1), from), m.group());
      }
    }
    String rest = MONTHS.matcher(text).replaceAll(" ");
    for (Pattern pattern : List.of(AS_OF, MONTH)) {
      for (MatchResult m : all(pattern, rest)) {
        if (year(m, 2) >= 1 && year(m, 2) <= 12) {
          found.putIfAbsent(Quarter.ofMonth(year(m, 1), year(m, 2)), m.group());
        }
      }
    }
    return found;
  }

  /**
   * The words that name a quarter beside a fiscal year, empty if there are none: whether the
   * quarter is one of that year or of the calendar they do not say.
   */
  static String fiscalQuarter(String raw) {
    String text = Words.clean(raw);
    return Stream.concat(
            all(FISCAL, text).stream().filter(Evidence::isFiscal), all(MARKED, text).stream())
        .map(MatchResult::group)
        .findFirst()
        .orElse("");
  }

  /** Whether the second of two years follows the first; else it is a month or a slip. */
  private static boolean isFiscal(MatchResult m) {
    int first = m.group(1) == null ? 3 : 1;
    return (year(m, first) + 1) % 100 == year(m, first + 1);
  }

  private static String digits(String numerals) {
    return numerals
        .chars()
        .map(numeral -> Math.max(0, "〇一二三四五六七八九".indexOf(numeral)))
        .mapToObj(String::valueOf)
        .collect(Collectors.joining());
  }

  /** Months, 1 to 12, that a sheet's name names without a year. */
  static Set<Integer> bareMonths(String raw) {
    Set<Integer> found = new TreeSet<>();
    all(BARE_MONTH, Words.clean(raw))
        .forEach(
            m -> {
              int month = year(m, 1);
              if (month >= 1 && month <= 12) {
                found.add(month);
              }
            });
    return found;
  }

  /** Codes of the provinces a text names, by name, code or a prefecture's name. */
  Set<String> provinces(String raw) {
    Set<String> found = new TreeSet<>();
    String text = Words.clean(raw);
    for (Code province : codes.get("provinces").codes()) {
      if (text.contains(province.zh()) || namesInLatin(text, province)) {
        found.add(province.code());
      }
    }
    if (found.isEmpty()) {
      for (Code county : codes.get("counties").codes()) {
        if (text.contains(county.more("prefecture"))) {
          found.add(county.more("province"));
        }
      }
    }
    return found;
  }

  private static boolean namesInLatin(String text, Code province) {
    return isWord(text.toLowerCase(Locale.ROOT), province.en().toLowerCase(Locale.ROOT))
        || isWord(text, province.code());
  }

  private static boolean isWord(String text, String word) {
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      boolean before = at == 0 || !isLatin(text.charAt(at - 1));
      int end = at + word.length();
      if (before && (end == text.length() || !isLatin(text.charAt(end)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLatin(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  /** The prefectures of a province that a text names, in full or, where none is, in short. */
  Set<String> prefectures(String raw, String province) {
    Set<String> found = new TreeSet<>();
    String text = Words.clean(raw);
    for (Code county : codes.counties(province)) {
      if (text.contains(county.more("prefecture"))) {
        found.add(county.more("prefecture"));
      }
    }
    if (found.isEmpty()) {
      for (Code county : codes.counties(province)) {
        String full = county.more("prefecture");
        if (full.length() > 2 && text.contains(full.substring(0, full.length() - 1))) {
          found.add(full);
        }
      }
    }
    return found;
  }

  /** Letters of the forms a file's or sheet's name names. */
  static Set<String> forms(String raw) {
    Set<String> found = new TreeSet<>();
    String text = Words.clean(raw);
    all(TABLE_ZH, spelledOut(text))
        .forEach(m -> found.add("" + "ABCD".charAt(TABLES.indexOf(m.group(1)))));
    all(FORM_EN, text).forEach(m -> found.add(m.group(1).toUpperCase(Locale.ROOT)));
    for (MatchResult m : all(FORM_RANGE, text)) {
      for (char letter = m.group(1).charAt(0); letter <= m.group(2).charAt(0); letter++) {
        found.add("" + letter);
      }
    }
    for (MatchResult m : all(FORM_LETTERS, text)) {
      for (char letter : m.group(1).toCharArray()) {
        found.add("" + letter);
      }
    }
    return found;
  }

  /** Every table by itself: 表二至四 and 表二、三、四 as 表二表三表四. */
  private static String spelledOut(String text) {
    String before = "";
    String now = text;
    while (!now.equals(before)) {
      before = now;
      now = TABLES_ZH.matcher(before).replaceFirst(Evidence::next);
    }
    return now;
  }

  private static String next(MatchResult m) {
    int from = TABLES.indexOf(m.group(1));
    int to = TABLES.indexOf(m.group(3));
    boolean span = !"、,和及".contains(m.group(2));
    return span && to > from + 1
        ? "表" + m.group(1) + "表" + TABLES.charAt(from + 1) + "至"
        : "表" + m.group(1) + "表";
  }

  private static List<MatchResult> all(Pattern pattern, String text) {
    return new ArrayList<>(pattern.matcher(text).results().toList());
  }

  private static int year(MatchResult match, int group) {
    return Integer.parseInt(match.group(group));
  }
}
