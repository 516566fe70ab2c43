package org.cpting.definition;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From when to when a definition holds, both days included.
 *
 * @param from first day, null where it has held for ever
 * @param to last day, null where it holds until further notice
 */
public record Validity(@Nullable LocalDate from, @Nullable LocalDate to) {

  static final Validity ALWAYS = new Validity(null, null);

  /** Whether it holds on a day. */
  public boolean holds(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
  }

  @Override
  public String toString() {
    return (from == null ? "" : from) + " – " + (to == null ? "" : to);
  }
}
