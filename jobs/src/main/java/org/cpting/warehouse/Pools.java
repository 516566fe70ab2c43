package org.cpting.warehouse;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteOpenMode;

/**
 * Connection pools with the settings the warehouse was measured and crash-tested with. SQLite has
 * one writer and takes the write lock when a transaction begins, because a lock taken later fails
 * at once where another process wrote in between; readers never take it.
 */
final class Pools {

  private static final Duration BUSY_TIMEOUT = Duration.ofSeconds(60);
  private static final Duration CONNECTION_TIMEOUT = Duration.ofSeconds(90);
  private static final int READERS = 4;
  private static final int SERVER_WRITERS = 4;
  private static final int WRITE_CACHE_KIB = 32 * 1024;

  /**
   * Pages (64 MB) of the write-ahead log that are carried into the file by the commit that fills
   * it. What is committed is durable in the log; a commit that carries it over writes all of it
   * twice. A pass that ends carries over the rest.
   */
  private static final int LOG_PAGES = 16_384;

  /**
   * A scan passes every page once: few pages used again and again stay in the processor's cache.
   */
  private static final int READ_CACHE_KIB = 4 * 1024;

  private Pools() {}

  static HikariDataSource writers(WarehouseUrl url, Duration busyTimeout) {
    HikariConfig config = config(url, "warehouse-write");
    config.setMaximumPoolSize(url.embedded() ? 1 : SERVER_WRITERS);
    if (url.embedded()) {
      sqlite(config, TransactionMode.IMMEDIATE, busyTimeout, WRITE_CACHE_KIB);
      config.setConnectionInitSql("pragma wal_autocheckpoint = " + LOG_PAGES);
    } else {
      config.addDataSourceProperty("reWriteBatchedInserts", "true");
    }
    return new HikariDataSource(config);
  }

  static HikariDataSource writers(WarehouseUrl url) {
    return writers(url, BUSY_TIMEOUT);
  }

  static HikariDataSource readers(WarehouseUrl url) {
    HikariConfig config = config(url, "warehouse-read");
    config.setMaximumPoolSize(READERS);
    if (url.embedded()) {
      sqlite(config, TransactionMode.DEFERRED, BUSY_TIMEOUT, READ_CACHE_KIB);
      config.setConnectionInitSql("pragma query_only = on");
    } else {
      config.setReadOnly(true);
      // Without it the driver is content with read-only transactions.
      config.addDataSourceProperty("readOnlyMode", "always");
    }
    return new HikariDataSource(config);
  }

  private static HikariConfig config(WarehouseUrl url, String name) {
    HikariConfig config = new HikariConfig();
    config.setPoolName(name);
    config.setJdbcUrl(url.jdbc());
    config.setConnectionTimeout(CONNECTION_TIMEOUT.toMillis());
    config.setMinimumIdle(0);
    return config;
  }

  private static void sqlite(
      HikariConfig config, TransactionMode mode, Duration busyTimeout, int cacheKib) {
    SQLiteConfig sqlite = new SQLiteConfig();
    sqlite.setJournalMode(JournalMode.WAL);
    sqlite.setSynchronous(SynchronousMode.FULL);
    sqlite.enforceForeignKeys(true);
    sqlite.setTransactionMode(mode);
    sqlite.setBusyTimeout(Math.toIntExact(busyTimeout.toMillis()));
    sqlite.setCacheSize(-cacheKib);
    // A pool lends a connection to one thread at a time, so SQLite need not lock for every column.
    sqlite.setOpenMode(SQLiteOpenMode.NOMUTEX);
    config.setDataSourceProperties(sqlite.toProperties());
    config.setExceptionOverrideClassName(BusyEviction.class.getName());
  }
}
