package org.cpting.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpting.cli.LoadedYear.cpting;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cpting.job.Folders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A closed period takes returns only by a logged exception. */
class PeriodCommandTest {

  private static final Path SAMPLE = Folders.SAMPLES.resolve("2011Q2/FJ_B_2011-Q2.csv");

  @TempDir Path root = Path.of("");

  private Path corrected() throws IOException {
    List<String> lines = Files.readAllLines(SAMPLE, StandardCharsets.UTF_8);
    Path folder = Files.createDirectories(root.resolve("2011Q2"));
    return Files.writeString(
        folder.resolve("FJ_B_2011-Q2_new.csv"), String.join("\r\n", lines.subList(0, 3)) + "\r\n");
  }

  @Test
  void aClosedQuarterRefusesWithoutAndTakesWithAnException() throws IOException {
    Path data = root.resolve("data");
    cpting(data, "ingest", SAMPLE.toString(), "--now", "2011-07-15");
    cpting(
        data,
        "period",
        "close",
        "--period",
        "2011Q2",
        "--why",
        "reported",
        "--by",
        "Wang",
        "--now",
        "2012-05-30");
    Path file = corrected();

    LoadedYear.Said refused = cpting(data, "ingest", file.toString(), "--now", "2012-06-01");
    cpting(
        data,
        "period",
        "except",
        "--period",
        "2011Q2",
        "--province",
        "FJ",
        "--until",
        "2012-06-30",
        "--why",
        "wrong copy",
        "--by",
        "Wang",
        "--now",
        "2012-06-02");
    LoadedYear.Said late = cpting(data, "ingest", file.toString(), "--now", "2012-07-01");
    LoadedYear.Said taken = cpting(data, "ingest", file.toString(), "--now", "2012-06-30");

    assertThat(refused.code()).isEqualTo(Exit.REFUSED);
    assertThat(refused.out()).contains("PERIOD_CLOSED", "2011Q2已于2012-05-30结账", "period except");
    assertThat(late.code()).isEqualTo(Exit.REFUSED);
    assertThat(taken.out()).contains("accepted", "wrong copy");
    assertThat(cpting(data, "period", "list").out())
        .contains(
            "2011Q2 closed by Wang: reported", "exception for FJ, all forms, until 2012-06-30");
    assertThat(cpting(data, "audit", "list").out())
        .contains("period_closed", "closed_period_exception");
    assertThat(cpting(data, "audit", "verify").code()).isZero();
  }

  @Test
  void aQuarterOpenedAgainTakesReturns() throws IOException {
    Path data = root.resolve("data");
    cpting(data, "ingest", SAMPLE.toString(), "--now", "2011-07-15");
    cpting(data, "period", "close", "--period", "2011Q2", "--why", "reported");
    cpting(data, "period", "reopen", "--period", "2011Q2", "--why", "not reported after all");

    assertThat(cpting(data, "ingest", corrected().toString()).code()).isZero();
  }
}
