package org.cpting.warehouse;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cpting.core.Period;
import org.cpting.core.Quarter;
import org.cpting.warehouse.db.tables.records.DimDateRecord;
import org.cpting.warehouse.db.tables.records.DimPeriodRecord;

/**
 * Rows of the dimensions of time. The key of a period is its year and one digit: the calendar
 * quarter (20112 is 2011Q2), or of the fiscal year that begins in that year the half plus 4 (20115
 * is FY2011-12-H1), or 0 for the whole of it.
 */
final class PeriodRows {

  private PeriodRows() {}

  static int id(Period period) {
    return switch (period.kind()) {
      case QUARTER -> id(period.first());
      case HALF_YEAR -> period.fiscalYear() * 10 + (period.first().number() == 2 ? 5 : 6);
      case FISCAL_YEAR -> period.fiscalYear() * 10;
      case PROJECT -> throw new IllegalArgumentException("Nothing is counted by " + period);
    };
  }

  static int id(Quarter quarter) {
    return quarter.year() * 10 + quarter.number();
  }

  /** The quarter with a key; fails for the key of a longer period. */
  static Quarter quarter(int periodId) {
    return new Quarter(periodId / 10, periodId % 10);
  }

  static int id(LocalDate date) {
    return date.getYear() * 10_000 + date.getMonthValue() * 100 + date.getDayOfMonth();
  }

  /** The date written yyyymmdd. */
  static LocalDate date(int dateId) {
    return LocalDate.of(dateId / 10_000, dateId / 100 % 100, dateId % 100);
  }

  /** The quarters given and every half-year and year they belong to. */
  static Set<Period> periods(Stream<Quarter> quarters) {
    Set<Period> periods = new TreeSet<>();
    quarters.forEach(
        quarter -> {
          periods.add(Period.of(quarter));
          periods.add(Period.halfYearOf(quarter));
          periods.add(Period.fiscalYearOf(quarter));
        });
    return periods;
  }

  static DimPeriodRecord row(Period period) {
    boolean quarter = period.kind() == Period.Kind.QUARTER;
    boolean year = period.kind() == Period.Kind.FISCAL_YEAR;
    return new DimPeriodRecord(
        id(period),
        period.id(),
        switch (period.kind()) {
          case QUARTER -> "quarter";
          case HALF_YEAR -> "half_year";
          case FISCAL_YEAR -> "fiscal_year";
          case PROJECT -> "project";
        },
        quarter ? period.first().year() : null,
        quarter ? period.first().number() : null,
        Period.fiscalYearOf(period.first()).id(),
        year ? null : Period.halfYearOf(period.first()).id(),
        period.start(),
        period.end());
  }

  static DimDateRecord row(LocalDate date) {
    return new DimDateRecord(
        id(date), date, date.getYear(), date.getMonthValue(), id(Quarter.containing(date)));
  }
}
