package org.cpting.reader;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the codes of a column mean, where its heading says so: {@code 性别(1男2女)}. It holds wherever
 * the heading stands, whatever the province's habit is.
 */
final class Legend {

  private static final Pattern IN_BRACKETS = Pattern.compile("\\(([^()]{3,60})\\)$");
  private static final Pattern ENTRY = Pattern.compile("(\\d{1,2})[=:.、-]?([^\\d,;、/]+)[,;、/]*");

  private Legend() {}

  /**
   * The codes a heading explains.
   *
   * @param key the heading as a key
   * @param words the words of the column's code list
   * @return what is written to the code it means; empty if the heading explains nothing, or not all
   */
  static Map<String, String> of(String key, CodeWords words) {
    Matcher brackets = IN_BRACKETS.matcher(key);
    if (!brackets.find()) {
      return Map.of();
    }
    Map<String, String> codes = new TreeMap<>();
    Matcher entry = ENTRY.matcher(brackets.group(1));
    int end = 0;
    while (entry.find() && entry.start() == end) {
      var meant = words.find(entry.group(2));
      if (meant == null || codes.put(entry.group(1), meant.code()) != null) {
        return Map.of();
      }
      end = entry.end();
    }
    return end == brackets.group(1).length() && codes.size() > 1 ? codes : Map.of();
  }

  /** A heading without its legend. */
  static String without(String key) {
    return IN_BRACKETS.matcher(key).replaceFirst("");
  }
}
