package org.cpting.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The write-ahead log of the embedded warehouse. */
final class PoolsTest {

  private static final long WRITTEN = 8 << 20;

  @Test
  void aLargeCommitIsWrittenOnceAndCarriedIntoTheFileWhenThePassEnds(@TempDir Path folder)
      throws IOException {
    WarehouseUrl url = Engine.SQLITE.blank(folder);
    try (HikariDataSource writers = Pools.writers(url)) {
      DSLContext dsl = DSL.using(writers, SQLDialect.SQLITE);
      dsl.execute("create table t (b blob)");
      dsl.execute("insert into t values (zeroblob(?))", WRITTEN);
      assertThat(bytes(folder, "-wal")).isGreaterThan(WRITTEN);
      assertThat(bytes(folder, ".sqlite")).isLessThan(WRITTEN);
    }
    assertThat(bytes(folder, "-wal")).isZero();
    assertThat(bytes(folder, ".sqlite")).isGreaterThan(WRITTEN);
  }

  private static long bytes(Path folder, String end) throws IOException {
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(end))
          .mapToLong(file -> file.toFile().length())
          .sum();
    }
  }
}
