package org.cpting.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpting.cli.LoadedYear.cpting;

import java.io.IOException;
import java.nio.file.Path;
import org.cpting.job.Guizhou;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A return that was read again because of another one. */
class ReadAgainStatusTest {

  @TempDir Path root = Path.of("");

  @Test
  void statusAndThePassTellWhyInBothLanguages() throws IOException {
    Path data = root.resolve("data");
    Path sent = root.resolve("sent");
    Path first = Guizhou.send(sent, "贵阳", "", 1, 2);
    Path second = Guizhou.send(sent, "遵义", "", 2, 3);
    Path corrected = Guizhou.send(sent, "贵阳", "更正", 1);
    cpting(data, "ingest", first.toString(), second.toString(), "--now", "2011-07-15");

    String pass = cpting(data, "ingest", corrected.toString(), "--now", "2011-07-16").out();
    String status = cpting(data, "status", "--now", "2011-07-16").out();
    String json = cpting(data, "status", "--json", "--now", "2011-07-16").out();

    for (String out : new String[] {pass, status, json}) {
      assertThat(out).contains("return 2011Q2 GZ/贵阳市 A as in", "报表 2011Q2 GZ/贵阳市 A（");
    }
    assertThat(status).contains("read again: 贵州省_遵义市_2011年4-6月.xlsx: ");
    assertThat(json).contains("\"read_again\"");
  }
}
