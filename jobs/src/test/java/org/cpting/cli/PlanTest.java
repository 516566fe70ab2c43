package org.cpting.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpting.cli.LoadedYear.cpting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.cpting.definition.Home;
import org.cpting.job.Folders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is missing, failed or stale is said beforehand, and only that is done again. */
class PlanTest {

  private static final String LATER = "2011-07-26";

  @TempDir private Path root = Path.of("");

  private final String homeBefore = System.getProperty(Home.PROPERTY, "");

  @AfterEach
  void goHome() {
    System.setProperty(Home.PROPERTY, homeBefore);
  }

  @BeforeEach
  void load() throws IOException {
    for (String form : List.of("B", "D")) {
      String name = "FJ_" + form + "_2011-Q2.csv";
      Folders.deliver(data().resolve("inbox"), Folders.SAMPLES.resolve("2011Q2/" + name), name);
    }
    Path unknown = data().resolve("inbox/FJ_C_2011-Q2.csv");
    Files.writeString(
        unknown,
        Files.readString(Folders.SAMPLES.resolve("2011Q2/FJ_C_2011-Q2.csv"))
            .replace(",Days,", ",Length of stay,"));
    Files.setLastModifiedTime(unknown, java.nio.file.attribute.FileTime.fromMillis(0));
    assertThat(cpting(data(), "run", "--now", "2011-07-25").code()).isEqualTo(Exit.REFUSED);
  }

  private Path data() {
    return root.resolve("data");
  }

  private JsonNode plan(String... command) throws IOException {
    return planOn(LATER, command);
  }

  private JsonNode planOn(String day, String... command) throws IOException {
    List<String> all = new java.util.ArrayList<>(List.of(command));
    all.addAll(List.of("--plan", "--json", "--now", day));
    String said = cpting(data(), all.toArray(String[]::new)).out();
    assertThat(
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(
                    Files.readString(
                        Folders.HOME.schemas().resolve("json-schema/plan.schema.json")))
                .validate(new ObjectMapper().readTree(said)))
        .isEmpty();
    return new ObjectMapper().readTree(said);
  }

  private void change(String file, String from, String to) throws IOException {
    Home home = Folders.changedHome(root.resolve("home"), file, from, to);
    System.setProperty(Home.PROPERTY, home.root().toString());
  }

  @Test
  void whereNothingChangedThereIsNothingToDo() throws IOException {
    for (String command : List.of("run", "calculate", "render", "rerun")) {
      LoadedYear.Said said = cpting(data(), command, "--plan", "--now", LATER);
      assertThat(said.code()).as(said.out()).isEqualTo(Exit.NOTHING_TO_DO);
      assertThat(said.out()).contains("nothing to do 无需处理");
    }
    assertThat(cpting(data(), "rerun", "--plan", "--now", LATER).out())
        .contains(
            "'FJ_C_2011-Q2.csv' was refused; its sender has to mend it.",
            "2011Q2 HN was due and not sent: A, B, C, D");
    assertThat(cpting(data(), "rerun", "--now", LATER).code()).isEqualTo(Exit.NOTHING_TO_DO);
  }

  @Test
  void aReturnReadByAnotherLayoutIsStaleAndReadAgainOnce() throws IOException {
    change("schemas/layouts/fj-b.yaml", "form: B", "# another day\nform: B");

    JsonNode plan = plan("rerun");
    LoadedYear.Said said = cpting(data(), "rerun", "--now", LATER);

    JsonNode task = plan.at("/tasks/0");
    assertThat(task.at("/do").asText() + " " + task.at("/state").asText()).isEqualTo("read stale");
    assertThat(task.at("/what").asText()).isEqualTo("FJ_B_2011-Q2.csv");
    assertThat(task.at("/province").asText() + task.at("/period").asText()).isEqualTo("FJ2011Q2");
    assertThat(task.at("/because/0/en").asText())
        .isEqualTo("definition schemas/layouts/fj-b.yaml changed since 2011-07-25 12:00");
    assertThat(plan.at("/tasks").findValuesAsText("do")).contains("calculate", "render");
    assertThat(plan.at("/tasks").findValuesAsText("what")).doesNotContain("FJ_D_2011-Q2.csv");
    assertThat(said.out())
        .startsWith("read again 重新读取  stale 过时  2011Q2 FJ FJ_B_2011-Q2.csv")
        .contains("accepted  FJ_B_2011-Q2.csv: 26 rows")
        .doesNotContain("FJ_D");
    LoadedYear.Said again = cpting(data(), "rerun", "--now", "2011-07-27");
    assertThat(again.code()).as(again.out()).isEqualTo(Exit.NOTHING_TO_DO);
    assertThat(plan("rerun", "--province", "HN").at("/tasks")).isEmpty();
  }

  @Test
  void whatIsStaleInAClosedQuarterIsToldAndNotReadAgain() throws IOException {
    period("close", LATER);
    change("schemas/layouts/fj-b.yaml", "form: B", "# another day\nform: B");

    JsonNode plan = plan("rerun");

    assertThat(plan.at("/tasks").findValuesAsText("what")).doesNotContain("FJ_B_2011-Q2.csv");
    assertThat(plan.at("/waits").findValuesAsText("en"))
        .contains("2011Q2 is closed, so what is stale there is not read again: FJ_B_2011-Q2.csv");
    assertThat(plan.at("/waits").findValuesAsText("zh"))
        .contains("2011Q2 已结账，过时的报表不重新读取：FJ_B_2011-Q2.csv。");
  }

  @Test
  void onlyWhatAClosedQuarterShutOutIsReadAgainWhenItIsLetIn() throws IOException {
    period("close", LATER);
    Path changed = Files.createDirectories(root.resolve("2011Q2")).resolve("FJ_D_2011-Q2_new.csv");
    Files.writeString(
        changed,
        Files.readString(Folders.SAMPLES.resolve("2011Q2/FJ_D_2011-Q2.csv"))
            .replace(",12000,", ",12500,"));
    LoadedYear.Said refused = cpting(data(), "ingest", changed.toString(), "--now", "2011-07-27");
    assertThat(refused.out()).contains("PERIOD_CLOSED");

    period("except", "2011-07-28", "--province", "FJ", "--form", "B", "--until", "2011-08-30");
    assertThat(planOn("2011-07-29", "rerun").at("/tasks").findValuesAsText("do"))
        .doesNotContain("read");

    period("reopen", "2011-07-29");
    JsonNode tasks = planOn("2011-07-30", "rerun").at("/tasks");
    assertThat(tasks.findValuesAsText("do")).containsOnlyOnce("read");
    assertThat(tasks.at("/0/what").asText()).isEqualTo("FJ_D_2011-Q2_new.csv");
    assertThat(tasks.at("/0/because/0/en").asText())
        .isEqualTo("a quarter was reopened: 2011Q2 reopened by Wang: reported");
  }

  private void period(String what, String day, String... more) {
    List<String> all = new java.util.ArrayList<>(List.of("period", what, "--period", "2011Q2"));
    all.addAll(List.of("--by", "Wang", "--why", "reported", "--now", day));
    all.addAll(List.of(more));
    assertThat(cpting(data(), all.toArray(String[]::new)).code()).isZero();
  }

  @Test
  void filesForOtherProgramsArePlannedLikeReports() throws IOException {
    String october = "2011-10-20";
    assertThat(planOn(october, "run").at("/tasks").findValuesAsText("what"))
        .contains("data/FY2011-12-H1/");
    cpting(data(), "run", "--now", october);
    assertThat(planOn(october, "run").at("/tasks")).isEmpty();

    Files.delete(data().resolve("outbox/data/FY2011-12-H1/datapackage/datapackage.json"));

    JsonNode task = planOn(october, "render").at("/tasks/0");
    assertThat(task.at("/what").asText() + " " + task.at("/state").asText())
        .isEqualTo("data/FY2011-12-H1/ missing");
    assertThat(cpting(data(), "render", "--plan", "--now", october).out())
        .contains("render 制作报告  missing 缺  FY2011-12-H1 ALL data/FY2011-12-H1/");
  }

  @Test
  void aRefusedFileThatCanBeReadNowIsTakenByTheRerun() throws IOException {
    change("schemas/headings.yaml", "培训天数, Days]", "培训天数, Days, Length of stay]");

    JsonNode plan = plan("rerun");
    LoadedYear.Said said = cpting(data(), "rerun", "--now", LATER);

    assertThat(plan.at("/tasks").findValuesAsText("state")).contains("failed");
    assertThat(said.out()).contains("failed 未成功  FJ_C_2011-Q2.csv", "accepted  FJ_C_2011-Q2.csv");
    assertThat(cpting(data(), "rerun", "--now", "2011-07-27").code()).isEqualTo(Exit.NOTHING_TO_DO);
  }

  @Test
  void whatIsGoneFromTheOutboxIsMissing() throws IOException {
    Path outbox = data().resolve("outbox");
    try (Stream<Path> reports = Files.walk(outbox.resolve("reports"))) {
      Files.delete(
          reports.filter(file -> file.toString().endsWith(".pdf")).findFirst().orElseThrow());
    }
    try (Stream<Path> feedback = Files.walk(outbox.resolve("accepted/00001-FJ_B_2011-Q2.csv"))) {
      for (Path file : feedback.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }

    JsonNode plan = plan("run");

    assertThat(plan.at("/tasks").findValuesAsText("do")).containsExactly("feedback", "render");
    assertThat(plan.at("/tasks").findValuesAsText("state")).containsOnly("missing");
    assertThat(plan("render").at("/tasks")).hasSize(1);
    assertThat(cpting(data(), "rerun", "--now", LATER).code()).isZero();
    assertThat(plan("run").at("/tasks")).isEmpty();
  }

  @Test
  void aPlanNamesTheReturnThatMadeFiguresAndReportsStaleAndTakesNothing() throws IOException {
    Path sample = Folders.SAMPLES.resolve("2011Q2/FJ_A_2011-Q2.csv");
    cpting(data(), "ingest", "--now", LATER, sample.toString());
    Path waiting = data().resolve("inbox/FJ_D_2011-Q2_new.csv");
    Files.writeString(
        waiting,
        Files.readString(Folders.SAMPLES.resolve("2011Q2/FJ_D_2011-Q2.csv"))
            .replace(",12000,", ",12500,"),
        StandardCharsets.UTF_8);
    Files.setLastModifiedTime(waiting, java.nio.file.attribute.FileTime.fromMillis(0));

    JsonNode plan = plan("run");

    assertThat(plan.at("/tasks/0/do").asText()).isEqualTo("take");
    assertThat(plan.at("/tasks/0/what").asText()).isEqualTo("FJ_D_2011-Q2_new.csv");
    assertThat(waiting).exists();
    JsonNode figures = plan("calculate").at("/tasks/0");
    assertThat(figures.at("/period").asText() + " " + figures.at("/province").asText())
        .isEqualTo("2011Q2 FJ");
    assertThat(figures.at("/because/0/en").asText())
        .isEqualTo("return 2011Q2 FJ A (FJ_A_2011-Q2.csv) taken 2011-07-26 12:00");
    JsonNode report = plan.at("/tasks").get(plan.at("/tasks").size() - 1);
    assertThat(report.at("/do").asText() + " " + report.at("/state").asText())
        .isEqualTo("render stale");
    assertThat(report.at("/period").asText()).isEqualTo("2011Q2");
  }
}
