package org.cpting.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpting.testing.ReadingAssert.assertThatReading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cpting.definition.Home;
import org.cpting.notice.Finding;
import org.cpting.reader.Words;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every file of sample-data/broken gives the notice it is named after, and nothing else. */
class BrokenFilesTest {

  private static final Path BROKEN = Home.find().root().resolve("sample-data/broken");
  private static final Duration LONGEST = Duration.ofSeconds(10);
  private static final long LARGEST_FOLDER = 1 << 20;

  private static Stream<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(BROKEN)) {
      return files.sorted().toList().stream();
    }
  }

  private static String noticeOf(Path file) {
    return (file.getFileName() + "").split("[ .]", 2)[0];
  }

  @TestFactory
  Stream<DynamicTest> everyBrokenFileGivesItsNotice() throws IOException {
    return files()
        .map(file -> DynamicTest.dynamicTest(file.getFileName() + "", () -> givesItsNotice(file)));
  }

  private static void givesItsNotice(Path file) throws IOException {
    byte[] before = Files.readAllBytes(file);
    org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
        LONGEST,
        () -> {
          Finding finding = assertThatReading(file).isRefusedBecauseOf(noticeOf(file));
          assertThat(finding.at().file()).isEqualTo(file.getFileName() + "");
          assertThat(finding.text().zh()).matches(Words::hasChinese);
          assertThat(finding.fix().zh()).matches(Words::hasChinese);
          assertThat(finding.text().en()).matches("[A-Z].*\\.");
          assertThat(finding.fix().en()).matches("[A-Z].*\\.");
        });
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  @Test
  void everyNoticeInTheReadersHasItsFile() throws IOException {
    Set<String> named = files().map(BrokenFilesTest::noticeOf).collect(Collectors.toSet());
    Pattern notice =
        Pattern.compile("\"((?:FILE|FORM|PROVINCE|PERIOD|UNIT|HEADING|TABLE_TOO)_[A-Z0-9_]+)\"");
    Set<String> inCode = new TreeSet<>();
    try (Stream<Path> sources =
        Files.walk(Home.find().root().resolve("jobs/src/main/java/org/cpting/reader"))) {
      for (Path source : sources.filter(Files::isRegularFile).toList()) {
        notice
            .matcher(Files.readString(source))
            .results()
            .forEach(match -> inCode.add(match.group(1)));
      }
    }
    inCode.remove("FILE_NOT_A_FILE");
    inCode.removeIf(code -> code.endsWith("_READ")); // a remark on what was read all the same
    assertThat(inCode).hasSizeGreaterThan(10);
    assertThat(named).containsAll(inCode);
  }

  @Test
  void aFolderIsNoFile(@TempDir Path folder) {
    assertThatReading(folder).isRefusedBecauseOf("FILE_NOT_A_FILE");
  }

  @Test
  void theBrokenFilesAreSmall() throws IOException {
    long bytes = files().mapToLong(file -> file.toFile().length()).sum();
    assertThat(bytes).isLessThan(LARGEST_FOLDER);
  }
}
