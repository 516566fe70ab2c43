package org.cpting.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.cpting.core.Period;
import org.cpting.report.Wording.Words;

/**
 * Dates and periods in words. In tables dates are written as ISO 8601 has them, which every side
 * reads; in running text as the language does.
 */
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

  /** A day in words, for running text, e.g. "31 March 2012". */
  Words inWords(LocalDate date) {
    Words month = wording.words("month." + date.getMonthValue());
    Words day = wording.words("day.other").with("n", String.valueOf(date.getDayOfMonth()));
    Words first = wording.words("day.first");
    Words pattern = wording.words("date.words").with("year", String.valueOf(date.getYear()));
    boolean begins = date.getDayOfMonth() == 1;
    return new Words(
        fill(pattern.first(), month.first(), begins ? first.first() : day.first()),
        fill(pattern.second(), month.second(), begins ? first.second() : day.second()));
  }

  private static String fill(String pattern, String month, String day) {
    return pattern.replace("{month}", month).replace("{day}", day);
  }

  /** A moment on the programme's clock, with its zone. */
  String moment(Instant instant) {
    return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm ZZZZZ", Locale.ROOT)
        .format(instant.atZone(zone));
  }

  /** e.g. "Fiscal year 2011-12". */
  Words period(Period period) {
    String years = "%d\u2013%02d".formatted(period.fiscalYear(), (period.fiscalYear() + 1) % 100);
    String key = "period." + period.kind().name().toLowerCase(Locale.ROOT);
    int number = period.first().number();
    Words end = inWords(period.end());
    Words words = wording.words(key);
    return new Words(
            words.first().replace("{date}", end.first()),
            words.second().replace("{date}", end.second()))
        .with("years", years)
        .with("half", number == 2 ? "1" : "2")
        .with("year", String.valueOf(period.first().year()))
        .with("quarter", String.valueOf(number));
  }

  /** First and last day. */
  Words range(Period period) {
    Words first = inWords(period.start());
    Words last = inWords(period.end());
    return new Words(
        first.first() + " \u2013 " + last.first(), first.second() + " \u2013 " + last.second());
  }
}
