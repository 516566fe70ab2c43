package org.cpting.reader;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Brings dates that are certain, but written with other marks than most, into the common form: long
 * dashes, ideographic points, a point behind the day, an English month, a time of half a day.
 */
final class LooseDates {

  private static final Pattern HALF_DAY =
      Pattern.compile("(.+?)[ T]+(?:[上下]午)?\\s*\\d{1,2}:\\d{2}(?::\\d{2})?\\s*(?i:[ap]\\.?m\\.?)?");
  private static final Pattern MARKS =
      Pattern.compile(
          "'?(\\d{4})\\s*([-—–‐‑./。·、\\\\ ])\\s*(\\d{1,2})\\s*\\2\\s*(\\d{1,2})\\s*[.。]?");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})[-./ ]*([A-Za-z]{3,9})\\.?[-./, ]*(\\d{4})");
  private static final Pattern MONTH_FIRST =
      Pattern.compile("([A-Za-z]{3,9})\\.? *(\\d{1,2})(?:st|nd|rd|th)?,? +(\\d{4})");
  private static final Pattern SHORT_YEAR =
      Pattern.compile(
          "\\d{1,2}[-./ ]*([A-Za-z]{3,9})\\.?[-./, ]*'?\\d{2}|([A-Za-z]{3,9})[-./ ]*\\d{1,2}(?:st|nd|rd|th)?,?[-./ ]+'?\\d{2}");
  private static final List<String> MONTHS =
      List.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");

  private LooseDates() {}

  /** The same day as year-month-day, null if the text is none of these forms. */
  static @Nullable String plain(String text) {
    Matcher halfDay = HALF_DAY.matcher(text);
    String day = halfDay.matches() ? halfDay.group(1) : text;
    Matcher marks = MARKS.matcher(day);
    if (marks.matches()) {
      return marks.group(1) + "-" + marks.group(3) + "-" + marks.group(4);
    }
    Matcher dayFirst = DAY_FIRST.matcher(day);
    if (dayFirst.matches()) {
      return named(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1));
    }
    Matcher monthFirst = MONTH_FIRST.matcher(day);
    if (monthFirst.matches()) {
      return named(monthFirst.group(3), monthFirst.group(1), monthFirst.group(2));
    }
    return day.equals(text) ? null : day;
  }

  /** Whether a text names a month in English and only two digits of a year: 5-Apr-12. */
  static boolean isShortYear(String text) {
    Matcher day = SHORT_YEAR.matcher(text);
    return day.matches() && month(day.group(1) == null ? day.group(2) : day.group(1)) > 0;
  }

  private static @Nullable String named(String year, String month, String day) {
    int number = month(month);
    return number == 0 ? null : year + "-" + number + "-" + day;
  }

  /** Number of a month named in English, 0 if the word is none. */
  private static int month(String named) {
    String word = named.toLowerCase(Locale.ROOT);
    for (int i = 0; i < MONTHS.size(); i++) {
      String name = MONTHS.get(i);
      if (name.equals(word) || name.substring(0, 3).equals(word) || word.equals("sept") && i == 8) {
        return i + 1;
      }
    }
    return 0;
  }
}
