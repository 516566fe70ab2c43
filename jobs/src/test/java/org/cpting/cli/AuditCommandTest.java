package org.cpting.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.cpting.job.Folders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The audit log by the command line, on files. */
class AuditCommandTest {

  @TempDir Path root = Path.of("");

  private record Said(int code, String out) {}

  private Said cpting(String... arguments) {
    PrintStream before = System.out;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    try {
      int code = Main.run(arguments);
      return new Said(code, out.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(before);
    }
  }

  private Said audit(String verb, String... more) {
    List<String> all = new ArrayList<>(List.of("audit", verb, "--data", root.toString()));
    all.addAll(List.of(more));
    return cpting(all.toArray(String[]::new));
  }

  @BeforeEach
  void takeAReturnAndItsCorrection() throws IOException {
    Path first = root.resolve("FJ_B_2011-Q2.csv");
    Path second = root.resolve("FJ_B_2011-Q2_corrected.csv");
    List<String> lines =
        Files.readAllLines(
            Folders.SAMPLES.resolve("2011Q2/FJ_B_2011-Q2.csv"), StandardCharsets.UTF_8);
    Files.writeString(first, String.join("\r\n", lines) + "\r\n");
    Files.writeString(second, String.join("\r\n", lines.subList(0, 2)) + "\r\n");
    assertThat(pass("王主任", "ingest", first.toString())).isZero();
    assertThat(pass("李干事", "ingest", second.toString())).isZero();
  }

  private int pass(String by, String verb, String... more) {
    List<String> all =
        new ArrayList<>(List.of(verb, "--data", root.toString(), "--now", "2011-07-10"));
    all.addAll(List.of("--by", by));
    all.addAll(List.of(more));
    return cpting(all.toArray(String[]::new)).code();
  }

  @Test
  void whatWasDoneIsListedWithWhoDidIt() throws IOException {
    JsonNode list = new ObjectMapper().readTree(audit("list", "--json").out());

    assertThat(list.findValuesAsText("kind"))
        .containsExactly("begin", "key_use", "load", "key_use", "load", "correction");
    assertThat(list.findValuesAsText("by"))
        .containsExactly("王主任", "王主任", "王主任", "李干事", "李干事", "李干事");
    assertThat(list.at("/1/detail").asText()).isEqualTo("used for the first time");
    assertThat(list.at("/3/detail").asText()).isEqualTo("used to tell persons apart");
    assertThat(audit("list", "--kind", "load").out().lines()).hasSize(2);
  }

  @Test
  void rereadingAndAnotherKeyAreRecordedAndAnIdlePassIsNot() throws IOException {
    pass("nobody", "calculate");
    assertThat(audit("list").out().lines()).hasSize(6);

    Files.delete(root.resolve("identity.key"));
    pass("李干事", "rerun", "--province", "FJ", "--all");

    assertThat(audit("list", "--kind", "rerun").out()).contains("1 files to be read again");
    assertThat(audit("list", "--kind", "key_use").out())
        .containsPattern("used in place of identity key [0-9a-f]{8}: persons met before");
    assertThat(audit("list").out().lines()).hasSize(10);
    assertThat(audit("verify").code()).isZero();
  }

  @Test
  void anUntouchedLogHoldsAndATouchedOneIsToldByItsCode() throws IOException, SQLException {
    Said whole = audit("verify");
    assertThat(whole.code()).isZero();
    assertThat(whole.out()).contains("the audit log holds: 6 entries");

    try (Connection connection =
        DriverManager.getConnection("jdbc:sqlite:" + root.resolve("warehouse.db"))) {
      connection.createStatement().execute("delete from audit_entry where entry_no = 6");
    }

    Said cut = audit("verify");
    assertThat(cut.code()).isEqualTo(Exit.BROKEN);
    assertThat(cut.out()).contains("DOES NOT HOLD: entry 6 is missing at the end of the log");
    assertThat(new ObjectMapper().readTree(audit("verify", "--json").out()).at("/ok").asBoolean())
        .isFalse();
  }

  @Test
  void aFileOfHeadsTakenAwayShowsAndBeginningAnotherIsRecorded() throws IOException {
    Files.delete(root.resolve("audit.head"));
    assertThat(audit("verify").code()).isEqualTo(Exit.BROKEN);

    pass("nobody", "calculate");

    assertThat(audit("verify").code()).isZero();
    assertThat(audit("list", "--kind", "head_file_begun").out()).contains("audit.head");
  }
}
