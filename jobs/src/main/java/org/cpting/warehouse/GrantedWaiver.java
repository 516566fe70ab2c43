package org.cpting.warehouse;

import java.time.Instant;
import java.time.LocalDate;
import org.cpting.core.Waiver;
import org.jspecify.annotations.Nullable;

/**
 * A waiver as it stands in the warehouse.
 *
 * @param waiver what it lets in
 * @param grantedAt when it was granted
 * @param end how it was ended before its time, null if it was not
 */
public record GrantedWaiver(Waiver waiver, Instant grantedAt, @Nullable End end) {

  /**
   * The end of a waiver before its time.
   *
   * @param by who ended it
   * @param at when
   * @param reason why
   */
  public record End(String by, Instant at, String reason) {}

  /** Whether a return read on a day is let in by it. */
  public boolean holds(LocalDate day) {
    return end == null && !day.isAfter(waiver.until());
  }
}
