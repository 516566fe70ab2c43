package org.cpting.warehouse;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;

/**
 * Takes a connection out of the pool after SQLITE_BUSY. The driver begins an immediate transaction
 * inside setAutoCommit(false); when that times out, the connection says it is in a transaction and
 * is not: what the next user of it writes can no longer be rolled back. Public with a public
 * constructor because the pool makes it by name.
 */
public final class BusyEviction implements SQLExceptionOverride {

  private static final int PRIMARY_CODE = 0xff;
  private static final int SQLITE_BUSY = 5;

  @java.lang.Override // the interface has a type of that name
  public Override adjudicate(SQLException exception) {
    return (exception.getErrorCode() & PRIMARY_CODE) == SQLITE_BUSY
        ? Override.MUST_EVICT
        : Override.CONTINUE_EVICT;
  }
}
