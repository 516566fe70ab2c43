package org.cpting.core;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Age in completed years on the day of a service, and the field it was taken from: the valid ID
 * number, else the birth date, else the age given.
 *
 * @param years completed years; negative for a birth after the service
 * @param field canonical field it was taken from
 */
public record Age(int years, String field) {

  /** Older than anyone: what is beyond it need not be told apart. */
  private static final BigDecimal BEYOND = BigDecimal.valueOf(1000);

  /** Completed years between two days; -1 for a birth after the day. */
  public static int between(LocalDate birth, LocalDate day) {
    if (birth.isAfter(day)) {
      return -1;
    }
    int years = day.getYear() - birth.getYear();
    // Born on 29 February: a year older on 1 March, as java.time.Period has it too.
    int months = day.getMonthValue() - birth.getMonthValue();
    boolean reached = months > 0 || months == 0 && day.getDayOfMonth() >= birth.getDayOfMonth();
    return reached ? years : years - 1;
  }

  /** Age of the person of a row of form A on a day, or null if nothing in the row tells it. */
  public static @Nullable Age on(LocalDate day, CanonicalRow row) {
    ResidentId id = row.residentId();
    if (id != null) {
      return new Age(between(id.birthDate(), day), "id_number");
    }
    LocalDate birth = row.date("birth_date");
    if (birth != null) {
      return new Age(between(birth, day), "birth_date");
    }
    return row.get("age") instanceof Value.Quantity given
        ? new Age(given.number().min(BEYOND).intValue(), "age")
        : null;
  }
}
