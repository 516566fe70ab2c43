package org.cpting.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.cpting.definition.Home;
import org.cpting.report.ReportCatalogue;
import org.cpting.report.ReportDefinition;
import org.cpting.report.ReportFolders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report that was added or changed is tried before a pass draws it. */
class CheckedReportsTest {

  private static final String REPORT =
      """
      title: reach.title
      audience: programme
      periods: [quarter]
      languages: [en]
      pages:
        - template: page.jrxml
          blocks: {}
      """;
  private static final String PAGE =
      "<jasperReport name=\"page\" language=\"java\" columnWidth=\"499\"><detail><band height=\"20\">"
          + "<element kind=\"textField\" style=\"body\" x=\"0\" y=\"0\" width=\"499\" height=\"14\">"
          + "<expression><![CDATA[$R{page}]]></expression></element></band></detail></jasperReport>";

  @TempDir Path root = Path.of("");
  private Home home = Folders.HOME;

  @BeforeEach
  void add() throws IOException {
    home = ReportFolders.copy(root.resolve("home"));
    Path folder = Files.createDirectories(home.reportTemplates().resolve("added"));
    Files.writeString(folder.resolve("report.yaml"), REPORT);
    Files.writeString(folder.resolve("page.jrxml"), PAGE);
  }

  @Test
  void whatPassedIsNotTriedAgainUntilItChanges() throws IOException {
    ReportDefinition added = ReportCatalogue.read(home).get("added");
    assertThat(checked().faults(added)).isEmpty();
    assertThat(marks()).isEqualTo(1);
    assertThat(checked().faults(added)).isEmpty();
    assertThat(marks()).isEqualTo(1);

    Files.writeString(
        home.reportTemplates().resolve("added/page.jrxml"), PAGE.replace("$R{page}", "1 + 1"));
    assertThat(checked().faults(added)).hasSize(1);
    assertThat(marks()).isEqualTo(1);
  }

  @Test
  void aPassLeavesOutAReportThatFailsAndTellsWhy() throws IOException, InterruptedException {
    Files.writeString(
        home.reportTemplates().resolve("added/page.jrxml"), PAGE.replace("$R{page}", "1 + 1"));
    Settings settings =
        Folders.with(home, Folders.settings(root.resolve("data"), "2011-07-15T04:00:00Z"));
    Folders.deliver(
        settings.workspace().inbox(),
        Folders.SAMPLES.resolve("2011Q2/FJ_B_2011-Q2.csv"),
        "FJ_B_2011-Q2.csv");
    try (Pipeline pipeline = Folders.open(settings)) {
      PassLog log = pipeline.run();
      assertThat(log.templates())
          .extracting(fault -> fault.where())
          .containsExactly("added/page.jrxml:1 textField at 0,0");
      assertThat(log.refusals()).isTrue();
      assertThat(log.rendered()).containsExactly("reports/2011Q2/feedback_2011Q2_FJ_zh-en.pdf");
    }
  }

  private CheckedReports checked() throws IOException {
    return new CheckedReports(home, root.resolve("cache"));
  }

  private long marks() throws IOException {
    try (Stream<Path> files = Files.list(root.resolve("cache"))) {
      return files.filter(file -> file.getFileName().toString().startsWith("checked-")).count();
    }
  }
}
