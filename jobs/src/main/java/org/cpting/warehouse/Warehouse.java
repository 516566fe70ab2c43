package org.cpting.warehouse;

import static org.cpting.warehouse.db.Tables.WAREHOUSE_IDENTITY;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/**
 * An open warehouse: one pool of connections for writing, one for reading. Close it to give the
 * connections back.
 */
public final class Warehouse implements AutoCloseable {

  static {
    // What jOOQ would print on first use does not belong in a results pipeline's output.
    System.setProperty("org.jooq.no-logo", "true");
    System.setProperty("org.jooq.no-tips", "true");
  }

  private final SQLDialect dialect;
  private final HikariDataSource writers;
  private final HikariDataSource readers;

  private Warehouse(SQLDialect dialect, HikariDataSource writers, HikariDataSource readers) {
    this.dialect = dialect;
    this.writers = writers;
    this.readers = readers;
  }

  public static Warehouse open(WarehouseUrl url) {
    return new Warehouse(url.dialect(), Pools.writers(url), Pools.readers(url));
  }

  /** Whether it is an SQLite file. */
  public boolean embedded() {
    return dialect == SQLDialect.SQLITE;
  }

  /** Connections for transactions that write. */
  public DataSource writers() {
    return writers;
  }

  /** Connections for reading outside transactions; a write through one is refused. */
  public DataSource readers() {
    return readers;
  }

  /** jOOQ over a source of connections: one of the pools, or a proxy around one. */
  public DSLContext context(DataSource connections) {
    return DSL.using(connections, dialect);
  }

  /** jOOQ over the pool for reading. */
  public DSLContext reading() {
    return context(readers);
  }

  /** Reads several things as they stood at one moment, whatever is written meanwhile. */
  public <T> T snapshot(Function<DSLContext, T> read) {
    return reading()
        .transactionResult(
            transaction -> {
              if (!embedded()) {
                transaction.dsl().execute("set transaction isolation level repeatable read");
              }
              return read.apply(transaction.dsl());
            });
  }

  /**
   * Brings the tables to the newest version. Safe where several processes do it at once.
   *
   * @param migrations folder of the migrations, {@code schemas/warehouse}
   */
  public void migrate(Path migrations) {
    Flyway flyway =
        Flyway.configure()
            .dataSource(writers)
            .locations("filesystem:" + migrations.toAbsolutePath())
            // The tables of the job repository live in the same schema and may have come first.
            .baselineOnMigrate(true)
            .baselineVersion("0")
            .failOnMissingLocations(true)
            .loggers("slf4j")
            .load();
    try {
      flyway.migrate();
    } catch (FlywayException first) {
      // Two processes that both meet an empty database may trip over one another once.
      flyway.migrate();
    }
    DSLContext writing = context(writers);
    if (writing.fetchCount(WAREHOUSE_IDENTITY) == 0) {
      writing.insertInto(WAREHOUSE_IDENTITY).values(UUID.randomUUID().toString()).execute();
    }
  }

  /** What tells this warehouse from any other; given once, when its tables were made. */
  public String identity() {
    return reading()
        .select(DSL.min(WAREHOUSE_IDENTITY.WAREHOUSE_ID))
        .from(WAREHOUSE_IDENTITY)
        .fetchSingle()
        .value1();
  }

  @Override
  public void close() {
    readers.close();
    writers.close();
  }
}
