package org.cpting.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InboxTest {

  @TempDir Path folder = Path.of("");

  @Test
  void aFileThatHasNotChangedForAWhileIsCompleteWithItsFolder() throws Exception {
    Path file = Files.createDirectories(folder.resolve("2011Q2/late")).resolve("a.csv");
    Files.writeString(file, "x");
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2011-07-01T00:00:00Z")));

    Inbox.Content content = new Inbox(folder, Duration.ofHours(1)).look();

    assertThat(content.complete()).containsExactly(new ArrivedFile(file, "a.csv", "2011Q2/late"));
    assertThat(content.waiting()).isEmpty();
  }

  @Test
  void aFileThatStillGrowsWaits() throws Exception {
    Path file = Files.writeString(folder.resolve("a.csv"), "x");
    Thread writer =
        new Thread(
            () -> {
              for (int i = 0; i < 40; i++) {
                try {
                  Files.writeString(file, "more", StandardOpenOption.APPEND);
                  Thread.sleep(25);
                } catch (IOException | InterruptedException e) {
                  return;
                }
              }
            });
    writer.start();

    Inbox.Content content = new Inbox(folder, Duration.ofMillis(300)).look();
    writer.join();

    assertThat(content.complete()).isEmpty();
    assertThat(content.waiting()).extracting(ArrivedFile::name).containsExactly("a.csv");
  }

  @Test
  void aFreshFileThatHasStoppedGrowingIsTakenAtOnce() throws Exception {
    Files.writeString(folder.resolve("a.csv"), "x");

    Inbox.Content content = new Inbox(folder, Duration.ofMillis(100)).look();

    assertThat(content.complete()).extracting(ArrivedFile::name).containsExactly("a.csv");
  }

  @Test
  void namesOfTemporaryFilesWait() throws Exception {
    for (String name :
        new String[] {"~$a.xlsx", ".~lock.a.xlsx#", "a.xlsx.crdownload", "b.tmp", "c.PART"}) {
      Path file = Files.writeString(folder.resolve(name), "x");
      Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2011-07-01T00:00:00Z")));
    }

    Inbox.Content content = new Inbox(folder, Duration.ofMillis(1)).look();

    assertThat(content.complete()).isEmpty();
    assertThat(content.waiting()).hasSize(5);
  }

  @Test
  void anInboxThatIsNotThereIsEmpty() throws Exception {
    assertThat(new Inbox(folder.resolve("none"), Duration.ofMillis(1)).look().complete()).isEmpty();
  }
}
