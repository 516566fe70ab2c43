package org.cpting.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.cpting.definition.Home;
import org.cpting.job.Folders;
import org.cpting.job.WorkspaceLock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command line says and with which code it exits. */
class CommandLineTest {

  @TempDir Path root = Path.of("");

  private record Said(int code, String out, String err) {}

  private static Said cpting(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream oldOut = System.out;
    PrintStream oldErr = System.err;
    try {
      System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
      System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
      int code = Main.run(arguments);
      return new Said(
          code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(oldOut);
      System.setErr(oldErr);
    }
  }

  @Test
  void everyCommandExplainsItselfWithAnExample() {
    for (String name : Main.line().getSubcommands().keySet()) {
      Said said = cpting(name, "--help");

      assertThat(said.code()).describedAs(name).isZero();
      assertThat(said.out()).describedAs(name).contains("Usage: cpting " + name).contains("xample");
    }
  }

  @Test
  void theHelpOnAllCommandsSaysWhatTheCommandsThemselvesSay() {
    assertThat(cpting("--help").out()).isEqualTo(Main.line().getUsageMessage());
    assertThat(cpting("--verbose", "--help").out()).isEqualTo(Main.line().getUsageMessage());
  }

  @Test
  void aCommandIsMadeAlone() {
    for (String name : Main.line().getSubcommands().keySet()) {
      assertThat(Main.line(name, "x").getSubcommands()).containsOnlyKeys(name);
    }
    assertThat(Main.line("--verbose", "layout").getSubcommands()).containsKeys("run", "layout");
  }

  @Test
  void aCommandThatIsNoneIsAUsageFaultThatNamesTheOnesMeant() {
    Said said = cpting("stauts");

    assertThat(said.code()).isEqualTo(Exit.USAGE);
    assertThat(said.err()).contains("stauts", "status");
  }

  @Test
  void aPassNamesTheDefinitionThatCannotBeUsedWithItsLine() throws IOException {
    String before = System.getProperty(Home.PROPERTY, "");
    try {
      Home home =
          Folders.changedHome(
              root.resolve("home"), "schemas/logframe.yaml", "province_shares: {", "shares: {");
      System.setProperty(Home.PROPERTY, home.root().toString());

      Said said = cpting("calculate", "--data", root.resolve("data").toString());

      assertThat(said.code()).isEqualTo(Exit.FAULT);
      assertThat(said.err())
          .startsWith("cpting: a definition cannot be used: ")
          .contains("logframe.yaml:")
          .doesNotContain("Exception");
    } finally {
      System.setProperty(Home.PROPERTY, before);
    }
  }

  @Test
  void aMissingOptionIsAUsageFaultWithoutStackTrace() {
    Said said = cpting("run");

    assertThat(said.code()).isEqualTo(Exit.USAGE);
    assertThat(said.err()).contains("--data").doesNotContain("at org.cpting");
  }

  @Test
  void aTimeThatIsNoneIsAUsageFault() {
    Said said = cpting("run", "--data", root.toString(), "--now", "yesterday");

    assertThat(said.code()).isEqualTo(Exit.USAGE);
    assertThat(said.err()).contains("--now 'yesterday'").doesNotContain("Exception");
  }

  @Test
  void aWarehouseThatIsNoneIsAUsageFaultThatShowsNoPassword() {
    Said said = cpting("run", "--data", root.toString(), "--warehouse", "mysql://u:secret@h/d");

    assertThat(said.code()).isEqualTo(Exit.USAGE);
    assertThat(said.err()).doesNotContain("secret");
  }

  @Test
  void statusOfAFolderWithoutWarehouseSaysHowToMakeOne() {
    Said said = cpting("status", "--data", root.toString());

    assertThat(said.code()).isEqualTo(Exit.USAGE);
    assertThat(said.err()).contains("cpting run --data");
  }

  @Test
  void aLockedFolderIsToldByItsOwnCode() throws IOException {
    try (WorkspaceLock lock = WorkspaceLock.take(root.resolve(".lock")).orElseThrow()) {
      assertThat(lock).isNotNull();
      Said said = cpting("run", "--data", root.toString());

      assertThat(said.code()).isEqualTo(Exit.LOCKED);
      assertThat(said.err()).contains("another process is at work");
    }
  }

  @Test
  void filesStillBeingWrittenAskToTryAgainLater() throws IOException {
    Files.createDirectories(root.resolve("inbox"));
    Files.writeString(root.resolve("inbox/云南.xlsx.part"), "half");
    cpting("run", "--data", root.toString(), "--now", "2011-07-15");

    Said said = cpting("run", "--data", root.toString(), "--now", "2011-07-15");

    assertThat(said.code()).isEqualTo(Exit.LATER);
    assertThat(said.out()).contains("waits", "云南.xlsx.part");
  }

  @Test
  void readCommandsSpeakJson() throws IOException {
    Folders.deliver(
        root.resolve("inbox"),
        Folders.SAMPLES.resolve("2011Q2/FJ_B_2011-Q2.csv"),
        "FJ_B_2011-Q2.csv");
    ObjectMapper mapper = new ObjectMapper();

    Said run = cpting("run", "--data", root.toString(), "--now", "2011-07-15", "--json");
    Said status = cpting("status", "--data", root.toString(), "--now", "2011-07-15", "--json");
    Said doctor = cpting("doctor", "--data", root.toString(), "--json");

    assertThat(mapper.readTree(run.out()).at("/files/0/forms/0/form").asText()).isEqualTo("B");
    assertThat(mapper.readTree(status.out()).at("/refused_files").isArray()).isTrue();
    assertThat(mapper.readTree(status.out()).findValuesAsText("state"))
        .contains("accepted", "expected");
    assertThat(mapper.readTree(doctor.out()).findValuesAsText("ok")).containsOnly("true");
  }

  @Test
  void theBoardTellsMissingExpectedAndLateApart() throws IOException {
    Path sample = Folders.SAMPLES.resolve("2011Q2/FJ_B_2011-Q2.csv");
    Folders.deliver(root.resolve("inbox"), sample, "FJ_B_2011-Q2.csv");
    cpting("run", "--data", root.toString(), "--now", "2011-07-25");

    String early = cpting("status", "--data", root.toString(), "--now", "2011-07-10").out();
    String after = cpting("status", "--data", root.toString(), "--now", "2011-07-25").out();

    assertThat(early).contains("YN Yunnan    expected");
    assertThat(after).contains("YN Yunnan    missing").contains("FJ Fujian    1/4 ok late");
  }

  @Test
  void ingestLeavesTheFileWhereItLies() throws IOException {
    Path file = root.resolve("2011Q2").resolve("FJ_C_2011-Q2.csv");
    Folders.deliver(
        Objects.requireNonNull(file.getParent()),
        Folders.SAMPLES.resolve("2011Q2/FJ_C_2011-Q2.csv"),
        "FJ_C_2011-Q2.csv");

    Said said = cpting("ingest", "--data", root.resolve("data").toString(), file.toString());
    Said calculate =
        cpting("calculate", "--data", root.resolve("data").toString(), "--now", "2011-07-15");
    Said render =
        cpting("render", "--data", root.resolve("data").toString(), "--now", "2011-07-15");

    assertThat(said.code()).isZero();
    assertThat(said.out()).contains("accepted  FJ_C_2011-Q2.csv: 2 rows");
    assertThat(file).exists();
    assertThat(calculate.out()).contains("figures");
    assertThat(render.code()).isIn(Exit.OK, Exit.NOTHING_TO_DO);
  }

  @Test
  void rerunWithoutAChoiceIsAUsageFault() {
    assertThat(cpting("rerun", "--all", "--data", root.toString()).code()).isEqualTo(Exit.USAGE);
    assertThat(cpting("rerun", "--data", root.toString(), "--period", "2011Q9").err())
        .contains("2011Q9");
  }

  @Test
  void layoutTestShowsEachCellAndNoPerson() {
    Path file = Folders.SAMPLES.resolve("2011Q2/云南省2011年第二季度报表.xlsx");

    Said said = cpting("layout", "test", file.toString());

    assertThat(said.code()).isEqualTo(Exit.REFUSED);
    assertThat(said.out())
        .contains("2011Q2 YN A", "layout yn-a: 300 rows, 298 accepted", "C6", "county = 530102")
        .doesNotContain("赵妹贞", "530102200106270008");
  }

  @Test
  void layoutTestReadsByAGivenLayoutAndSpeaksJson() throws IOException {
    Path file = Folders.SAMPLES.resolve("2011Q2/FJ_B_2011-Q2.csv");
    Path layout = Folders.HOME.schemas().resolve("layouts/fj-b.yaml");

    Said said = cpting("layout", "test", file.toString(), "--layout", layout.toString(), "--json");

    assertThat(said.code()).isZero();
    assertThat(new ObjectMapper().readTree(said.out()).at("/0/forms/0/rows").asInt()).isEqualTo(26);
  }

  @Test
  void aFileThatIsNotThereIsAUsageFault() {
    assertThat(cpting("layout", "test", "none.xlsx").code()).isEqualTo(Exit.USAGE);
  }
}
