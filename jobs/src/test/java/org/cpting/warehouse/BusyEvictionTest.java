package org.cpting.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A connection on which a transaction could not begin must not be used again. The transactions here
 * are begun as Spring begins them: what is already without auto-commit is taken as it is.
 */
final class BusyEvictionTest {

  @Test
  void aRollbackAfterATransactionThatCouldNotBeginLeavesNothing(@TempDir Path folder)
      throws SQLException {
    WarehouseUrl url = Engine.SQLITE.blank(folder);
    try (HikariDataSource impatient = Pools.writers(url, Duration.ofMillis(50));
        HikariDataSource other = Pools.writers(url)) {
      DSL.using(impatient, SQLDialect.SQLITE).execute("create table t (n integer)");
      try (Connection holder = other.getConnection()) {
        begin(holder);
        assertThatThrownBy(() -> insertTwoAndRollBack(impatient))
            .hasMessageContaining("SQLITE_BUSY");
      }
      insertTwoAndRollBack(impatient);
      assertThat(DSL.using(impatient, SQLDialect.SQLITE).fetchCount(DSL.table("t"))).isZero();
    }
  }

  private static void begin(Connection connection) throws SQLException {
    if (connection.getAutoCommit()) {
      connection.setAutoCommit(false);
    }
  }

  private static void insertTwoAndRollBack(DataSource pool) throws SQLException {
    try (Connection connection = pool.getConnection()) {
      begin(connection);
      DSL.using(connection, SQLDialect.SQLITE).execute("insert into t values (1), (2)");
      connection.rollback();
    }
  }
}
