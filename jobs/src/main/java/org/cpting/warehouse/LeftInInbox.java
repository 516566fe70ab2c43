package org.cpting.warehouse;

import static org.cpting.warehouse.db.Tables.LEFT_IN_INBOX;

import java.time.Instant;
import org.jooq.DSLContext;

/**
 * What stays in an inbox after it was taken or told, because the program may not move it: it is
 * taken once, not once a pass.
 */
public final class LeftInInbox {

  private final DSLContext dsl;

  public LeftInInbox(DSLContext dsl) {
    this.dsl = dsl;
  }

  /**
   * Whether a file, by the fingerprint of its path, was noted with the size and time it has now.
   */
  public boolean holds(String pathSha256, long size, Instant modified) {
    return dsl.fetchExists(
        dsl.selectFrom(LEFT_IN_INBOX)
            .where(LEFT_IN_INBOX.PATH_SHA256.eq(pathSha256))
            .and(LEFT_IN_INBOX.SIZE_BYTES.eq(size))
            .and(LEFT_IN_INBOX.MODIFIED_MS.eq(modified.toEpochMilli())));
  }

  /** Notes a file as it is now. */
  public void note(String pathSha256, long size, Instant modified) {
    dsl.deleteFrom(LEFT_IN_INBOX).where(LEFT_IN_INBOX.PATH_SHA256.eq(pathSha256)).execute();
    dsl.insertInto(LEFT_IN_INBOX).values(pathSha256, size, modified.toEpochMilli()).execute();
  }
}
