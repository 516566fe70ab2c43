package org.cpting.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Follows docs/how-to/write-for-a-report.md to the letter. */
class WriteForAReportTest {

  @Test
  void theFilesOfTheHowToAreUsable(@TempDir Path folder) throws IOException {
    String page =
        Files.readString(SampleReport.HOME.root().resolve("docs/how-to/write-for-a-report.md"));
    List<String> blocks =
        Pattern.compile("```\\w+\n(.*?)```", Pattern.DOTALL)
            .matcher(page)
            .results()
            .map(block -> block.group(1))
            .toList();
    Path year = Files.createDirectories(folder.resolve("FY2011-12"));
    Files.writeString(year.resolve("1310.en.md"), blocks.get(0));
    Files.writeString(year.resolve("reasons.yaml"), blocks.get(1));
    Files.writeString(year.resolve("risks.yaml"), blocks.get(2));
    ReportData data = SampleReport.data();
    Narratives read = Narratives.read(folder, data.logframe(), data.codes());
    assertThat(read.complaints()).isEmpty();
    assertThat(read.reason(SampleReport.YEAR, "1310.1", "fr"))
        .contains("Les cours ont commencé un an plus tard.");
    assertThat(read.risks(SampleReport.YEAR)).hasSize(1);
  }
}
