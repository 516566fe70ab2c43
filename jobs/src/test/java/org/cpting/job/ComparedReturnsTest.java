package org.cpting.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cpting.job.Folders.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cpting.core.Quarter;
import org.cpting.inbox.ArrivedFile;
import org.cpting.job.WorkPlan.Act;
import org.cpting.notice.Finding;
import org.cpting.warehouse.AuditEntry;
import org.cpting.warehouse.AuditKind;
import org.cpting.warehouse.AuditTrail;
import org.cpting.warehouse.Exports;
import org.cpting.warehouse.FactQueries;
import org.cpting.warehouse.Figures;
import org.cpting.warehouse.PeriodEvent;
import org.cpting.warehouse.Warehouse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two returns report the same service; the one that holds it drops it. */
class ComparedReturnsTest {

  private static final String NOW = "2011-07-15T04:00:00Z";
  private static final Quarter QUARTER = Quarter.of("2011Q2");

  @TempDir Path root = Path.of("");

  private PassLog send(String prefecture, String mark, int... persons)
      throws IOException, InterruptedException {
    return take(root, Guizhou.send(root.resolve("sent"), prefecture, mark, persons));
  }

  private static PassLog take(Path root, Path file) throws IOException {
    try (Pipeline pipeline = Folders.open(settings(root, NOW))) {
      return pipeline.ingest(List.of(ArrivedFile.of(file)));
    }
  }

  private static int services(Path root) {
    List<Integer> sheets = new ArrayList<>();
    try (Warehouse warehouse = Warehouse.open(settings(root, NOW).warehouse())) {
      new FactQueries(warehouse.reading())
          .services("GZ", QUARTER, Set.of(), (sheet, values) -> sheets.add(sheet));
    }
    return sheets.size();
  }

  private static List<String> findings(Path root) {
    List<String> rules = new ArrayList<>();
    try (Warehouse warehouse = Warehouse.open(settings(root, NOW).warehouse())) {
      new Exports(warehouse.reading())
          .findings(
              line -> {
                if (!line.rule().equals(ComparedReturns.READ_AGAIN)) {
                  rules.add(line.file() + " " + line.rule() + " " + line.row());
                }
              });
    }
    return rules;
  }

  private static List<String> figures(Path root) throws IOException {
    try (Pipeline pipeline = Folders.open(settings(root, NOW))) {
      pipeline.calculate();
    }
    try (Warehouse warehouse = Warehouse.open(settings(root, NOW).warehouse())) {
      return new Figures(warehouse.reading())
          .list("2011Q2").stream()
              .map(
                  row ->
                      "%s %s %s %s %s"
                          .formatted(
                              row.scope(),
                              row.indicator(),
                              row.measure(),
                              row.disaggregation(),
                              row.value()))
              .toList();
    }
  }

  private static List<String> names(PassLog log) {
    return log.taken().stream().map(PassLog.TakenFile::name).toList();
  }

  private List<AuditEntry> rereadings() {
    try (Warehouse warehouse = Warehouse.open(settings(root, NOW).warehouse())) {
      return new AuditTrail(warehouse.reading())
          .entries().stream().filter(entry -> entry.kind().equals(AuditKind.RERUN.id())).toList();
    }
  }

  @Test
  void theOtherReturnIsReadAgainInThePassAsIfTheFilesHadComeSo()
      throws IOException, InterruptedException {
    send("贵阳", "", 1, 2);
    send("遵义", "", 2, 3);
    assertThat(services(root)).isEqualTo(3);
    assertThat(findings(root)).containsExactly("贵州省_遵义市_2011年4-6月.xlsx DUPLICATE_ROW 3");

    PassLog log = send("贵阳", "更正", 1);

    assertThat(names(log)).containsExactly("贵州省_贵阳市_2011年4-6月更正.xlsx", "贵州省_遵义市_2011年4-6月.xlsx");
    assertThat(services(root)).isEqualTo(3);
    assertThat(findings(root)).isEmpty();
    Path straight = root.resolve("straight");
    take(straight, Guizhou.send(root.resolve("sent"), "贵阳", "更正", 1));
    take(straight, Guizhou.send(root.resolve("sent"), "遵义", "", 2, 3));
    assertThat(figures(root)).isNotEmpty().isEqualTo(figures(straight));

    try (Pipeline pipeline = Folders.open(settings(root, NOW))) {
      assertThat(pipeline.ingest(List.of()).idle()).isTrue();
    }
    assertThat(rereadings()).hasSize(1);
  }

  @Test
  void feedbackAndAuditLogTellWhyInBothLanguages() throws IOException, InterruptedException {
    send("贵阳", "", 1, 2);
    send("遵义", "", 2, 3);
    PassLog log = send("贵阳", "更正", 1);

    String zh = "报表 2011Q2 GZ/贵阳市 A（贵州省_贵阳市_2011年4-6月.xlsx）的原数据已不再计入";
    String en = "return 2011Q2 GZ/贵阳市 A as in '贵州省_贵阳市_2011年4-6月.xlsx' no longer counts";
    String feedback = log.feedback(log.taken().get(1));
    assertThat(feedback).startsWith("accepted/");
    assertThat(root.resolve("outbox").resolve(feedback).resolve("findings.html"))
        .content(StandardCharsets.UTF_8)
        .contains(zh, en.replace("'", "&#39;"));
    assertThat(rereadings())
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.subject()).isEqualTo("贵州省_遵义市_2011年4-6月.xlsx");
              assertThat(entry.detail()).contains("load 4: ", zh, en);
            });
  }

  @Test
  void whatAPassThatBrokeOffLeftIsPlannedAndDoneByTheNext()
      throws IOException, InterruptedException {
    send("贵阳", "", 1, 2);
    send("遵义", "", 2, 3);
    Path corrected = Guizhou.send(root.resolve("sent"), "贵阳", "更正", 1);
    Settings plain = settings(root, NOW);
    Settings breaking =
        new Settings(
            plain.home(),
            plain.workspace(),
            plain.warehouse(),
            plain.clock(),
            plain.by(),
            (step, done, total, what) -> {
              throw new IllegalStateException("broken off");
            });
    try (Pipeline pipeline = Folders.open(breaking)) {
      assertThatThrownBy(() -> pipeline.ingest(List.of(ArrivedFile.of(corrected))))
          .isInstanceOf(JobFailedException.class)
          .hasMessageContaining("broken off");
    }
    assertThat(services(root)).isEqualTo(2);

    try (Pipeline pipeline = Folders.open(plain)) {
      for (WorkPlan plan : List.of(pipeline.plans().run(), pipeline.plans().rerun(one -> true))) {
        assertThat(plan.tasks())
            .filteredOn(task -> task.act() == Act.READ)
            .singleElement()
            .satisfies(
                task -> {
                  assertThat(task.what()).isEqualTo("贵州省_遵义市_2011年4-6月.xlsx");
                  assertThat(task.because()).hasSize(1);
                });
      }
      assertThat(names(pipeline.ingest(List.of()))).containsExactly("贵州省_遵义市_2011年4-6月.xlsx");
    }
    assertThat(services(root)).isEqualTo(3);
  }

  @Test
  void aPassDoesNotBreakOffWhereTheBytesToBeReadAgainAreGone()
      throws IOException, InterruptedException {
    send("贵阳", "", 1, 2);
    send("遵义", "", 2, 3);
    try (Stream<Path> kept = Files.walk(settings(root, NOW).workspace().archive())) {
      for (Path file : kept.filter(Files::isRegularFile).toList()) {
        Files.delete(file);
      }
    }

    PassLog log = send("贵阳", "更正", 1);

    assertThat(names(log)).containsExactly("贵州省_贵阳市_2011年4-6月更正.xlsx");
    assertThat(services(root)).isEqualTo(2);
    assertThat(findings(root)).containsExactly("贵州省_遵义市_2011年4-6月.xlsx DUPLICATE_ROW 3");
  }

  @Test
  void ofSeveralOthersTheFirstReceivedTakesTheServiceAndTheRestStay()
      throws IOException, InterruptedException {
    send("贵阳", "", 1, 2);
    send("遵义", "", 2, 3);
    send("黔南", "", 2, 4);

    PassLog log = send("贵阳", "更正", 1);

    assertThat(names(log)).containsExactly("贵州省_贵阳市_2011年4-6月更正.xlsx", "贵州省_遵义市_2011年4-6月.xlsx");
    assertThat(services(root)).isEqualTo(4);
    assertThat(findings(root)).containsExactly("贵州省_黔南州_2011年4-6月.xlsx DUPLICATE_ROW 3");
  }

  @Test
  void aCorrectionThatAddsWhatAnotherReturnReportsIsRefusedThatRow()
      throws IOException, InterruptedException {
    send("贵阳", "", 1);
    send("遵义", "", 2, 3);

    PassLog log = send("贵阳", "更正", 1, 2);

    assertThat(names(log)).containsExactly("贵州省_贵阳市_2011年4-6月更正.xlsx");
    assertThat(findings(root)).containsExactly("贵州省_贵阳市_2011年4-6月更正.xlsx DUPLICATE_ROW 4");
    assertThat(services(root)).isEqualTo(3);
  }

  @Test
  void aCorrectionThatDropsNothingLeavesOtherReturnsAlone()
      throws IOException, InterruptedException {
    send("贵阳", "", 1, 2);
    send("遵义", "", 2, 3, 3);

    PassLog log = send("贵阳", "更正", 1, 2, 4);

    assertThat(names(log)).containsExactly("贵州省_贵阳市_2011年4-6月更正.xlsx");
  }

  @Test
  void aClosedQuarterStaysAsItIsUnlessAnExceptionLetsTheOtherReturnInToo()
      throws IOException, InterruptedException {
    send("贵阳", "", 1, 2);
    take(root, Guizhou.send(root.resolve("sent"), "遵义", "", true, 2, 3));
    event(PeriodEvent.Kind.CLOSED, null, null);
    event(PeriodEvent.Kind.EXCEPTION, "GZ", "A");

    PassLog log = send("贵阳", "更正", 1);

    assertThat(names(log)).containsExactly("贵州省_贵阳市_2011年4-6月更正.xlsx");
    try (Pipeline pipeline = Folders.open(settings(root, NOW))) {
      assertThat(pipeline.plans().rerun(one -> true).waits())
          .extracting(wait -> wait.en())
          .anySatisfy(wait -> assertThat(wait).contains("is not read again", "遵义"));
    }

    event(PeriodEvent.Kind.EXCEPTION, "GZ", null);
    try (Pipeline pipeline = Folders.open(settings(root, NOW))) {
      assertThat(names(pipeline.ingest(List.of()))).containsExactly("贵州省_遵义市_2011年4-6月.xlsx");
    }
    assertThat(services(root)).isEqualTo(3);
  }

  private void event(PeriodEvent.Kind kind, @Nullable String province, @Nullable String form)
      throws IOException {
    Settings settings = settings(root, NOW);
    try (Warehouse warehouse = Warehouse.open(settings.warehouse())) {
      new PeriodDesk(settings, warehouse)
          .add(
              new PeriodEvent(
                  kind,
                  QUARTER,
                  province,
                  form,
                  kind == PeriodEvent.Kind.EXCEPTION ? LocalDate.of(2011, 8, 1) : null,
                  "tester",
                  settings.clock().instant(),
                  "a test"));
    }
  }

  @Test
  void toReadAFileAgainDoesNotUndoTheCorrectionOfOneOfItsForms()
      throws IOException, InterruptedException {
    take(root, Guizhou.send(root.resolve("sent"), "贵阳", "", true, 1, 2));
    send("贵阳", "更正", 1);

    PassLog log;
    try (Pipeline pipeline = Folders.open(settings(root, NOW))) {
      log = pipeline.rerunAll(one -> one.key().form().equals("B"));
    }

    assertThat(log.taken().get(0).findings()).extracting(Finding::code).contains("RETURN_REPLACED");
    assertThat(services(root)).isEqualTo(1);
  }
}
