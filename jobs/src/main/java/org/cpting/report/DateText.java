package org.cpting.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.cpting.core.Period;
import org.cpting.report.Wording.Words;

/** Dates and periods in words. Dates are written as ISO 8601 has them, which both sides read. */
final class DateText {

  private final Wording wording;
  private final ZoneId zone;

  DateText(Wording wording, ZoneId zone) {
    this.wording = wording;
    this.zone = zone;
  }

  String day(LocalDate date) {
    return date.toString();
  }

  /** A moment on the programme's clock, with its zone. */
  String moment(Instant instant) {
    return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm XXX", Locale.ROOT)
        .format(instant.atZone(zone));
  }

  /** e.g. "Fiscal year 2011-12". */
  Words period(Period period) {
    String years = "%d\u2013%02d".formatted(period.fiscalYear(), (period.fiscalYear() + 1) % 100);
    String key = "period." + period.kind().name().toLowerCase(Locale.ROOT);
    int number = period.first().number();
    return wording
        .words(key)
        .with("years", years)
        .with("half", number == 2 ? "1" : "2")
        .with("year", String.valueOf(period.first().year()))
        .with("quarter", String.valueOf(number));
  }

  /** First and last day. */
  String range(Period period) {
    return day(period.start()) + " \u2013 " + day(period.end());
  }
}
