package org.cpting.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cpting.job.Folders;
import org.cpting.job.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a turn of the schedule is a pass. */
class PassRunnerTest {

  @TempDir Path root = Path.of("");

  private void deliver(Path inbox, String form, String name) throws IOException {
    Folders.deliver(inbox, Folders.SAMPLES.resolve("2011Q2/FJ_" + form + "_2011-Q2.csv"), name);
  }

  @Test
  void whatAPassLeavesInTheInboxMakesNoPassUntilItChanges() throws IOException {
    Settings settings = Folders.settings(root, "2011-07-15T04:00:00Z");
    Path inbox = settings.workspace().inbox();
    deliver(inbox, "B", "FJ_B_2011-Q2.csv");
    deliver(inbox, "C", "~$open.csv");
    Files.createSymbolicLink(inbox.resolve("link.csv"), inbox.resolve("nowhere.csv"));
    List<String> told = new ArrayList<>();
    PassRunner runner = new PassRunner(settings, told::add);

    runner.run(false);
    assertThat(told).singleElement().asString().startsWith("2 files taken");
    runner.run(false);
    runner.run(false);
    assertThat(told).hasSize(1);

    Files.move(inbox.resolve("~$open.csv"), inbox.resolve("FJ_C_2011-Q2.csv"));
    runner.run(false);
    assertThat(told).hasSize(2).last().asString().startsWith("1 files taken");
    runner.run(true);
    assertThat(told).hasSize(3);
  }
}
