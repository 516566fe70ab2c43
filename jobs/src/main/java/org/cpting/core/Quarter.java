package org.cpting.core;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A calendar quarter, the period of every provincial return. Its id is the calendar's: {@code
 * 2011Q2} is April to June 2011, the first quarter of fiscal year 2011-12.
 *
 * @param year calendar year
 * @param number 1 to 4
 */
public record Quarter(int year, int number) implements Comparable<Quarter> {

  private static final Pattern ID = Pattern.compile("(\\d{4})Q([1-4])");

  public Quarter {
    if (number < 1 || number > 4) {
      throw new IllegalArgumentException("A quarter is numbered 1 to 4, not " + number);
    }
  }

  /** Reads an id such as {@code 2011Q2}. */
  public static Quarter of(String id) {
    Matcher matcher = ID.matcher(id);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("Not a quarter: '" + id + "', write e.g. 2011Q2");
    }
    return new Quarter(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
  }

  /** The quarter a date lies in. */
  public static Quarter containing(LocalDate date) {
    return ofMonth(date.getYear(), date.getMonthValue());
  }

  /** The quarter a month lies in; month is 1 to 12. */
  public static Quarter ofMonth(int year, int month) {
    return new Quarter(year, (month + 2) / 3);
  }

  /** The quarter with the given {@link #index()}. */
  public static Quarter ofIndex(int index) {
    return new Quarter(Math.floorDiv(index, 4), Math.floorMod(index, 4) + 1);
  }

  /** Quarters since the year 0: consecutive quarters have consecutive indexes. */
  public int index() {
    return year * 4 + number - 1;
  }

  public Quarter plus(int quarters) {
    return ofIndex(index() + quarters);
  }

  public String id() {
    return year + "Q" + number;
  }

  public LocalDate start() {
    return LocalDate.of(year, number * 3 - 2, 1);
  }

  public LocalDate end() {
    return start().plusMonths(3).minusDays(1);
  }

  public boolean contains(LocalDate date) {
    return date.getYear() == year && (date.getMonthValue() + 2) / 3 == number;
  }

  @Override
  public int compareTo(Quarter other) {
    return Integer.compare(index(), other.index());
  }

  @Override
  public String toString() {
    return id();
  }
}
