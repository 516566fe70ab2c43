package org.cpting.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {

  @TempDir Path root = Path.of("");
  private Path folder = Path.of("");

  @BeforeEach
  void report() throws IOException {
    folder = Files.createDirectory(root.resolve("short"));
    write("key.title");
  }

  private void write(String title) throws IOException {
    Files.writeString(
        folder.resolve("report.yaml"),
        """
        title: reach.title
        audience: programme
        periods: [quarter]
        languages: [en, fr]
        pages:
          - layout: portrait
            sections:
              - {kind: heading, text: %s}
        """
            .formatted(title));
  }

  @Test
  void aFolderThatMayRunIsSaidToBeSo() throws IOException {
    write("reach.title");
    assertThat(said("report", "check", folder.toString()).code()).isEqualTo(Exit.OK);
    assertThat(said("report", "check", folder.toString()).out()).isEqualTo("ok   short\n");
  }

  @Test
  void whatIsWrongIsToldInTwoLanguagesAndByTheExitCode() {
    Said said = said("report", "check", folder.toString());
    assertThat(said.code()).isEqualTo(Exit.REFUSED);
    assertThat(said.out())
        .startsWith("BAD  short\n")
        .contains("定义有误：No text 'key.title' in texts_en.yaml");
    assertThat(said("report", "check", "--json", folder.toString()).out())
        .contains("\"file\" : \"short/report.yaml\"", "No text 'key.title'");
  }

  @Test
  void aFolderWithoutAReportIsAMistakeOfUse() {
    Said said = said("report", "check", root.resolve("nothing").toString());
    assertThat(said.code()).isEqualTo(Exit.USAGE);
    assertThat(said.err()).contains("there is no report.yaml in");
  }

  private record Said(int code, String out, String err) {}

  private static Said said(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream oldOut = System.out;
    PrintStream oldErr = System.err;
    try {
      System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
      System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
      int code = Main.run(arguments);
      return new Said(
          code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(oldOut);
      System.setErr(oldErr);
    }
  }
}
