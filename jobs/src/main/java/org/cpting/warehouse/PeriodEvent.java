package org.cpting.warehouse;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.cpting.core.Quarter;
import org.cpting.core.ReturnKey;
import org.jspecify.annotations.Nullable;

/**
 * Something done to a quarter: it was closed to returns, opened again, or an exception was made.
 *
 * @param province of an exception: code of the province it is made for, null otherwise
 * @param form of an exception: code of the form, null for all forms
 * @param until of an exception: its last day, null otherwise
 * @param by who did it
 * @param at when
 * @param reason why
 */
public record PeriodEvent(
    Kind kind,
    Quarter quarter,
    @Nullable String province,
    @Nullable String form,
    @Nullable LocalDate until,
    String by,
    Instant at,
    String reason) {

  /** What was done. */
  public enum Kind {
    CLOSED,
    REOPENED,
    EXCEPTION;

    /** As stored. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Whether it lets a return in on a day although its quarter is closed. */
  boolean lets(ReturnKey key, LocalDate day) {
    return kind == Kind.EXCEPTION
        && quarter.equals(key.quarter())
        && key.province().equals(province)
        && (form == null || form.equals(key.form()))
        && until != null
        && !day.isAfter(until);
  }
}
