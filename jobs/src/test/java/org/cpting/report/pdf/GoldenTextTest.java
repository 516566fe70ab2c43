package org.cpting.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cpting.report.SampleReport;
import org.cpting.report.pdf.EveryReport.Drawn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Text, tags, headings, reading order and bookmarks of every report in every language are those of
 * the golden files. A change that is meant is accepted with {@code -Dgolden=accept} and committed.
 */
class GoldenTextTest {

  private static final Path FOLDER =
      SampleReport.HOME.root().resolve("jobs/src/test/resources/org/cpting/report/golden");
  private static final boolean ACCEPT = "accept".equals(System.getProperty("golden"));

  @ParameterizedTest
  @MethodSource("org.cpting.report.pdf.EveryReport#all")
  void everyReportSaysWhatItsGoldenFileSays(Drawn report) throws IOException {
    Path golden = FOLDER.resolve(report.name() + ".txt");
    List<String> lines = GoldenText.of(report);
    if (ACCEPT) {
      Files.createDirectories(FOLDER);
      Files.write(golden, lines);
    }
    assertThat(golden).exists();
    assertThat(lines)
        .as("%s; if the change is meant, accept it: see CONTRIBUTING.md", golden)
        .containsExactlyElementsOf(Files.readAllLines(golden));
  }

  @Test
  void noGoldenFileIsLeftOfAReportThatIsGone() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.map(file -> String.valueOf(file.getFileName())).collect(Collectors.toSet()))
          .isEqualTo(EveryReport.all().map(one -> one.name() + ".txt").collect(Collectors.toSet()));
    }
  }
}
