package org.cpting.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpting.cli.LoadedYear.cpting;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Disclosure control is never off silently. */
class UnprotectedTest {

  private static final String WHY = "for the auditors only";
  private static final String NOW = "2012-05-20";

  @TempDir private static Path root = Path.of("");
  private static Path data = Path.of("");

  @BeforeAll
  static void load() {
    data = LoadedYear.copy(root);
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  @Test
  void withoutAReasonNothingIsPutOut() {
    LoadedYear.Said said = cpting(data, "render", "--disclosure", "off", "--now", NOW);
    assertThat(said.code()).isEqualTo(Exit.USAGE);
    assertThat(said.err()).contains("--why");
    assertThat(cpting(data, "render", "--disclosure", "off", "--why", " ", "--now", NOW).code())
        .isEqualTo(Exit.USAGE);
    assertThat(data.resolve("outbox/reports")).doesNotExist();
  }

  @Test
  void theReasonIsAuditedAndStandsOnEveryPageAndInEveryFile() throws IOException {
    assertThat(
            cpting(
                    data,
                    "publish",
                    "--report",
                    "cida-results",
                    "--period",
                    "FY2011-12-H1",
                    "--disclosure",
                    "off",
                    "--why",
                    WHY,
                    "--by",
                    "Li",
                    "--now",
                    NOW)
                .code())
        .isZero();

    assertThat(cpting(data, "audit", "list", "--json").out()).contains("disclosure_off", WHY, "Li");
    Path edition = data.resolve("outbox/published/cida-results/FY2011-12-H1/edition-1");
    List<Path> pdfs = files(edition, ".pdf");
    assertThat(pdfs).hasSize(2);
    for (Path pdf : pdfs) {
      assertThat(PdfPages.read(pdf)).hasSizeGreaterThan(5).allMatch(page -> page.contains(WHY));
    }
    List<Path> texts = new java.util.ArrayList<>(files(edition, ".html"));
    texts.addAll(files(edition, ".json"));
    texts.addAll(files(edition, ".xml"));
    texts.add(edition.resolve("data/datapackage/figures.csv"));
    texts.add(edition.resolve("figures.csv"));
    assertThat(texts).hasSize(7);
    for (Path text : texts) {
      assertThat(text).content(StandardCharsets.UTF_8).contains(WHY);
    }
    OutputReader reader = new OutputReader(edition);
    assertThat(reader.workbook("FY2011-12-H1"))
        .isNotEmpty()
        .allMatch(figure -> figure.reason().contains(WHY));
    LoadedYear.Said proof = cpting(data, "publications", "--reproduce", "--now", NOW);
    assertThat(proof.out()).contains("7 of them made again to the same bytes");
  }

  @Test
  void theReasonStandsOnEveryProvincialSheet() throws IOException {
    assertThat(
            cpting(
                    data,
                    "render",
                    "--report",
                    "feedback",
                    "--period",
                    "2012Q1",
                    "--disclosure",
                    "off",
                    "--why",
                    WHY,
                    "--now",
                    NOW)
                .code())
        .isZero();
    List<Path> sheets = files(data.resolve("outbox/reports/2012Q1"), ".pdf");
    assertThat(sheets).hasSize(8);
    for (Path sheet : sheets) {
      assertThat(PdfPages.read(sheet)).allMatch(page -> page.contains(WHY));
    }
  }

  @Test
  void theProtectedExportLeavesOutWhatIsHiddenAndTheExactOneSaysThatItIsInternal()
      throws IOException {
    Path open = root.resolve("open.csv");
    Path hidden = root.resolve("hidden.csv");
    LoadedYear.Said said =
        cpting(data, "export", "indicators", "--out", open.toString(), "--now", NOW);
    assertThat(said.err()).contains("internal use", "--protected");
    assertThat(
            cpting(
                    data,
                    "export",
                    "indicators",
                    "--protected",
                    "--out",
                    hidden.toString(),
                    "--now",
                    NOW)
                .code())
        .isZero();
    List<String> all = Files.readAllLines(open, StandardCharsets.UTF_8);
    List<String> safe = Files.readAllLines(hidden, StandardCharsets.UTF_8);
    assertThat(all).containsAll(safe).hasSizeGreaterThan(safe.size() + 100);
    String small = "[^,]+,[^,]+,1310\\.[126],[^,]+,[^,]*,([1-9]|10)";
    assertThat(all).anyMatch(line -> line.matches(small));
    assertThat(safe).noneMatch(line -> line.matches(small));
  }
}
