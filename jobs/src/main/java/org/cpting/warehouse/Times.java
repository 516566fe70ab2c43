package org.cpting.warehouse;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Moments as the warehouse stores them: UTC without a zone, to the millisecond. */
final class Times {

  private Times() {}

  static LocalDateTime stored(Instant moment) {
    return LocalDateTime.ofInstant(moment.truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC);
  }

  static Instant read(LocalDateTime stored) {
    return stored.toInstant(ZoneOffset.UTC);
  }
}
