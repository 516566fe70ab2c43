package org.cpting.warehouse;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** The engines the contract holds on; each gives every test a database of its own. */
enum Engine {
  SQLITE {
    @Override
    WarehouseUrl blank(Path folder) {
      return WarehouseUrl.embedded(folder.resolve("warehouse.sqlite"));
    }

    @Override
    WarehouseUrl migrated(Path folder) {
      Path file = folder.resolve("warehouse.sqlite");
      try {
        Files.copy(Template.FILE, file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return WarehouseUrl.embedded(file);
    }
  },
  POSTGRESQL {
    @Override
    WarehouseUrl blank(Path folder) {
      return Server.create("template1");
    }

    @Override
    WarehouseUrl migrated(Path folder) {
      return Server.create(Server.MIGRATED);
    }
  };

  private static final Path MIGRATIONS =
      Path.of(System.getProperty("cpting.home", ""), "schemas", "warehouse");

  /** An empty database. */
  abstract WarehouseUrl blank(Path folder);

  /** A database with the tables in it. */
  abstract WarehouseUrl migrated(Path folder);

  static void migrate(WarehouseUrl url) {
    try (Warehouse warehouse = Warehouse.open(url)) {
      warehouse.migrate(MIGRATIONS);
    }
  }

  /** An SQLite file with the tables in it, made when the first test asks and then copied. */
  private static final class Template {
    static final Path FILE = make();

    private static Path make() {
      try {
        Path file = Files.createTempFile("template", ".sqlite");
        file.toFile().deleteOnExit();
        migrate(WarehouseUrl.embedded(file));
        return file;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** A PostgreSQL server for all tests, started when the first one asks. */
  private static final class Server {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final EmbeddedPostgres RUNNING = start();
    static final String MIGRATED = template();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder().start();
      } catch (IOException e) {
        throw new UncheckedIOException("PostgreSQL does not start", e);
      }
    }

    private static String template() {
      migrate(create("template1"));
      return "test" + NUMBER.get();
    }

    static WarehouseUrl create(String template) {
      String name = "test" + NUMBER.incrementAndGet();
      try (Connection connection = RUNNING.getPostgresDatabase().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("create database " + name + " template " + template);
      } catch (SQLException e) {
        throw new IllegalStateException("Cannot create database " + name, e);
      }
      return new WarehouseUrl(RUNNING.getJdbcUrl("postgres", name));
    }
  }
}
