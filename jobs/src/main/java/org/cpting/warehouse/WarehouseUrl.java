package org.cpting.warehouse;

import java.nio.file.Path;
import org.jooq.SQLDialect;

/**
 * Where the warehouse is: an SQLite file, or a PostgreSQL database.
 *
 * @param jdbc address as JDBC writes it; may hold a password, so {@link #toString} shortens it
 */
public record WarehouseUrl(String jdbc) {

  private static final String SQLITE = "jdbc:sqlite:";
  private static final String POSTGRESQL = "jdbc:postgresql:";

  public WarehouseUrl {
    if (!jdbc.startsWith(SQLITE) && !jdbc.startsWith(POSTGRESQL)) {
      throw new IllegalArgumentException(
          "Not a warehouse: write "
              + POSTGRESQL
              + "//host/database?user=NAME&password=WORD or "
              + SQLITE
              + "FILE");
    }
  }

  /** An SQLite file; it is created if it is not there, its folder is not. */
  public static WarehouseUrl embedded(Path file) {
    return new WarehouseUrl(SQLITE + file.toAbsolutePath());
  }

  /** Whether it is an SQLite file. */
  public boolean embedded() {
    return jdbc.startsWith(SQLITE);
  }

  /** The dialect of SQL spoken there. */
  public SQLDialect dialect() {
    return embedded() ? SQLDialect.SQLITE : SQLDialect.POSTGRES;
  }

  /** The address without what stands behind the question mark, where a password may be. */
  @Override
  public String toString() {
    int parameters = jdbc.indexOf('?');
    return parameters < 0 ? jdbc : jdbc.substring(0, parameters);
  }
}
