package org.cpting.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cpting.job.Folders;
import org.cpting.warehouse.FigureRow;
import org.cpting.warehouse.Figures;
import org.cpting.warehouse.WaiverUse;
import org.cpting.warehouse.Waivers;
import org.cpting.warehouse.Warehouse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The refusal policy and the exceptions from it, on files. */
class WaiverCommandTest {

  private static final String QUARTER = "2011Q2";

  @TempDir Path root = Path.of("");

  private record Said(int code, String out, String err) {}

  private Said cpting(String verb, String... more) {
    List<String> all = new ArrayList<>(List.of(verb.split(" ")));
    all.addAll(List.of("--data", root.toString()));
    all.addAll(List.of(more));
    PrintStream outBefore = System.out;
    PrintStream errBefore = System.err;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    try {
      int code = Main.run(all.toArray(String[]::new));
      return new Said(
          code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(outBefore);
      System.setErr(errBefore);
    }
  }

  private JsonNode ingest(Path file, String day) throws IOException {
    return new ObjectMapper()
        .readTree(cpting("ingest", "--json", "--now", day, file.toString()).out())
        .at("/files/0");
  }

  /** Grants a waiver; further options stand in place of the usual ones. */
  private Said add(String rule, String until, String... more) {
    Map<String, String> options = new LinkedHashMap<>();
    options.put("--now", "2011-07-10");
    options.put("--rule", rule);
    options.put("--province", "FJ");
    options.put("--form", "B");
    options.put("--period", QUARTER);
    options.put("--by", "王主任");
    options.put("--until", until);
    options.put("--why", "registers lost in the flood");
    for (int i = 0; i < more.length; i += 2) {
      options.put(more[i], more[i + 1]);
    }
    return cpting(
        "waiver add",
        options.entrySet().stream()
            .flatMap(option -> Stream.of(option.getKey(), option.getValue()))
            .toArray(String[]::new));
  }

  /** The sample return of form B, its 26 rows written sixteen times, some totals made wrong. */
  private Path wrongTotals(String name, int rows) throws IOException {
    List<String> sample =
        Files.readAllLines(
            Folders.SAMPLES.resolve("2011Q2/FJ_B_2011-Q2.csv"), StandardCharsets.UTF_8);
    List<String> lines = new ArrayList<>(sample.subList(0, 1));
    for (int copy = 0; copy < 16; copy++) {
      lines.addAll(sample.subList(1, sample.size()));
    }
    for (int row = 1; row <= rows; row++) {
      lines.set(row, lines.get(row).replaceFirst(",\\d+$", ",9" + row));
    }
    return Files.writeString(root.resolve(name), String.join("\r\n", lines) + "\r\n");
  }

  private List<String> reasons(String indicator) {
    try (Warehouse warehouse =
        Warehouse.open(Folders.settings(root, "2011-07-10T04:00:00Z").warehouse())) {
      return new Figures(warehouse.reading())
          .list().stream()
              .filter(row -> row.indicator().equals(indicator) && row.period().equals(QUARTER))
              .filter(row -> List.of("FJ", "ALL").contains(row.scope()))
              .map(FigureRow::reason)
              .distinct()
              .toList();
    }
  }

  @Test
  void aReturnOfWhichTooMuchIsRefusedIsRefusedWholeAndTheEarlierOneGoesOnCounting()
      throws IOException {
    ingest(wrongTotals("FJ_B_2011-Q2.csv", 208), "2011-07-10");

    JsonNode refused = ingest(wrongTotals("FJ_B_2011-Q2_new.csv", 209), "2011-07-10");

    assertThat(refused.at("/status").asText()).isEqualTo("refused");
    JsonNode finding = refused.at("/findings/209");
    assertThat(finding.at("/rule").asText()).isEqualTo("RETURN_REFUSED_BY_POLICY");
    assertThat(finding.at("/text_en").asText())
        .isEqualTo(
            "Of the 416 rows of form B 209 are refused (50.2 %). More than 50 % refuses the form as a whole; what was"
                + " sent before, if anything, goes on counting.");
    assertThat(finding.at("/text_zh").asText()).contains("共416行，其中209行退回（50.2%）", "50%");
    assertThat(finding.at("/fix_zh").asText()).contains("重新报送整张表", "waiver add");
    assertThat(cpting("status", "--now", "2011-07-10").out())
        .contains("1/4 208r")
        .contains("refused file: FJ_B_2011-Q2_new.csv");
  }

  @Test
  void aShortReturnIsNotRefusedWholeHoweverManyOfItsRowsAre() throws IOException {
    Path file = root.resolve("FJ_B_2011-Q2.csv");
    List<String> lines = Files.readAllLines(wrongTotals("all.csv", 26), StandardCharsets.UTF_8);
    Files.writeString(file, String.join("\r\n", lines.subList(0, 28)) + "\r\n");

    JsonNode taken = ingest(file, "2011-07-10");

    assertThat(taken.at("/status").asText()).isEqualTo("partly");
    assertThat(taken.at("/forms/0/rejected").asInt()).isEqualTo(26);
    assertThat(taken.at("/forms/0/accepted").asInt()).isEqualTo(1);
  }

  @Test
  void aWaiverLetsTheReturnInAndIsNamedByTheFigures() throws IOException {
    Path file = wrongTotals("FJ_B_2011-Q2.csv", 209);
    ingest(file, "2011-07-10");
    Said said = add("RETURN_REFUSED_BY_POLICY", "2011-07-31");

    JsonNode let = ingest(file, "2011-07-11");

    assertThat(said.out()).contains("waiver 1: RETURN_REFUSED_BY_POLICY of FJ B 2011Q2 until");
    assertThat(let.at("/status").asText()).isEqualTo("partly");
    assertThat(let.at("/forms/0/accepted").asInt()).isEqualTo(207);
    assertThat(let.at("/findings/209/severity").asText()).isEqualTo("warning");
    assertThat(let.at("/findings/209/text_zh").asText()).contains("按豁免1准入：王主任，有效期至2011-07-31");
    cpting("calculate", "--now", "2011-07-11");
    assertThat(reasons("1310.5"))
        .allSatisfy(reason -> assertThat(reason).contains("let in by waiver: 1"));
    assertThat(reasons("1310.3")).noneSatisfy(reason -> assertThat(reason).contains("waiver"));
    assertThat(cpting("audit list", "--kind", "waiver_added").out())
        .contains("王主任", "registers lost in the flood");
    assertThat(cpting("audit list", "--kind", "policy_override").out())
        .contains("1 findings let in by waiver 1");
    assertThat(cpting("audit verify").code()).isZero();
  }

  @Test
  void anExplanationNamesTheWaiversOfTheMomentItIsAskedFor() throws IOException {
    add("RETURN_REFUSED_BY_POLICY", "2011-07-31");
    ingest(wrongTotals("FJ_B_2011-Q2.csv", 209), "2011-07-11");
    ingest(wrongTotals("FJ_B_2011-Q2_new.csv", 0), "2011-07-20");
    String[] question = {"1310.5", "--period", QUARTER, "--province", "FJ", "--now", "2011-08-01"};

    assertThat(cpting("explain", question).out()).doesNotContain("豁免 RETURN");
    assertThat(cpting("explain --as-of 2011-07-15", question).out())
        .contains("Waiver of RETURN_REFUSED_BY_POLICY: 2011Q2 FJ B, 1 findings, granted by 王主任");
    assertThat(cpting("explain --as-of 2011-07-10", question).out()).doesNotContain("Waiver");
  }

  @Test
  void aWaiverRunsOutByItselfAndCanBeEnded() throws IOException {
    add("RETURN_REFUSED_BY_POLICY", "2011-07-31");
    add("RETURN_REFUSED_BY_POLICY", "2011-09-30");
    assertThat(cpting("waiver end", "2", "--why", "granted twice", "--by", "李干事").out())
        .contains("ended: RETURN_REFUSED_BY_POLICY of FJ B");

    Path file = wrongTotals("FJ_B_2011-Q2.csv", 209);
    assertThat(ingest(file, "2011-08-01").at("/status").asText()).isEqualTo("refused");
    assertThat(ingest(file, "2011-07-31").at("/status").asText()).isEqualTo("partly");

    assertThat(cpting("waiver list", "--now", "2011-08-01").out())
        .contains("1 expired RETURN", "2 ended   RETURN");
    assertThat(cpting("waiver end", "2", "--why", "again").code()).isEqualTo(Exit.USAGE);
    assertThat(cpting("audit list", "--kind", "waiver_ended").out())
        .contains("李干事", "waiver 2: granted twice");
  }

  @Test
  void aWaiverOfARuleLetsInOneRowOfOneFile() throws IOException {
    add("SUM_MISMATCH", "2011-07-31", "--row", "3", "--file", "FJ_B_2011-Q2.csv");

    JsonNode let = ingest(wrongTotals("FJ_B_2011-Q2.csv", 3), "2011-07-10");

    assertThat(let.findValuesAsText("severity")).containsExactly("error", "warning", "error");
    assertThat(let.at("/findings/1/row").asInt()).isEqualTo(3);
    assertThat(let.at("/forms/0/rejected").asInt()).isEqualTo(2);
    try (Warehouse warehouse =
        Warehouse.open(Folders.settings(root, "2011-07-10T04:00:00Z").warehouse())) {
      assertThat(new Waivers(warehouse.reading()).uses())
          .singleElement()
          .satisfies(
              use -> {
                assertThat(use.findings()).isEqualTo(1);
                assertThat(use.waiver().reason()).isEqualTo("registers lost in the flood");
                assertThat(use.key().form()).isEqualTo("B");
              });
    }
    ingest(wrongTotals("FJ_B_2011-Q2_new.csv", 0), "2011-07-12");
    try (Warehouse warehouse =
        Warehouse.open(Folders.settings(root, "2011-07-10T04:00:00Z").warehouse())) {
      assertThat(new Waivers(warehouse.reading()).uses())
          .as("what was corrected rests on no waiver")
          .extracting(WaiverUse::file)
          .isEmpty();
    }
  }

  @Test
  void whatCannotBeCountedCannotBeWaived() {
    assertThat(add("CODE_UNKNOWN", "2011-07-31").err())
        .contains("CODE_UNKNOWN cannot be waived", "SUM_MISMATCH");
    assertThat(add("SUM_WRONG", "2011-07-31").err()).contains("there is no rule 'SUM_WRONG'");
    assertThat(add("SUM_MISMATCH", "2011-07-09").err()).contains("--until 2011-07-09 is over");
    assertThat(add("SUM_MISMATCH", "2011-07-31", "--why", "因\uD842\uDFB7灾").err())
        .contains("reports cannot print");
    assertThat(add("SUM_MISMATCH", "soon").err()).contains("'soon' is no date");
    assertThat(add("SUM_MISMATCH", "2011-07-31", "--form", "E").err())
        .contains("--form 'E' is not one of: A");
  }

  @org.junit.jupiter.api.BeforeEach
  void makeTheFolder() {
    assertThat(cpting("calculate", "--now", "2011-07-10").code()).isZero();
  }
}
