package org.cpting.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpting.job.Folders.HOME;
import static org.cpting.job.Folders.SAMPLES;
import static org.cpting.job.Folders.deliver;
import static org.cpting.job.Folders.run;
import static org.cpting.job.Folders.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cpting.definition.Home;
import org.cpting.warehouse.Warehouse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folders of the outbox that tell senders what became of their files. */
class FeedbackFolderTest {

  private static final String JULY = "2011-07-15T04:00:00Z";
  private static final String PAGE = "findings.html";
  private static final Path UNKNOWN = SAMPLES.resolve("broken/HEADING_UNKNOWN 云南 2011Q2.xlsx");

  @TempDir Path root = Path.of("");

  /** Every file of the outbox with when it was written and how large it is. */
  private Map<String, String> outbox() throws IOException {
    Map<String, String> files = new TreeMap<>();
    Path outbox = root.resolve("outbox");
    try (Stream<Path> all = Files.walk(outbox)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(
            outbox.relativize(file) + "",
            Files.getAttribute(file, "unix:ino") + " " + Files.getLastModifiedTime(file));
      }
    }
    return files;
  }

  private void deliverSome() throws IOException {
    Path inbox = root.resolve("inbox");
    deliver(inbox, SAMPLES.resolve("2011Q2/FJ_A_2011-Q2.csv"), "FJ_A_2011-Q2.csv");
    deliver(inbox, SAMPLES.resolve("2011Q2/GD-2011Q2-BCD.xls"), "GD-2011Q2-BCD.xls");
    deliver(inbox, UNKNOWN, UNKNOWN.getFileName() + "");
    deliver(inbox, SAMPLES.resolve("broken/FILE_DAMAGED.xlsx"), "=cmd 云南 2011Q2.xlsx");
    deliver(inbox, SAMPLES.resolve("2011Q2/FJ_A_2011-Q2.csv"), "zz FJ_A_2011-Q2.csv");
  }

  @Test
  void aCopyThatCannotBeMarkedInTimeCostsTheSenderNothingElse() throws Exception {
    deliver(
        root.resolve("inbox"), SAMPLES.resolve("2011Q2/GD-2011Q2-BCD.xls"), "GD-2011Q2-BCD.xls");
    run(settings(root, JULY));
    Path folder = root.resolve("outbox/accepted/00001-GD-2011Q2-BCD.xls");
    Path marked = folder.resolve("GD-2011Q2-BCD-反馈 feedback.xls");
    assertThat(marked).exists();
    for (String file :
        new String[] {marked.getFileName() + "", PAGE, "findings.csv", "findings.json"}) {
      Files.delete(folder.resolve(file));
    }
    Files.delete(folder);
    Home hurried =
        Folders.changedHome(
            root.resolve("home"), "schemas/intake.yaml", "  seconds: 8 #", "  seconds: 0 #");

    run(Folders.with(hurried, settings(root, JULY)));

    assertThat(marked).doesNotExist();
    assertThat(folder.resolve(PAGE)).content().contains("时间或内存超过限度", "more time or memory");
    assertThat(folder.resolve("findings.json")).exists();
  }

  @Test
  void everyFileHasItsFolderAndNothingIsWrittenTwice() throws Exception {
    deliverSome();
    run(settings(root, JULY));
    Map<String, String> first = outbox();

    assertThat(first.keySet())
        .contains(
            "refused/00001-=cmd 云南 2011Q2.xlsx/=cmd 云南 2011Q2.xlsx",
            "accepted/00002-FJ_A_2011-Q2.csv/FJ_A_2011-Q2-反馈 feedback.xlsx",
            "accepted/00003-GD-2011Q2-BCD.xls/GD-2011Q2-BCD-反馈 feedback.xls",
            "refused/00004-HEADING_UNKNOWN 云南 2011Q2.xlsx/HEADING_UNKNOWN 云南 2011Q2-反馈 feedback.xlsx",
            "refused/00004-HEADING_UNKNOWN 云南 2011Q2.xlsx/HEADING_UNKNOWN 云南 2011Q2.xlsx",
            "duplicate/00005-zz FJ_A_2011-Q2.csv/findings.html")
        .noneMatch(name -> name.startsWith("."))
        .filteredOn(name -> name.endsWith("findings.json"))
        .hasSize(5);
    run(settings(root, JULY));
    assertThat(outbox()).isEqualTo(first);
    keepsItsSchema(first.keySet());
  }

  private void keepsItsSchema(Iterable<String> names) throws IOException {
    String schema = Files.readString(HOME.schemas().resolve("json-schema/feedback.schema.json"));
    ObjectMapper mapper = new ObjectMapper();
    for (String name : names) {
      if (name.endsWith("findings.json")) {
        JsonNode json = mapper.readTree(root.resolve("outbox").resolve(name).toFile());
        assertThat(
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(schema)
                    .validate(json))
            .as(name)
            .isEmpty();
      }
    }
  }

  @Test
  void aPassThatIsKilledIsCompletedByTheNextAndThePassesDoNotMatter() throws Exception {
    deliverSome();
    run(settings(root, JULY));
    Map<String, byte[]> whole = contents();
    Path gone = root.resolve("outbox/accepted/00002-FJ_A_2011-Q2.csv");
    for (String name :
        List.of(PAGE, "findings.csv", "findings.json", "FJ_A_2011-Q2-反馈 feedback.xlsx")) {
      Files.delete(gone.resolve(name));
    }
    Files.delete(gone);
    Files.createDirectories(root.resolve("outbox/.preparing-left/"));
    try (Warehouse warehouse = Warehouse.open(settings(root, JULY).warehouse())) {
      warehouse.context(warehouse.writers()).execute("delete from file_feedback where file_id = 3");
    }

    run(settings(root, JULY));

    assertThat(contents().keySet()).isEqualTo(whole.keySet());
    contents().forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(whole.get(name)));
  }

  private Map<String, byte[]> contents() throws IOException {
    Map<String, byte[]> contents = new TreeMap<>();
    for (String name : outbox().keySet()) {
      contents.put(name, Files.readAllBytes(root.resolve("outbox").resolve(name)));
    }
    return contents;
  }

  @Test
  void aFileThatCanBeReadNowMovesFromRefusedToAccepted() throws Exception {
    String name = UNKNOWN.getFileName() + "";
    deliver(root.resolve("inbox"), UNKNOWN, name);
    run(settings(root, JULY));
    assertThat(root.resolve("outbox/refused/00001-" + name)).isDirectory();
    Path home = root.resolve("home");
    copy(HOME.root().resolve("schemas"), home.resolve("schemas"));
    copy(HOME.root().resolve("report-templates"), home.resolve("report-templates"));
    Path headings = home.resolve("schemas/headings.yaml");
    Files.writeString(headings, Files.readString(headings).replace("[服务日期, ", "[服务日期, 服务日子, "));
    Settings same = settings(root, JULY);
    Settings admitted =
        new Settings(
            new Home(home),
            same.workspace(),
            same.warehouse(),
            same.clock(),
            same.by(),
            same.progress());
    deliver(root.resolve("inbox"), UNKNOWN, name);
    run(admitted);

    assertThat(root.resolve("outbox/refused/00001-" + name)).doesNotExist();
    assertThat(root.resolve("outbox/accepted/00001-" + name).resolve(PAGE)).exists();
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : all.toList()) {
        Path copy = to.resolve(from.relativize(path) + "");
        if (Files.isDirectory(path)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(path, copy);
        }
      }
    }
  }

  @Test
  void thePageNeedsNothingElseAndHarmsNobody() throws Exception {
    Path inbox = root.resolve("inbox");
    String row = "\"<script>alert(1)</script>\"";
    List<String> lines =
        new java.util.ArrayList<>(
            Files.readAllLines(SAMPLES.resolve("2011Q2/FJ_B_2011-Q2.csv"), StandardCharsets.UTF_8));
    lines.set(1, lines.get(1).replaceFirst("^[^,]*", row));
    lines.set(2, lines.get(2).replaceFirst("^[^,]*", "=1+1"));
    Files.createDirectories(inbox);
    Files.writeString(
        inbox.resolve("FJ_B_2011-Q2.csv"), String.join("\r\n", lines), StandardCharsets.UTF_8);
    run(settings(root, JULY));
    Path folder = root.resolve("outbox/accepted/00001-FJ_B_2011-Q2.csv");
    String page = Files.readString(folder.resolve(PAGE));

    assertThat(page)
        .startsWith("<!DOCTYPE html>\n<html lang=\"zh-CN\">")
        .contains("<span lang=\"en\">", "scope=\"col\"", "@page { size: A4", "&lt;script&gt;")
        .contains("href=\"FJ_B_2011-Q2-%E5%8F%8D%E9%A6%88%20feedback.xlsx\"")
        .doesNotContain("<script", "src=", "http:", "https:", "@import");
    assertThat(Files.readString(folder.resolve("findings.csv")))
        .startsWith("\uFEFFno,severity,rule")
        .contains(",'=1+1,")
        .doesNotContain(",=1+1,");
  }
}
