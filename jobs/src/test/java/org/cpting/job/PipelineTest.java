package org.cpting.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpting.job.Folders.SAMPLES;
import static org.cpting.job.Folders.deliver;
import static org.cpting.job.Folders.run;
import static org.cpting.job.Folders.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cpting.warehouse.FigureRow;
import org.cpting.warehouse.Figures;
import org.cpting.warehouse.FileStatus;
import org.cpting.warehouse.Ledger;
import org.cpting.warehouse.LedgerReturn;
import org.cpting.warehouse.Warehouse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Passes over an inbox. */
class PipelineTest {

  private static final String JULY = "2011-07-15T04:00:00Z";

  @TempDir Path root = Path.of("");

  @Test
  void aSecondPassOverAnEmptyInboxHasNothingToDo() throws IOException, InterruptedException {
    Settings settings = settings(root, JULY);
    deliver(root.resolve("inbox"), SAMPLES.resolve("2011Q2/FJ_D_2011-Q2.csv"), "FJ_D_2011-Q2.csv");

    PassLog first = run(settings);
    PassLog second = run(settings);

    assertThat(first.idle()).isFalse();
    assertThat(first.taken())
        .extracting(PassLog.TakenFile::status)
        .containsExactly(FileStatus.ACCEPTED);
    assertThat(second.idle()).isTrue();
    assertThat(root.resolve("inbox/FJ_D_2011-Q2.csv")).doesNotExist();
  }

  @Test
  void eachFileTakenIsCountedOnce() throws IOException, InterruptedException {
    for (String form : List.of("B", "C", "D")) {
      String name = "FJ_" + form + "_2011-Q2.csv";
      deliver(root.resolve("inbox"), SAMPLES.resolve("2011Q2").resolve(name), name);
    }
    Settings silent = settings(root, JULY);
    List<String> told = new ArrayList<>();
    Progress telling =
        (step, done, total, what) -> {
          if (step == Progress.Step.TAKE) {
            told.add(done + "/" + total + " " + what);
          }
        };

    run(
        new Settings(
            silent.home(),
            silent.workspace(),
            silent.warehouse(),
            silent.clock(),
            silent.by(),
            telling));

    assertThat(told)
        .containsExactly("1/3 FJ_B_2011-Q2.csv", "2/3 FJ_C_2011-Q2.csv", "3/3 FJ_D_2011-Q2.csv");
  }

  @Test
  void theNextReturnIsHeldAgainstTheLookOfTheLast() throws IOException, InterruptedException {
    Settings settings = settings(root, JULY);
    Path file = SAMPLES.resolve("2011Q2/FJ_B_2011-Q2.csv");
    deliver(root.resolve("inbox"), file, "FJ_B_2011-Q2.csv");
    assertThat(run(settings).taken().get(0).findings())
        .noneMatch(finding -> finding.code().startsWith("DRIFT"));
    Path changed = Files.createTempFile(root, "changed", ".csv");
    String all = Files.readString(file).replaceFirst("Events", "场次");
    Files.writeString(changed, all.substring(0, all.stripTrailing().lastIndexOf('\n') + 1));
    deliver(root.resolve("inbox"), changed, "FJ_B_2011-Q2_new.csv");

    assertThat(run(settings).taken().get(0).findings())
        .filteredOn(finding -> finding.code().startsWith("DRIFT"))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.code()).isEqualTo("DRIFT_HEADING_RENAMED");
              assertThat(finding.at().row()).isEqualTo(1);
              assertThat(finding.text().en()).contains("It was written 'Events' last time");
            });
  }

  @Test
  void theSameBytesUnderAnotherNameAreToldAndChangeNothing()
      throws IOException, InterruptedException {
    Settings settings = settings(root, JULY);
    Path file = SAMPLES.resolve("2011Q2/FJ_B_2011-Q2.csv");
    deliver(root.resolve("inbox"), file, "FJ_B_2011-Q2.csv");
    run(settings);
    deliver(root.resolve("inbox/late"), file, "FJ_B_2011-Q2_again.csv");

    PassLog again = run(settings);

    assertThat(again.taken())
        .singleElement()
        .satisfies(
            taken -> {
              assertThat(taken.status()).isEqualTo(FileStatus.DUPLICATE);
              assertThat(taken.sameAs()).isEqualTo("FJ_B_2011-Q2.csv");
              assertThat(taken.findings().get(0).code()).isEqualTo("FILE_SAME_BYTES");
              assertThat(taken.findings().get(0).text().zh())
                  .contains("FJ_B_2011-Q2.csv", "late/FJ_B_2011-Q2_again.csv");
            });
    assertThat(again.calculated()).isFalse();
    assertThat(again.rendered()).isEmpty();
  }

  @Test
  void aCorrectedReturnReplacesTheEarlierOneInFull() throws IOException, InterruptedException {
    Settings settings = settings(root, JULY);
    Path file = SAMPLES.resolve("2011Q2/FJ_B_2011-Q2.csv");
    deliver(root.resolve("inbox"), file, "FJ_B_2011-Q2.csv");
    run(settings);
    String events = figure(settings, "FJ", "1310.5", "period");
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    Files.writeString(
        root.resolve("inbox/FJ_B_2011-Q2_corrected.csv"),
        String.join("\r\n", lines.subList(0, 2)) + "\r\n",
        StandardCharsets.UTF_8);

    run(settings);

    assertThat(events).isNotEqualTo("7");
    assertThat(figure(settings, "FJ", "1310.5", "period")).isEqualTo("7");
    try (Warehouse warehouse = Warehouse.open(settings.warehouse())) {
      assertThat(new Ledger(warehouse.reading()).returns())
          .extracting(LedgerReturn::file, LedgerReturn::active)
          .containsExactlyInAnyOrder(
              org.assertj.core.groups.Tuple.tuple("FJ_B_2011-Q2.csv", false),
              org.assertj.core.groups.Tuple.tuple("FJ_B_2011-Q2_corrected.csv", true));
    }
  }

  @Test
  void aRefusedFileIsSetAsideWithItsReasonAndTheNextIsTaken()
      throws IOException, InterruptedException {
    Settings settings = settings(root, JULY);
    Files.createDirectories(root.resolve("inbox"));
    byte[] noise = {'%', 'P', 'D', 'F', '-', '1', '.', '4'};
    Files.write(root.resolve("inbox/AAA_云南省2011年第二季度报表.xlsx"), noise);
    deliver(root.resolve("inbox"), SAMPLES.resolve("2011Q2/FJ_D_2011-Q2.csv"), "FJ_D_2011-Q2.csv");

    PassLog log = run(settings);

    assertThat(log.taken())
        .extracting(PassLog.TakenFile::status)
        .containsExactly(FileStatus.REFUSED, FileStatus.ACCEPTED);
    Path folder = root.resolve("outbox/refused/00001-AAA_云南省2011年第二季度报表.xlsx");
    assertThat(folder.resolve("AAA_云南省2011年第二季度报表.xlsx")).hasBinaryContent(noise);
    assertThat(folder.resolve("findings.html"))
        .content(StandardCharsets.UTF_8)
        .contains("FILE_FORMAT_UNKNOWN", "文件内容是PDF", "The file is PDF");
    assertThat(root.resolve("outbox/accepted/00002-FJ_D_2011-Q2.csv/findings.json")).exists();
    assertThat(log.feedback(log.taken().get(0))).endsWith("报表.xlsx");
  }

  @Test
  void aRefusedFileIsReadAgainWhenItIsSentAgain() throws IOException, InterruptedException {
    Settings settings = settings(root, JULY);
    Files.createDirectories(root.resolve("inbox"));
    for (int i = 0; i < 2; i++) {
      Files.writeString(root.resolve("inbox/FJ_B_2011-Q2.csv"), "nothing,here\n1,2\n");
      assertThat(run(settings).taken().get(0).status()).isEqualTo(FileStatus.REFUSED);
    }
  }

  @Test
  void rerunReadsTheArchivedBytesAgainAndChangesNoFigure()
      throws IOException, InterruptedException {
    Settings settings = settings(root, JULY);
    deliver(root.resolve("inbox"), SAMPLES.resolve("2011Q2/FJ_B_2011-Q2.csv"), "FJ_B_2011-Q2.csv");
    run(settings);

    PassLog log;
    try (Pipeline pipeline = Folders.open(settings)) {
      log = pipeline.rerunAll(load -> load.key().province().equals("FJ"));
    }

    assertThat(log.taken()).extracting(PassLog.TakenFile::name).containsExactly("FJ_B_2011-Q2.csv");
    assertThat(log.figuresChanged()).isZero();
    assertThat(log.rendered()).isEmpty();
  }

  @Test
  void onlyOneProcessAtATimeMayChangeAFolder() throws IOException {
    Settings settings = settings(root, JULY);
    try (Pipeline pipeline = Folders.open(settings)) {
      assertThat(pipeline).isNotNull();
      assertThat(Pipeline.open(settings)).isEmpty();
    }
    assertThat(Pipeline.open(settings)).isPresent().get().satisfies(Pipeline::close);
  }

  @Test
  void temporaryFilesWaitInTheInbox() throws IOException, InterruptedException {
    Files.createDirectories(root.resolve("inbox"));
    Files.writeString(root.resolve("inbox/~$云南.xlsx"), "lock");
    Files.writeString(root.resolve("inbox/FJ_B_2011-Q2.csv.part"), "half");

    PassLog log = run(settings(root, JULY));

    assertThat(log.taken()).isEmpty();
    assertThat(log.waiting()).containsExactlyInAnyOrder("~$云南.xlsx", "FJ_B_2011-Q2.csv.part");
    assertThat(root.resolve("inbox/FJ_B_2011-Q2.csv.part")).exists();
  }

  @Test
  void nothingThatIdentifiesAPersonReachesTheWarehouseOrTheOutbox()
      throws IOException, InterruptedException {
    Settings settings = settings(root, JULY);
    deliver(root.resolve("inbox"), "2011Q2");
    run(settings);

    List<Path> files;
    try (Stream<Path> all = Files.walk(root)) {
      files =
          all.filter(Files::isRegularFile)
              .filter(f -> !f.startsWith(root.resolve("archive")))
              .toList();
    }
    for (Path file : files) {
      String bytes = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      assertThat(bytes)
          .describedAs(file.toString())
          .doesNotContain(
              "350102199205110009", "431223199205110009", "13900000672", "张梅芳", "朱妹妹", "asked for");
    }
  }

  @Test
  void whatWasCountedForAWarehouseThatIsGoneIsNotTakenForItsSuccessor()
      throws IOException, InterruptedException {
    Settings settings = settings(root, JULY);
    deliver(root.resolve("inbox"), SAMPLES.resolve("2011Q2/FJ_B_2011-Q2.csv"), "FJ_B_2011-Q2.csv");
    run(settings);
    for (String name : new String[] {"warehouse.db", "warehouse.db-wal", "warehouse.db-shm"}) {
      Files.deleteIfExists(root.resolve(name));
    }
    List<String> lines =
        Files.readAllLines(SAMPLES.resolve("2011Q2/FJ_B_2011-Q2.csv"), StandardCharsets.UTF_8);
    lines.set(1, lines.get(1).replace(",7,61,", ",9,61,"));
    Files.writeString(root.resolve("inbox/FJ_B_2011-Q2.csv"), String.join("\r\n", lines) + "\r\n");

    String before = Integer.toString(events(SAMPLES.resolve("2011Q2/FJ_B_2011-Q2.csv")) + 2);
    run(settings);

    assertThat(figure(settings, "FJ", "1310.5", "period")).isEqualTo(before);
  }

  private static int events(Path file) throws IOException {
    return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
        .skip(1)
        .mapToInt(line -> Integer.parseInt(line.split(",", -1)[3]))
        .sum();
  }

  private static String figure(
      Settings settings, String province, String indicator, String measure) {
    try (Warehouse warehouse = Warehouse.open(settings.warehouse())) {
      return new Figures(warehouse.reading())
          .list("2011Q2").stream()
              .filter(row -> row.scope().equals(province) && row.indicator().equals(indicator))
              .filter(row -> row.measure().equals(measure) && row.disaggregation().isEmpty())
              .map(FigureRow::value)
              .map(value -> value == null ? "" : value.stripTrailingZeros().toPlainString())
              .findFirst()
              .orElseThrow();
    }
  }
}
