package org.cpting.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpting.cli.LoadedYear.cpting;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cpting.job.Folders;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was known when, and what was printed. */
class MemoryTest {

  private static final String NOW = "2012-05-20";

  @TempDir private static Path root = Path.of("");
  private static Path data = Path.of("");

  @BeforeAll
  static void load() {
    data = LoadedYear.copy(root);
  }

  private static Path export(String table, String asOf) {
    Path out = root.resolve(table + asOf + ".csv");
    assertThat(
            cpting(data, "export", table, "--as-of", asOf, "--out", out.toString(), "--now", NOW)
                .code())
        .isZero();
    return out;
  }

  @Test
  void everyExportAsOfTheYearsEndIsTheExpectedOne() throws IOException {
    for (String table : List.of("files", "findings", "indicators")) {
      Folders.assertExpected(export(table, "2012-04-17"), table);
    }
  }

  @Test
  void asOfAnEarlierMomentOnlyWhatHadComeByThenCounts() throws IOException {
    List<String> files = Files.readAllLines(export("files", "2011-08-01"), StandardCharsets.UTF_8);
    List<String> figures =
        Files.readAllLines(export("indicators", "2011-08-01"), StandardCharsets.UTF_8);

    assertThat(files).hasSizeGreaterThan(20).noneMatch(line -> line.contains(",2011Q3,"));
    assertThat(figures)
        .anyMatch(line -> line.startsWith("2011Q2,YN,1310.1,new,,"))
        .noneMatch(line -> line.startsWith("2011Q3,"));
  }

  @Test
  void theBoardAsOfAMomentShowsWhatWasMissingThen() {
    String then = cpting(data, "status", "--as-of", "2011-10-25", "--now", NOW).out();
    String now = cpting(data, "status", "--now", NOW).out();

    assertThat(then).contains("2011Q3").doesNotContain("2011Q4");
    assertThat(now).contains("2012Q1");
  }

  @Test
  void crossChecksAsOfAMomentFindWhatWasUnusualThen() {
    String now = cpting(data, "checks", "--now", NOW).out();
    String then = cpting(data, "checks", "--as-of", "2012-02-01", "--now", NOW).out();

    assertThat(now).contains(" 2012Q1 ");
    assertThat(then).contains(" 2011Q4 ").doesNotContain("2012Q1");
    assertThat(cpting(data, "checks", "--as-of", "2012-04-17", "--now", NOW).out()).isEqualTo(now);
  }

  @Test
  void aMomentInTheFutureIsAUsageFault() {
    LoadedYear.Said said = cpting(data, "status", "--as-of", "2013-01-01", "--now", NOW);

    assertThat(said.code()).isEqualTo(Exit.USAGE);
    assertThat(said.err()).contains("lies in the future");
  }

  @Test
  void whatWasPublishedIsReproducedAfterACorrectionAndTheNextEditionTellsIt() throws IOException {
    Path data = LoadedYear.copy(root.resolve("publishing"));
    assertThat(publish(data, "2012-05-10").code()).isZero();
    Path edition = data.resolve("outbox/published/cida-results/FY2011-12-H1/edition-1");
    Map<String, byte[]> before = contents(edition);
    assertThat(before.keySet())
        .contains(
            "figures.csv",
            "returns.csv",
            "MANIFEST.sha256",
            "cida-results_FY2011-12-H1_en.html",
            "data/annex_FY2011-12-H1.xlsx",
            "data/datapackage/datapackage.json",
            "data/datapackage/figures.csv",
            "data/dhis2-data-values.json",
            "data/iati-activity.xml")
        .anyMatch(name -> name.endsWith(".pdf"));
    assertThat(publish(data, "2012-05-11").code())
        .describedAs("nothing changed")
        .isEqualTo(Exit.NOTHING_TO_DO);

    correct(data);

    assertThat(publish(data, "2012-05-21").code()).isZero();
    assertThat(contents(edition)).usingRecursiveComparison().isEqualTo(before);
    LoadedYear.Said proof = cpting(data, "publications", "--reproduce", "--now", "2012-06-01");
    assertThat(proof.out()).contains("edition 1", "edition 2").doesNotContain("NOT REPRODUCED");
    assertThat(proof.out()).contains("7 of them made again to the same bytes");
    assertThat(proof.code()).isZero();
    assertThat(
            Files.readString(
                edition.resolveSibling("edition-2/restatements.csv"), StandardCharsets.UTF_8))
        .contains("1310.5,FY2011-12-H1,ALL,period,")
        .contains("return corrected: 2011Q2 FJ B (FJ_B_2011-Q2_corrected.csv)")
        .doesNotContain("HN")
        .doesNotContain("1310.1,");
  }

  private static LoadedYear.Said publish(Path data, String now) {
    return cpting(
        data,
        "publish",
        "--report",
        "cida-results",
        "--period",
        "FY2011-12-H1",
        "--by",
        "Li",
        "--now",
        now);
  }

  private static void correct(Path data) throws IOException {
    List<String> lines =
        Files.readAllLines(
            Folders.SAMPLES.resolve("2011Q2/FJ_B_2011-Q2.csv"), StandardCharsets.UTF_8);
    Path folder = Files.createDirectories(data.resolveSibling("2011Q2"));
    Path corrected = folder.resolve("FJ_B_2011-Q2_corrected.csv");
    Files.writeString(corrected, String.join("\r\n", lines.subList(0, 2)) + "\r\n");
    assertThat(cpting(data, "ingest", corrected.toString(), "--now", "2012-05-20").code()).isZero();
  }

  private static Map<String, byte[]> contents(Path folder) throws IOException {
    Map<String, byte[]> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(
            folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
      }
    }
    return contents;
  }
}
