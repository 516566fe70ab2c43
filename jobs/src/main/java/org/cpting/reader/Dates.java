package org.cpting.reader;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cpting.core.Quarter;
import org.cpting.core.Value;
import org.jspecify.annotations.Nullable;

/** Reads the forms of date that returns hold. A date that is not certain is no date. */
final class Dates {

  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          "(\\d{4})\\s*[年./-]\\s*(\\d{1,2})\\s*[月./-]\\s*(\\d{1,2})\\s*[日号]?(?:[ T]+\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?)?");
  private static final Pattern DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
  private static final Pattern YEAR_LAST =
      Pattern.compile("(\\d{1,2})[./-](\\d{1,2})[./-](\\d{4})");
  private static final Pattern NO_YEAR = Pattern.compile("(\\d{1,2})月(\\d{1,2})[日号]");
  private static final Pattern CHINESE =
      Pattern.compile("([〇零○OoＯ一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})[日号]");
  private static final Pattern WEEKDAY =
      Pattern.compile(
          "(.*?)[\\s(]*(?:(?:星期|周|礼拜)([一二三四五六日天])|(?i:(mon|tue|wed|thu|fri|sat|sun)[a-z]*))\\)?");
  private static final String WEEKDAYS = "一二三四五六日";
  private static final List<String> WEEKDAYS_EN =
      List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
  private static final Pattern RANGE =
      Pattern.compile(
          "(.*\\d{1,2}[./-])?.*\\d{1,2}[日号]?\\s*[-—–~～至到、]+\\s*(\\d{4}年)?(\\d{1,2}月)?\\d{1,2}[日号]|\\d{4}[./]\\d{1,2}[./]\\d{1,2}\\s*[-—–~～至到]\\s*[\\d./]+");
  private static final Pattern SHORT_YEAR =
      Pattern.compile("'?\\d{2}年\\d{1,2}月\\d{1,2}[日号]?|\\d{1,2}([./-])\\d{1,2}\\1\\d{1,2}");
  private static final Pattern DAY_NUMBER = Pattern.compile("[1-9]\\d{4}(\\.0+)?");
  private static final String NUMERALS = "〇一二三四五六七八九";
  private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);
  private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
  private static final int FEBRUARY_29_OF_1900 = 60;
  private static final int DIGITS_OF_A_DAY = 5;
  private static final Pattern SERIAL = Pattern.compile("-?\\d{1,6}");
  private static final int FIRST_SERIAL =
      -36_522; // 1800: other programs write days before the epoch
  private static final int LAST_SERIAL = 109_574; // the end of 2199

  private final boolean dayFirst;
  private final boolean epoch1904;
  private final Quarter quarter;

  /**
   * How dates of a sheet are read.
   *
   * @param dayFirst whether dates that end in the year begin with the day
   * @param epoch1904 whether the workbook counts days from 1904
   * @param quarter quarter of the return, which gives dates without a year theirs
   */
  Dates(boolean dayFirst, boolean epoch1904, Quarter quarter) {
    this.dayFirst = dayFirst;
    this.epoch1904 = epoch1904;
    this.quarter = quarter;
  }

  /**
   * A day written in digits as year, month, day, or as day, month, year where that is how a sheet
   * writes them, with points, dashes or slashes between them, as most are; null if a text is
   * anything else. Quicker than looking up what was read before.
   */
  Value.@Nullable Day plain(String raw) {
    int length = raw.length();
    if (length < 8 || length > 10) {
      return null;
    }
    int first = 0;
    int second = 0;
    int number = 0;
    int part = 0;
    int from = 0;
    int year = dayFirst && (isBetween(raw.charAt(1)) || isBetween(raw.charAt(2))) ? 2 : 0;
    for (int i = 0; i < length; i++) {
      char c = raw.charAt(i);
      if (c >= '0' && c <= '9') {
        number = number * 10 + c - '0';
      } else if (part < 2 && isBetween(c) && ends(part == year, i - from)) {
        first = part == 0 ? number : first;
        second = part == 0 ? second : number;
        number = 0;
        part++;
        from = i + 1;
      } else {
        return null;
      }
    }
    int day = year == 0 ? number : first;
    // The last days of a month are looked at by the calendar.
    boolean certain = part == 2 && ends(year == 2, length - from) && in(second, 12) && in(day, 28);
    return certain ? new Value.Day(LocalDate.of(year == 0 ? first : number, second, day)) : null;
  }

  private static boolean isBetween(char c) {
    return c == '-' || c == '.' || c == '/';
  }

  /** Whether a part of a date may have so many digits. */
  private static boolean ends(boolean year, int digits) {
    return year ? digits == 4 : digits == 1 || digits == 2;
  }

  private static boolean in(int number, int most) {
    return number >= 1 && number <= most;
  }

  /** A date typed as text. */
  Value text(String raw) {
    String text = Words.clean(raw);
    Matcher matcher = YEAR_FIRST.matcher(text);
    if (matcher.matches()) {
      return day(raw, group(matcher, 1), group(matcher, 2), group(matcher, 3));
    }
    matcher = DIGITS.matcher(text);
    if (matcher.matches()) {
      return day(raw, group(matcher, 1), group(matcher, 2), group(matcher, 3));
    }
    matcher = YEAR_LAST.matcher(text);
    if (matcher.matches()) {
      return yearLast(raw, group(matcher, 1), group(matcher, 2), group(matcher, 3));
    }
    matcher = NO_YEAR.matcher(text.replace(" ", ""));
    if (matcher.matches()) {
      int month = group(matcher, 1);
      return day(raw, yearOf(month), month, group(matcher, 2));
    }
    matcher = CHINESE.matcher(text.replace(" ", ""));
    if (matcher.matches()) {
      return day(
          raw, digits(matcher.group(1)), counted(matcher.group(2)), counted(matcher.group(3)));
    }
    return withMore(raw, text);
  }

  /** A date with its day of the week; or why what looks like a date is not a certain one. */
  private Value withMore(String raw, String text) {
    Matcher weekday = WEEKDAY.matcher(text);
    if (weekday.matches() && !weekday.group(1).isBlank()) {
      Value day = text(weekday.group(1).strip());
      if (day instanceof Value.Day certain) {
        return certain.date().getDayOfWeek().getValue() == weekdayOf(weekday)
            ? certain
            : new Value.Invalid(raw, Value.Why.OTHER_WEEKDAY);
      }
    }
    String common = LooseDates.plain(text);
    if (common != null && text(common) instanceof Value.Day certain) {
      return certain;
    }
    String plain = text.replace(" ", "");
    if (RANGE.matcher(plain).matches()) {
      return new Value.Invalid(raw, Value.Why.RANGE_OF_DAYS);
    }
    if (SHORT_YEAR.matcher(plain).matches() || LooseDates.isShortYear(text)) {
      return new Value.Invalid(raw, Value.Why.SHORT_YEAR);
    }
    return DAY_NUMBER.matcher(plain).matches()
        ? new Value.Invalid(raw, Value.Why.SERIAL_AS_TEXT)
        : notADate(raw);
  }

  /** Number of a day of the week, Monday being 1. */
  private static int weekdayOf(Matcher weekday) {
    String chinese = weekday.group(2);
    return chinese == null
        ? WEEKDAYS_EN.indexOf(weekday.group(3).toLowerCase(Locale.ROOT)) + 1
        : WEEKDAYS.indexOf(chinese.replace('天', '日')) + 1;
  }

  /**
   * A number in a date column: days since the epoch, or a date written as one number such as
   * 19950618.
   */
  Value number(String raw) {
    String whole = raw.indexOf('.') < 0 ? raw : raw.substring(0, raw.indexOf('.'));
    if (whole.length() == 8 && DIGITS.matcher(whole).matches() && whole.equals(raw)) {
      return text(raw);
    }
    if (!SERIAL.matcher(whole).matches()) {
      return notADate(raw);
    }
    int serial = Integer.parseInt(whole);
    if (serial < FIRST_SERIAL || serial > LAST_SERIAL || serial == 0) {
      return notADate(raw);
    }
    if (epoch1904) {
      return new Value.Day(EPOCH_1904.plusDays(serial));
    }
    // Excel believes that 1900 had a 29 February, so its earlier days are off by one.
    if (serial == FEBRUARY_29_OF_1900) {
      return notADate(raw);
    }
    boolean shifted = serial > 0 && serial < FEBRUARY_29_OF_1900;
    return new Value.Day(EPOCH_1900.plusDays(shifted ? serial + 1L : serial));
  }

  /**
   * A number in a column of days on which something was done, in a cell that shows it as a number.
   * The days of a lifetime have numbers of five digits; of fewer are a year, a year and month
   * ({@code 2012.07}) or a month and day ({@code 5.3}), which Excel would take for days of 1905 or
   * 1900.
   */
  Value recent(String raw) {
    Value day = number(raw);
    int point = raw.indexOf('.');
    int digits = point < 0 ? raw.length() : point;
    return digits < DIGITS_OF_A_DAY || raw.startsWith("-") ? notADate(raw) : day;
  }

  private Value yearLast(String raw, int first, int second, int year) {
    if (dayFirst) {
      return day(raw, year, second, first);
    }
    if (first > 12 && second <= 12) {
      return day(raw, year, second, first);
    }
    if (second > 12 && first <= 12) {
      return day(raw, year, first, second);
    }
    return first == second
        ? day(raw, year, first, second)
        : new Value.Invalid(raw, Value.Why.AMBIGUOUS_DATE);
  }

  /** The year that brings a month nearest to the return's quarter. */
  private int yearOf(int month) {
    int distance = month - (quarter.number() * 3 - 1);
    return distance > 6 ? quarter.year() - 1 : distance < -6 ? quarter.year() + 1 : quarter.year();
  }

  private static Value day(String raw, int year, int month, int day) {
    try {
      return new Value.Day(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return notADate(raw);
    }
  }

  private static Value notADate(String raw) {
    return new Value.Invalid(raw, Value.Why.NOT_A_DATE);
  }

  private static int group(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  /** Four Chinese digits of a year. */
  private static int digits(String numerals) {
    int number = 0;
    for (int i = 0; i < numerals.length(); i++) {
      number = number * 10 + Math.max(0, NUMERALS.indexOf(numerals.charAt(i)));
    }
    return number;
  }

  /** A Chinese number up to 99: 六, 十, 十五, 二十, 二十三. */
  private static int counted(String numerals) {
    int ten = numerals.indexOf('十');
    if (ten < 0) {
      return numerals.length() == 1 ? NUMERALS.indexOf(numerals.charAt(0)) : -1;
    }
    int tens = ten == 0 ? 1 : NUMERALS.indexOf(numerals.charAt(0));
    int ones = ten == numerals.length() - 1 ? 0 : NUMERALS.indexOf(numerals.charAt(ten + 1));
    return ten > 1 || tens < 0 || ones < 0 ? -1 : tens * 10 + ones;
  }
}
