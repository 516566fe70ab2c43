package org.cpting.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** Files claimed by rename. */
class ClaimsTest {

  private static final int FILES = 200;
  private static final InboxRules RULES =
      new InboxRules(
          Duration.ZERO, Duration.ZERO, Duration.ZERO, List.of(), List.of(), List.of("corrected"));

  @TempDir Path root = Path.of("");
  private Path inbox = Path.of("");

  @BeforeEach
  void makeInbox() throws IOException {
    inbox = Files.createDirectories(root.resolve("inbox"));
  }

  private Claims claims(String data) throws IOException {
    return Claims.open(root.resolve(data).resolve("claims"), inbox);
  }

  private Inbox.Settled file(String name) throws IOException {
    Path path = inbox.resolve(name);
    Files.createDirectories(path.resolveSibling(""));
    return seen(Files.writeString(path, name));
  }

  private Inbox.Settled seen(Path path) {
    return new Inbox.Settled(ArrivedFile.in(inbox, path), FileState.of(path));
  }

  private static List<Path> filesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  @Test
  void aClaimedFileLeavesTheInboxAndIsGoneOnceItIsLetGo() throws IOException {
    Claims claims = claims("data");
    Claims.Claim claim = claims.take(file("2011Q2/late/a.csv")).orElseThrow();

    assertThat(inbox.resolve("2011Q2/late/a.csv")).doesNotExist();
    assertThat(claim.file().origin()).isEqualTo("2011Q2/late/a.csv");
    assertThat(claim.file().path()).hasContent("2011Q2/late/a.csv");

    claims.release(claim);

    assertThat(filesIn(root.resolve("data")))
        .extracting(f -> f.getFileName() + "")
        .containsExactly("owner");
    assertThat(claims.left(RULES)).isEmpty();
  }

  @Test
  void ofTwoClaimantsAtOnceOneHasEachFile() throws Exception {
    List<Inbox.Settled> files = new ArrayList<>();
    for (int i = 0; i < FILES; i++) {
      files.add(file("folder/" + i + ".csv"));
    }
    ExecutorService threads = Executors.newFixedThreadPool(2);
    List<Future<List<String>>> taken = new ArrayList<>();
    for (String data : new String[] {"one", "two"}) {
      Claims claims = claims(data);
      taken.add(
          threads.submit(
              () -> {
                List<String> names = new ArrayList<>();
                for (Inbox.Settled file : files) {
                  claims.take(file).ifPresent(claim -> names.add(claim.file().name()));
                }
                return names;
              }));
    }
    List<String> all = new ArrayList<>();
    for (Future<List<String>> names : taken) {
      all.addAll(names.get());
    }
    threads.shutdown();

    assertThat(all).hasSize(FILES).doesNotHaveDuplicates();
  }

  @Test
  void whatAProcessThatDiedHadClaimedIsTakenInTheOrderOfAnInbox() throws IOException {
    for (String name : List.of("B (corrected).csv", "B.csv", "A.csv")) {
      assertThat(claims("data").take(file(name))).isPresent();
    }

    assertThat(claims("data").left(RULES))
        .extracting(claim -> claim.file().name())
        .containsExactly("A.csv", "B.csv", "B (corrected).csv");
  }

  @Test
  void whatAProcessThatDiedHadClaimedIsFoundByTheNextOnItsDataFolder() throws IOException {
    assertThat(claims("data").take(file("2011Q2/a.csv"))).isPresent();
    file("2011Q2/a.csv");

    List<Claims.Claim> left = claims("data").left(RULES);

    assertThat(left)
        .singleElement()
        .satisfies(
            claim -> {
              assertThat(claim.file().origin()).isEqualTo("2011Q2/a.csv");
              assertThat(claim.left()).isTrue();
            });
    assertThat(claims("other").left(RULES)).isEmpty();
    assertThat(claims("data").take(seen(inbox.resolve("2011Q2/a.csv")))).isPresent();
    assertThat(claims("data").left(RULES)).hasSize(2);
  }

  @Test
  void aFileThatChangedSinceItWasSeenIsLeft() throws IOException {
    Inbox.Settled before = file("a.csv");
    Files.writeString(before.file().path(), "longer than before");

    assertThat(claims("data").take(before)).isEmpty();
    assertThat(inbox.resolve("a.csv")).exists();
  }

  @Test
  void aFileThatIsWrittenToWhileItIsReadGoesBackIntoTheInboxBesideANewerOne() throws IOException {
    Claims claims = claims("data");
    Claims.Claim claim = claims.take(file("a.csv")).orElseThrow();
    Files.writeString(claim.file().path(), "the rest of a slow copy");
    file("a.csv");

    claims.release(claim);

    assertThat(inbox.resolve("a.csv")).hasContent("a.csv");
    assertThat(inbox.resolve("(2) a.csv")).hasContent("the rest of a slow copy");
  }

  @Test
  void anInboxOnAnotherFileSystemIsClaimedInside() throws IOException {
    Path memory = Path.of("/dev/shm");
    assumeThat(memory).isDirectory();
    assumeThat(Files.getFileStore(memory)).isNotEqualTo(Files.getFileStore(root));
    inbox = Files.createTempDirectory(memory, "inbox");
    try {
      Inbox.Settled seen = file("2011Q2/a.csv");
      Claims claims = claims("data");

      Claims.Claim claim = claims.take(seen).orElseThrow();

      assertThat(claim.moved()).isTrue();
      assertThat(claim.file().path()).startsWith(inbox);
      assertThat(seen.file().path()).doesNotExist();
      assertThat(claims.take(seen)).isEmpty();
      assertThat(claims("other").left(RULES)).isEmpty();
      assertThat(claims("data").left(RULES))
          .extracting(left -> left.file().origin())
          .containsExactly("2011Q2/a.csv");
      claims.release(claim);
      assertThat(claims("data").left(RULES)).isEmpty();
    } finally {
      FileSystemUtils.deleteRecursively(inbox);
    }
  }

  @Test
  void aFileInAnInboxThatOnlyMayBeReadIsTakenWhereItLies() throws IOException {
    inbox = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules/java.base");
    Inbox.Settled seen = seen(inbox.resolve("module-info.class"));

    Claims.Claim claim = claims("data").take(seen).orElseThrow();
    claims("data").release(claim);

    assertThat(claim.moved()).isFalse();
    assertThat(Files.exists(claim.file().path())).isTrue();
  }
}
