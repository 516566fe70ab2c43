package org.cpting.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cpting.job.Folders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real fiscal year by the command line, on both engines: the three exports equal the expected
 * files.
 */
class YearTest {

  @TempDir Path root = Path.of("");

  @Test
  void theYearOnSqliteGivesTheExpectedFiguresAndReports() throws IOException {
    year();

    try (Stream<Path> reports = Files.walk(root.resolve("data/outbox/reports"))) {
      List<Path> files = reports.filter(Files::isRegularFile).toList();
      assertThat(files)
          .extracting(f -> f.getFileName().toString())
          .contains("cida-results_FY2011-12_en.pdf");
      assertThat(files).allSatisfy(file -> assertThat(Files.size(file)).isGreaterThan(10_000));
    }
  }

  @Test
  void theYearOnPostgresqlGivesTheSame() throws IOException {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
      year("--warehouse", postgres.getJdbcUrl("postgres", "postgres"));
    }
  }

  private void year(String... more) throws IOException {
    Path data = root.resolve("data");
    Folders.deliver(data.resolve("inbox"), "2011Q2", "2011Q3", "2011Q4", "2012Q1");

    assertThat(cpting(more, "run", "--data", data.toString(), "--now", "2012-04-16"))
        .isEqualTo(Exit.REFUSED);
    assertThat(cpting(more, "run", "--data", data.toString(), "--now", "2012-04-16"))
        .isEqualTo(Exit.NOTHING_TO_DO);

    for (String table : List.of("files", "findings", "indicators")) {
      Path out = root.resolve(table + ".csv");
      assertThat(cpting(more, "export", table, "--data", data.toString(), "--out", out.toString()))
          .isEqualTo(Exit.OK);
      Folders.assertExpected(out, table);
    }
  }

  private static int cpting(String[] more, String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of(more));
    return Main.run(all.toArray(String[]::new));
  }
}
