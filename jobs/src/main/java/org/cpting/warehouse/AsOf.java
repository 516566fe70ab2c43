package org.cpting.warehouse;

import static org.cpting.warehouse.db.Tables.RETURN_FORM;

import java.time.Instant;
import java.time.LocalDateTime;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

/**
 * Which state of the ledger is asked for. Facts never change once written, so the state at any
 * moment is told by which returns counted then.
 *
 * @param moment a past moment; null for the present
 */
public record AsOf(@Nullable Instant moment) {

  /** What counts now. */
  public static final AsOf NOW = new AsOf(null);

  /** Whether a return counts. */
  Condition counts() {
    if (moment == null) {
      return RETURN_FORM.STATUS.eq(ReturnTable.ACTIVE);
    }
    LocalDateTime at = Times.stored(moment);
    return RETURN_FORM
        .LOADED_AT
        .le(at)
        .and(RETURN_FORM.SUPERSEDED_AT.isNull().or(RETURN_FORM.SUPERSEDED_AT.gt(at)));
  }

  /** Whether a return was there at all. */
  Condition known() {
    return moment == null
        ? org.jooq.impl.DSL.noCondition()
        : RETURN_FORM.LOADED_AT.le(Times.stored(moment));
  }

  /** Whether a return with these times counts. */
  boolean counts(Instant loadedAt, @Nullable Instant supersededAt) {
    if (moment == null) {
      return supersededAt == null;
    }
    return !loadedAt.isAfter(moment) && (supersededAt == null || supersededAt.isAfter(moment));
  }
}
