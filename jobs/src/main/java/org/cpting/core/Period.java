package org.cpting.core;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A reporting period: a quarter ({@code 2011Q2}), a half-year ({@code FY2011-12-H1}, April to
 * September), a Canadian fiscal year ({@code FY2011-12}, 2011-04-01 to 2012-03-31) or a whole
 * project ({@code 2009Q2-2013Q1}).
 *
 * @param kind how long it is
 * @param first its first quarter
 * @param last its last quarter
 */
public record Period(Kind kind, Quarter first, Quarter last) implements Comparable<Period> {

  /** Lengths of period the programme reports on. */
  public enum Kind {
    QUARTER(1),
    HALF_YEAR(2),
    FISCAL_YEAR(4),
    /** From the first quarter of the project to its last, which the calendar says. */
    PROJECT(0);

    private final int quarters;

    Kind(int quarters) {
      this.quarters = quarters;
    }

    private boolean fits(Quarter first, Quarter last) {
      return this == PROJECT
          ? first.compareTo(last) <= 0
          : Math.floorMod(first.index() - 1, 4) % quarters == 0
              && last.equals(first.plus(quarters - 1));
    }
  }

  private static final Pattern FISCAL = Pattern.compile("FY(\\d{4})-(\\d{2})(?:-H([12]))?");

  public Period {
    if (!kind.fits(first, last)) {
      throw new IllegalArgumentException("No " + kind + " goes from " + first + " to " + last);
    }
  }

  private Period(Kind kind, Quarter first) {
    this(kind, first, first.plus(kind.quarters - 1));
  }

  /** A whole project. */
  public static Period project(Quarter first, Quarter last) {
    return new Period(Kind.PROJECT, first, last);
  }

  public static Period of(Quarter quarter) {
    return new Period(Kind.QUARTER, quarter);
  }

  /** The half-year a quarter belongs to. */
  public static Period halfYearOf(Quarter quarter) {
    return new Period(Kind.HALF_YEAR, quarter.plus(-Math.floorMod(quarter.index() - 1, 2)));
  }

  /** The fiscal year a quarter belongs to. */
  public static Period fiscalYearOf(Quarter quarter) {
    return new Period(Kind.FISCAL_YEAR, quarter.plus(-Math.floorMod(quarter.index() - 1, 4)));
  }

  /**
   * Reads an id such as {@code 2011Q2}, {@code FY2011-12-H1}, {@code FY2011-12} or {@code
   * 2009Q2-2013Q1}.
   */
  public static Period of(String id) {
    int dash = id.indexOf('-');
    if (!id.startsWith("FY") && dash > 0) {
      return project(Quarter.of(id.substring(0, dash)), Quarter.of(id.substring(dash + 1)));
    }
    Matcher fiscal = FISCAL.matcher(id);
    if (!fiscal.matches()) {
      if (id.startsWith("FY")) {
        throw notAPeriod(id);
      }
      return of(Quarter.of(id));
    }
    int year = Integer.parseInt(fiscal.group(1));
    if ((year + 1) % 100 != Integer.parseInt(fiscal.group(2))) {
      throw notAPeriod(id);
    }
    Quarter april = new Quarter(year, 2);
    String half = fiscal.group(3);
    if (half == null) {
      return new Period(Kind.FISCAL_YEAR, april);
    }
    return new Period(Kind.HALF_YEAR, half.equals("1") ? april : april.plus(2));
  }

  private static IllegalArgumentException notAPeriod(String id) {
    return new IllegalArgumentException(
        "Not a period: '" + id + "', write e.g. 2011Q2, FY2011-12-H1 or FY2011-12");
  }

  public String id() {
    if (kind == Kind.QUARTER) {
      return first.id();
    }
    if (kind == Kind.PROJECT) {
      return first.id() + "-" + last.id();
    }
    int year = fiscalYear();
    String next = String.valueOf(101 + year % 100).substring(1);
    String id = "FY" + year + "-" + next;
    return kind == Kind.FISCAL_YEAR ? id : id + (first.number() == 2 ? "-H1" : "-H2");
  }

  /** Calendar year in which the fiscal year of this period begins. */
  public int fiscalYear() {
    return first.number() == 1 ? first.year() - 1 : first.year();
  }

  public LocalDate start() {
    return first.start();
  }

  public LocalDate end() {
    return last.end();
  }

  public List<Quarter> quarters() {
    return IntStream.rangeClosed(0, last.index() - first.index()).mapToObj(first::plus).toList();
  }

  @Override
  public int compareTo(Period other) {
    int byEnd = last.compareTo(other.last);
    int byKind = byEnd != 0 ? byEnd : kind.compareTo(other.kind);
    return byKind != 0 ? byKind : first.compareTo(other.first);
  }

  @Override
  public String toString() {
    return id();
  }
}
