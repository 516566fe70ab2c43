package org.cpting.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpting.job.Folders.SAMPLES;
import static org.cpting.job.Folders.run;
import static org.cpting.job.Folders.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cpting.notice.Finding;
import org.cpting.warehouse.FileStatus;
import org.cpting.warehouse.Ledger;
import org.cpting.warehouse.LedgerReturn;
import org.cpting.warehouse.Warehouse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A return saved anew has other bytes and says the same. */
class SavedAnewTest {

  private static final Path SAMPLE = SAMPLES.resolve("2011Q2/FJ_B_2011-Q2.csv");

  @TempDir Path root = Path.of("");

  private PassLog send(String name, List<String> lines, String end)
      throws IOException, InterruptedException {
    Files.createDirectories(root.resolve("inbox"));
    Files.writeString(root.resolve("inbox").resolve(name), String.join(end, lines) + end);
    return run(settings(root, "2011-07-15T04:00:00Z"));
  }

  private List<LedgerReturn> returns() {
    try (Warehouse warehouse = Warehouse.open(settings(root, "2011-07-15T04:00:00Z").warehouse())) {
      return new Ledger(warehouse.reading()).returns();
    }
  }

  @Test
  void itIsToldAndChangesNothingUnlessItGoesBackBehindACorrection()
      throws IOException, InterruptedException {
    List<String> lines = Files.readAllLines(SAMPLE, StandardCharsets.UTF_8);
    List<String> corrected = new ArrayList<>(lines);
    corrected.remove(corrected.size() - 1);

    PassLog first = send("FJ_B_2011-Q2.csv", lines, "\r\n");
    PassLog anew = send("FJ_B_2011-Q2 (2).csv", lines, "\n");

    assertThat(first.taken().get(0).findings())
        .extracting(Finding::code)
        .doesNotContain("FILE_SAME_CONTENT");
    assertThat(anew.taken())
        .singleElement()
        .satisfies(
            taken -> {
              assertThat(taken.status()).isEqualTo(FileStatus.DUPLICATE);
              assertThat(taken.findings().get(0).code()).isEqualTo("FILE_SAME_CONTENT");
              assertThat(taken.findings().get(0).text().en())
                  .contains(
                      "'FJ_B_2011-Q2.csv', received 2011-07-15 12:00", "FJ_B_2011-Q2 (2).csv");
            });
    assertThat(root.resolve("outbox/duplicate/00002-FJ_B_2011-Q2 (2).csv/findings.html"))
        .content()
        .contains(
            "2011-07-15 12:00 收到的“FJ_B_2011-Q2.csv”",
            "&#39;FJ_B_2011-Q2.csv&#39;, received 2011-07-15 12:00")
        .contains("<a href=\"../../accepted/00001-FJ_B_2011-Q2.csv/findings.html\">");
    assertThat(root.resolve("outbox/accepted/00001-FJ_B_2011-Q2.csv/findings.html")).exists();
    assertThat(anew.calculated()).isFalse();
    assertThat(returns()).hasSize(1);

    send("FJ_B_2011-Q2_corrected.csv", corrected, "\n");
    PassLog back = send("FJ_B_2011-Q2_back.csv", lines, "\n\n");

    assertThat(back.taken().get(0).status()).isNotEqualTo(FileStatus.DUPLICATE);
    assertThat(back.taken().get(0).findings())
        .extracting(Finding::code)
        .contains("FILE_SAME_CONTENT");
    assertThat(returns())
        .filteredOn(LedgerReturn::active)
        .extracting(LedgerReturn::file)
        .containsExactly("FJ_B_2011-Q2_back.csv");
  }
}
