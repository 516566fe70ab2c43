package org.cpting.core;

import java.time.LocalDate;

/**
 * One number for a person, a service and a day: equal numbers are the same service reported twice.
 */
public final class ServiceKey {

  private ServiceKey() {}

  /** A day as the number yyyymmdd, the key of dates in the warehouse. */
  public static long dateId(LocalDate day) {
    return day.getYear() * 10_000L + day.getMonthValue() * 100L + day.getDayOfMonth();
  }

  /** The number of a row of form A, 0 if its service or its day cannot be read. */
  public static long of(long person, CanonicalRow row) {
    Value.Coded service = row.code("service");
    LocalDate day = row.date("service_date");
    return service == null || day == null ? 0 : of(person, service.id(), dateId(day));
  }

  /**
   * The number; among a million keys two different ones agree with a chance below one in ten
   * million.
   */
  public static long of(long person, long service, long dateId) {
    return LongSet.mix(LongSet.mix(person) + LongSet.mix(service << 32 | dateId));
  }
}
