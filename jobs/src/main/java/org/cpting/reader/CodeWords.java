package org.cpting.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cpting.core.Value;
import org.cpting.definition.CodeList.Code;
import org.jspecify.annotations.Nullable;

/** The ways to write the entries of a code list. */
final class CodeWords {

  /** The number of an entry in a numbered list: 一、 (一) 1. 1、 (1). */
  static final Pattern NUMBERING =
      Pattern.compile(
          "^(?:[一二三四五六七八九十]{1,3}[、.]|\\([一二三四五六七八九十]{1,3}\\)|\\d{1,3}[、.)]|\\(\\d{1,3}\\))");

  /** What a numbering begins with. */
  private static final String NUMBERS = "一二三四五六七八九十(0123456789";

  private static final Pattern IN_BRACKETS = Pattern.compile("([^()]{1,80})\\(([^()]{1,80})\\)");

  private static final Pattern LATIN_WORD = Pattern.compile("[a-z]{5,}");
  private static final int COMMON = 2;
  private static final int LONGEST_KIN = 30;

  private final List<String> spellings = new ArrayList<>();
  private final Set<String> kin = new HashSet<>();
  private final Map<String, Value.Coded> words = new HashMap<>();

  CodeWords(List<Code> codes, Map<String, String> more) {
    for (Code code : codes) {
      Value.Coded coded = new Value.Coded(code.id(), code.code());
      code.spellings()
          .forEach(
              word -> {
                words.put(Words.key(word), coded);
                spellings.add(word);
              });
    }
    more.forEach(
        (word, code) ->
            codes.stream()
                .filter(entry -> entry.code().equals(code))
                .forEach(
                    entry ->
                        words.put(Words.key(word), new Value.Coded(entry.id(), entry.code()))));
  }

  /** The halves of {@code County 县区} and of {@code 女(F)}. */
  private static List<String> halves(String raw) {
    String text = Words.clean(raw);
    if (text.endsWith(")")) {
      Matcher brackets = IN_BRACKETS.matcher(text);
      if (brackets.matches()) {
        return List.of(brackets.group(1), brackets.group(2));
      }
    }
    return Words.halves(text);
  }

  /**
   * Whether a text shares two Chinese characters in a row, a longer Latin word or a common last
   * character (县, 区, 市) with the list.
   */
  boolean isAkin(String raw) {
    if (kin.isEmpty()) {
      Map<Character, Integer> last = new HashMap<>();
      for (String word : spellings) {
        kin.addAll(pieces(word));
        if (word.length() > 1 && Words.hasChinese(word)) {
          last.merge(word.charAt(word.length() - 1), 1, Integer::sum);
        }
      }
      last.forEach(
          (character, count) -> {
            if (count >= COMMON) {
              kin.add("" + character);
            }
          });
    }
    String key = Words.key(raw);
    return key.length() <= LONGEST_KIN
        && (pieces(raw).stream().anyMatch(kin::contains)
            || key.length() > 1 && kin.contains(key.substring(key.length() - 1)));
  }

  private static Set<String> pieces(String raw) {
    String key = Words.clean(raw).toLowerCase(Locale.ROOT);
    Set<String> pieces = new HashSet<>();
    for (int i = 0; i + 1 < key.length(); i++) {
      String two = key.substring(i, i + 2);
      if (Words.hasChinese(two.substring(0, 1)) && Words.hasChinese(two.substring(1))) {
        pieces.add(two);
      }
    }
    Matcher latin = LATIN_WORD.matcher(key);
    while (latin.find()) {
      pieces.add(latin.group());
    }
    return pieces;
  }

  /** All ways to write an entry, as keys. */
  Set<String> words() {
    return words.keySet();
  }

  /** The entry written, or null. Of a bilingual text both halves must mean the same entry. */
  Value.@Nullable Coded find(String raw) {
    String key = Words.key(raw);
    Value.Coded whole = words.get(key);
    if (whole != null) {
      return whole;
    }
    if (!key.isEmpty() && NUMBERS.indexOf(key.charAt(0)) >= 0) {
      String plain = NUMBERING.matcher(key).replaceFirst("");
      if (!plain.equals(key)) {
        return words.get(plain);
      }
    }
    List<String> halves = halves(raw);
    if (halves.size() < 2) {
      return null;
    }
    Value.Coded first = words.get(Words.key(halves.get(0)));
    Value.Coded second = words.get(Words.key(halves.get(1)));
    return first != null && first.equals(second) ? first : null;
  }
}
