package org.cpting.reader;

import java.util.HashMap;
import java.util.List;
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

  private static final Pattern IN_BRACKETS = Pattern.compile("([^()]{1,80})\\(([^()]{1,80})\\)");

  private final Map<String, Value.Coded> words = new HashMap<>();

  CodeWords(List<Code> codes, Map<String, String> more) {
    for (Code code : codes) {
      Value.Coded coded = new Value.Coded(code.id(), code.code());
      code.spellings().forEach(word -> words.put(Words.key(word), coded));
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
    Matcher brackets = IN_BRACKETS.matcher(Words.clean(raw));
    return brackets.matches() ? List.of(brackets.group(1), brackets.group(2)) : Words.halves(raw);
  }

  /** All ways to write an entry, as keys. */
  Set<String> words() {
    return words.keySet();
  }

  /** The entry written, or null. Of a bilingual text both halves must mean the same entry. */
  Value.@Nullable Coded find(String raw) {
    Value.Coded whole = words.get(Words.key(raw));
    if (whole != null) {
      return whole;
    }
    String key = Words.key(raw);
    String plain = NUMBERING.matcher(key).replaceFirst("");
    if (!plain.equals(key)) {
      return words.get(plain);
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
