package org.cpting.report;

import java.util.regex.Pattern;

/**
 * Sets words as a printer would: apostrophes and quotation marks of the language, and in French the
 * spaces that no line may break at. Officers and files write what their keyboard has.
 */
final class Typography {

  private static final String SPACE = "\u00A0";
  private static final Pattern OPENING = Pattern.compile("(?<![\\p{L}\\p{N}])'(?=\\p{L})");
  private static final Pattern APOSTROPHE = Pattern.compile("(?<=[\\p{L}\\p{N}])'");
  private static final Pattern BEFORE = Pattern.compile("(?<=\\S) (?=[:;!?%\u00BB])");
  private static final Pattern AFTER = Pattern.compile("\u00AB (?=\\S)");

  private Typography() {}

  /** The words of a language as they are printed. */
  static String set(String language, String words) {
    return switch (language) {
      case "zh" -> words;
      case "fr" -> french(quotes(words));
      default -> quotes(words);
    };
  }

  private static String quotes(String words) {
    return APOSTROPHE.matcher(OPENING.matcher(words).replaceAll("\u2018")).replaceAll("\u2019");
  }

  private static String french(String words) {
    return AFTER.matcher(BEFORE.matcher(words).replaceAll(SPACE)).replaceAll("\u00AB" + SPACE);
  }
}
