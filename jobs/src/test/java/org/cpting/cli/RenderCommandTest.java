package org.cpting.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenderCommandTest {

  @TempDir Path root = Path.of("");

  @Test
  void aReportAndAPeriodAreRenderedAlone() throws IOException {
    Path data = LoadedYear.copy(root);
    assertThat(render(data, "2012-05-30", "feedback", "2012Q1")).isEqualTo(Exit.OK);
    assertThat(reports(data)).hasSize(8).allMatch(name -> name.startsWith("feedback_2012Q1_"));
    assertThat(render(data, "2012-05-30", "feedback", "2012Q1")).isEqualTo(Exit.NOTHING_TO_DO);
  }

  @Test
  void theEndOfProjectReportIsRenderedWhenTheProjectIsOver() throws IOException {
    Path data = LoadedYear.copy(root);
    assertThat(render(data, "2012-05-30", "cida-results", "project")).isEqualTo(Exit.NOTHING_TO_DO);
    LoadedYear.Said early =
        LoadedYear.cpting(data, "render", "--now", "2013-06-29", "--period", "project");
    assertThat(early.code()).isEqualTo(Exit.LATER);
    assertThat(early.out()).contains("no report on 2009Q2-2013Q1", "run 'cpting calculate' first");
    assertThat(data.resolve("outbox/reports")).doesNotExist();
    assertThat(LoadedYear.cpting(data, "calculate", "--now", "2013-06-29").code()).isZero();
    assertThat(render(data, "2013-06-29", "cida-results", "project")).isEqualTo(Exit.OK);
    assertThat(reports(data))
        .containsExactlyInAnyOrder(
            "cida-results_2009Q2-2013Q1_en.pdf",
            "cida-results_2009Q2-2013Q1_fr.pdf",
            "cida-results_2009Q2-2013Q1_en.html",
            "cida-results_2009Q2-2013Q1_fr.html");
  }

  @Test
  void aNarrativeThatCannotBePrintedIsToldWhereverAnOfficerLooks() throws IOException {
    Path data = LoadedYear.copy(root);
    Path file = data.resolve("narratives/FY2011-12/1310.en.md");
    Files.createDirectories(file.resolveSibling(""));
    Files.writeString(file, "Reached {1310.9 cumulative}.");
    String complaint =
        "FY2011-12/1310.en.md:1  未采用：没有指标“1310.9”；请核对指标代码。  left out: there is no indicator '1310.9'; check the code";

    LoadedYear.Said rendered =
        LoadedYear.cpting(data, "render", "--now", "2012-05-30", "--period", "2012Q1");
    assertThat(rendered.code()).isEqualTo(Exit.REFUSED);
    assertThat(rendered.out()).contains("narrative " + complaint);
    assertThat(render(data, "2012-05-30", "feedback", "2012Q1")).isEqualTo(Exit.REFUSED);
    assertThat(LoadedYear.cpting(data, "status", "--now", "2012-05-30").out()).contains(complaint);
    assertThat(LoadedYear.cpting(data, "status", "--json", "--now", "2012-05-30").out())
        .contains("\"narratives\"", "1310.en.md");
    LoadedYear.Said doctor = LoadedYear.cpting(data, "doctor", "--now", "2012-05-30");
    assertThat(doctor.code()).isEqualTo(Exit.FAULT);
    assertThat(doctor.out()).contains(complaint);

    Files.delete(file);
    assertThat(render(data, "2012-05-30", "feedback", "2012Q1")).isEqualTo(Exit.NOTHING_TO_DO);
  }

  @Test
  void whatIsNoReportOrPeriodIsAMistakeOfUse() throws IOException {
    Path data = LoadedYear.copy(root);
    assertThat(render(data, "2012-05-30", "cida-result", "2012Q1")).isEqualTo(Exit.USAGE);
    assertThat(render(data, "2012-05-30", "feedback", "2012Q7")).isEqualTo(Exit.USAGE);
  }

  private static int render(Path data, String now, String report, String period) {
    return LoadedYear.cpting(data, "render", "--now", now, "--report", report, "--period", period)
        .code();
  }

  private static List<String> reports(Path data) throws IOException {
    try (Stream<Path> files = Files.walk(data.resolve("outbox/reports"))) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> String.valueOf(file.getFileName()))
          .toList();
    }
  }
}
