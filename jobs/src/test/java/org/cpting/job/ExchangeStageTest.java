package org.cpting.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpting.job.Folders.SAMPLES;
import static org.cpting.job.Folders.deliver;
import static org.cpting.job.Folders.run;
import static org.cpting.job.Folders.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExchangeStageTest {

  private static final String OCTOBER = "2011-10-20T04:00:00Z";

  @TempDir Path root = Path.of("");

  @Test
  void aHalfYearThatIsOverIsGivenToOtherProgramsOnceAndAgainWhenOneFileIsLost()
      throws IOException, InterruptedException {
    Settings settings = settings(root, OCTOBER);
    deliver(root.resolve("inbox"), SAMPLES.resolve("2011Q2/FJ_D_2011-Q2.csv"), "FJ_D_2011-Q2.csv");

    PassLog first = run(settings);
    Path folder = root.resolve("outbox/data/FY2011-12-H1");
    assertThat(first.rendered()).contains("data/FY2011-12-H1/");
    assertThat(names(folder))
        .containsExactly(
            "annex_FY2011-12-H1.xlsx",
            "datapackage/codes.csv",
            "datapackage/datapackage.json",
            "datapackage/figures.csv",
            "datapackage/indicators.csv",
            "dhis2-data-values.json",
            "iati-activity.xml");
    assertThat(root.resolve("outbox/data/2011Q2")).doesNotExist();
    assertThat(root.resolve("outbox/MANIFEST.sha256"))
        .content()
        .contains("data/FY2011-12-H1/iati-activity.xml");

    assertThat(run(settings).idle()).isTrue();

    Files.delete(folder.resolve("datapackage/datapackage.json"));
    assertThat(run(settings).rendered()).containsExactly("data/FY2011-12-H1/");
    assertThat(folder.resolve("datapackage/datapackage.json")).exists();
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }
}
