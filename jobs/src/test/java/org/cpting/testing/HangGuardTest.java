package org.cpting.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A process of tests that stands still is ended, and says where it stood. */
class HangGuardTest {

  @TempDir Path folder = Path.of("");

  /** Stands still as tests must not, in a class if one is given: no interruption ends it. */
  public static void main(String[] arguments) {
    new HangGuard();
    for (String running : arguments) {
      HangGuard.begin(running);
    }
    CountDownLatch never = new CountDownLatch(1);
    while (true) {
      try {
        never.await();
      } catch (InterruptedException e) {
        assertThat(Thread.interrupted()).isFalse();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"SlowTest, SlowTest", ", What comes after the start"})
  void aProcessThatStandsStillIsEndedAndItsThreadsAreWrittenDown(
      @Nullable String running, String named) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-D" + HangGuard.LIMIT + "=1",
                "-D" + HangGuard.FOLDER + "=" + folder.resolve("hung"),
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                HangGuardTest.class.getName()));
    if (running != null) {
      command.add(running);
    }
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();

    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(HangGuard.FAULT);
    try (Stream<Path> files = Files.list(folder.resolve("hung"))) {
      List<Path> written = files.toList();
      assertThat(written).hasSize(1);
      assertThat(Files.readString(written.get(0)))
          .startsWith(named + " was not done after 1 s")
          .contains("main  WAITING, waits for java.util.concurrent.CountDownLatch")
          .contains("org.cpting.testing.HangGuardTest.main");
    }
  }
}
