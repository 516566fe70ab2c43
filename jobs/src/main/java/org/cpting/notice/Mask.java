package org.cpting.notice;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Shortens a value before it is shown. People in the returns are trafficked or at risk: of anything
 * that may identify one, no more than the last two characters are shown.
 */
public final class Mask {

  private static final Pattern LONG_NUMBER = Pattern.compile("[0-9Xx]{7,}");
  private static final Pattern FIGURE =
      Pattern.compile("(?!.*\\d{9})[-+−0-9０-９.,，/:年月日 号%]+(人次|[份次人天])?|#[A-Z0/]+[!?]?");
  private static final Set<String> NO_ONE = Set.of("true", "false", "yes", "no");
  private static final int LONGEST = 40;
  private static final int LONGEST_FIGURE = 20;

  private Mask() {}

  /**
   * The last two characters, after an ellipsis if there were more; words of logic, which name no
   * one, as they stand.
   */
  public static String tail(String value) {
    String text = value.strip();
    if (NO_ONE.contains(text.toLowerCase(Locale.ROOT))) {
      return text;
    }
    int length = text.codePointCount(0, text.length());
    if (length <= 2) {
      return length < 2 ? text : "…" + text.substring(text.offsetByCodePoints(text.length(), -1));
    }
    return "…" + text.substring(text.offsetByCodePoints(text.length(), -2));
  }

  /**
   * A date or number as it stands; of anything else, such as a name in a wrong column, the last two
   * characters.
   */
  public static String figure(String value) {
    String text = value.strip();
    return text.length() <= LONGEST_FIGURE && FIGURE.matcher(text).matches() ? text : tail(text);
  }

  /**
   * A value of a code list as it stands, but for long numbers in it (ID or telephone numbers in a
   * wrong column).
   */
  public static String code(String value) {
    String text = value.strip();
    if (LONG_NUMBER.matcher(text.replaceAll("[\\s-]", "")).find()) {
      return tail(text);
    }
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }
}
