package org.cpting.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.cpting.definition.Home;
import org.cpting.job.IntakeLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InboxTest {

  private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2011-07-01T00:00:00Z"));

  @TempDir Path folder = Path.of("");

  @Test
  void aFileThatDoesNotChangeIsCompleteWithItsFolder() throws Exception {
    Path file = Files.createDirectories(folder.resolve("2011Q2/late")).resolve("a.csv");
    Files.writeString(file, "x");
    Files.setLastModifiedTime(file, LONG_AGO);

    Inbox.Content content = look(100);

    assertThat(content.complete())
        .extracting(Inbox.Settled::file)
        .containsExactly(new ArrivedFile(file, "a.csv", "2011Q2/late"));
    assertThat(content.waiting()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2011-01-01T00:00:00Z", "2099-01-01T00:00:00Z"})
  void aFileThatStillGrowsWaitsWhateverTimeItBears(String time) throws Exception {
    Path file = Files.writeString(folder.resolve("a.csv"), "x");
    Thread writer =
        new Thread(
            () -> {
              for (int i = 0; i < 40; i++) {
                try {
                  Files.writeString(file, "more", StandardOpenOption.APPEND);
                  Files.setLastModifiedTime(file, FileTime.from(Instant.parse(time)));
                  Thread.sleep(25);
                } catch (IOException | InterruptedException e) {
                  return;
                }
              }
            });
    writer.start();
    Thread.sleep(100);

    Inbox.Content content = look(300);
    writer.join();

    assertThat(content.complete()).isEmpty();
    assertThat(content.waiting()).extracting(ArrivedFile::name).containsExactly("a.csv");
  }

  @Test
  void aFreshFileThatHasStoppedGrowingIsTakenAtOnce() throws Exception {
    Files.writeString(folder.resolve("a.csv"), "x");

    assertThat(names(look(100))).containsExactly("a.csv");
  }

  @Test
  void aCopyThatSleepsBeforeItsOwnEndIsWaitedFor() throws Exception {
    byte[] whole = Files.readAllBytes(anyWorkbook());
    Path file = Files.write(folder.resolve("a.xlsx"), Arrays.copyOf(whole, whole.length / 2));
    Path old = Files.write(folder.resolve("b.xls"), halfOfAnOldWorkbook());
    Path reserved =
        Files.write(folder.resolve("c.csv"), Arrays.copyOf("x,y\n".getBytes(UTF_8), 600));
    Thread writer =
        new Thread(
            () -> {
              try {
                Thread.sleep(400);
                Files.write(file, whole);
                Files.write(old, new byte[] {1}, StandardOpenOption.APPEND);
                Files.write(reserved, new byte[] {'z'}, StandardOpenOption.APPEND);
              } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
    writer.start();

    Inbox.Content content = look(50);
    writer.join();

    assertThat(content.complete()).isEmpty();
    assertThat(content.waiting())
        .extracting(ArrivedFile::name)
        .containsExactlyInAnyOrder("a.xlsx", "b.xls", "c.csv");
    assertThat(names(look(50))).contains("a.xlsx");
  }

  @Test
  void aFileThatStaysCutOffIsTakenSoThatItsSenderIsTold() throws Exception {
    byte[] whole = Files.readAllBytes(anyWorkbook());
    Files.write(folder.resolve("a.xlsx"), Arrays.copyOf(whole, whole.length / 2));

    assertThat(names(look(50))).containsExactly("a.xlsx");
  }

  @Test
  void aFileOfZeroBytesWaitsUntilItIsOld() throws Exception {
    Files.createFile(folder.resolve("new.csv"));
    Files.setLastModifiedTime(Files.createFile(folder.resolve("old.csv")), LONG_AGO);

    Inbox.Content content = look(50);

    assertThat(names(content)).containsExactly("old.csv");
    assertThat(content.waiting()).extracting(ArrivedFile::name).containsExactly("new.csv");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "~$a.xlsx",
        ".~lock.a.xlsx#",
        "a.xlsx.crdownload",
        "未确认 123456.crdownload",
        "b.tmp",
        "c.PART",
        "~WRL0001.tmp",
        ".~云南.xlsx",
        "~$南省2011年第二季度报表.xlsx",
        "云南.xlsx.td",
        "a.csv~"
      })
  void namesOfTemporaryFilesWait(String name) throws Exception {
    Files.setLastModifiedTime(Files.writeString(folder.resolve(name), "x"), LONG_AGO);

    Inbox.Content content = look(1);

    assertThat(content.complete()).isEmpty();
    assertThat(content.waiting()).extracting(ArrivedFile::name).containsExactly(name);
  }

  @Test
  void whatSystemsLeaveBehindIsNotMentioned() throws Exception {
    for (String name : new String[] {"Thumbs.db", "desktop.ini", ".DS_Store", "._a.xlsx"}) {
      Files.writeString(folder.resolve(name), "x");
    }
    Files.writeString(Files.createDirectory(folder.resolve(".sync")).resolve("a.csv"), "x");

    Inbox.Content content = look(1);

    assertThat(content.complete()).isEmpty();
    assertThat(content.waiting()).isEmpty();
  }

  @Test
  void linksAndPipesAreNamedAndNeverFollowed() throws Exception {
    Path outside = Files.writeString(folder.resolveSibling(folder.getFileName() + "-x.csv"), "x");
    Files.createSymbolicLink(folder.resolve("a.csv"), outside);
    Files.createSymbolicLink(folder.resolve("b"), folder);
    new ProcessBuilder("mkfifo", folder.resolve("c.csv").toString()).start().waitFor();

    Inbox.Content content = look(1);
    Files.delete(outside);

    assertThat(content.complete()).isEmpty();
    assertThat(content.unusable())
        .extracting(found -> found.file().name() + " " + found.why())
        .containsExactlyInAnyOrder("a.csv LINK", "b LINK", "c.csv NO_FILE");
  }

  @Test
  void aCorrectionIsTakenAfterTheReturnItCorrectsWhateverTheirNames() throws Exception {
    for (String name :
        List.of(
            "FJ_B.csv",
            "FJ_B (corrected).csv",
            "FJ_C.csv",
            "FJ_C - v2.csv",
            "云南.xlsx",
            "修订 云南.xlsx",
            "云南(更正).xlsx")) {
      Files.writeString(folder.resolve(name), name);
    }
    Files.createDirectories(folder.resolve("Corrected"));
    Files.createDirectories(folder.resolve("fujian"));
    Files.writeString(folder.resolve("Corrected/FJ_D.csv"), "x");
    Files.writeString(folder.resolve("fujian/FJ_D.csv"), "y");

    assertThat(look(1).complete())
        .extracting(file -> file.file().origin())
        .containsExactly(
            "FJ_B.csv",
            "FJ_C.csv",
            "FJ_C - v2.csv",
            "云南.xlsx",
            "FJ_B (corrected).csv",
            "云南(更正).xlsx",
            "修订 云南.xlsx",
            "fujian/FJ_D.csv",
            "Corrected/FJ_D.csv");
  }

  @Test
  void anInboxThatIsNotThereIsEmpty() throws Exception {
    assertThat(new Inbox(folder.resolve("none"), folder, rules(1)).look().complete()).isEmpty();
  }

  private Inbox.Content look(int settledMillis) throws IOException, InterruptedException {
    return new Inbox(folder, folder, rules(settledMillis)).look();
  }

  private static InboxRules rules(int settledMillis) {
    InboxRules real = IntakeLimits.inbox(Home.find());
    return new InboxRules(
        Duration.ofMillis(settledMillis),
        Duration.ofMillis(600),
        real.emptyWait(),
        real.temporary(),
        real.ignored(),
        real.corrections());
  }

  private static List<String> names(Inbox.Content content) {
    return content.complete().stream().map(file -> file.file().name()).toList();
  }

  private static Path anyWorkbook() {
    return Home.find().root().resolve("sample-data/2011Q2/云南省2011年第二季度报表.xlsx");
  }

  private static byte[] halfOfAnOldWorkbook() throws IOException {
    byte[] whole =
        Files.readAllBytes(Home.find().root().resolve("sample-data/2011Q2/安徽_表四_2011Q2.xls"));
    return Arrays.copyOf(whole, whole.length / 2);
  }
}
