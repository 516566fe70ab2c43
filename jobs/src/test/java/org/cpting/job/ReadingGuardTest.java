package org.cpting.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.cpting.notice.Finding;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;

/** Whatever a file does to its reader costs that file alone. */
class ReadingGuardTest {

  private final ReadingGuard guard = new ReadingGuard(Duration.ofMillis(300), Duration.ZERO);

  private Finding refusal(Callable<Integer> work) {
    try {
      guard.run("云南.xlsx", 10, work);
      throw new AssertionError("not refused");
    } catch (ReadingGuard.GivenUp e) {
      return e.asResult().findings().kept().get(0);
    }
  }

  @Test
  void workThatSucceedsIsHandedOn() throws ReadingGuard.GivenUp {
    assertThat(guard.run("a.csv", 1, () -> 5)).isEqualTo(5);
  }

  @Test
  void aFaultIsARefusalByName() {
    Finding finding =
        refusal(
            () -> {
              throw new IllegalStateException("inner detail");
            });

    assertThat(finding.code()).isEqualTo("FILE_UNREADABLE");
    assertThat(finding.at().file()).isEqualTo("云南.xlsx");
    assertThat(finding.text().en()).doesNotContain("inner detail", "Exception");
  }

  @Test
  void endlessRecursionIsARefusal() {
    assertThat(refusal(() -> recurse(1)).code()).isEqualTo("FILE_UNREADABLE");
  }

  private static int recurse(int depth) {
    return depth == Integer.MAX_VALUE ? 0 : 1 + recurse(depth + 1);
  }

  @Test
  void wantOfMemoryIsARefusalThatSaysSo() {
    Finding finding =
        refusal(
            () -> {
              throw new OutOfMemoryError("Java heap space");
            });

    assertThat(finding.text().zh()).contains("内存");
    assertThat(finding.text().en()).contains("memory");
  }

  @Test
  void aFileThatTakesTooLongIsGivenUpAndItsReaderInterrupted() throws InterruptedException {
    CountDownLatch interrupted = new CountDownLatch(1);

    Finding finding =
        refusal(
            () -> {
              try {
                Thread.sleep(60_000);
              } catch (InterruptedException e) {
                interrupted.countDown();
              }
              return 1;
            });

    assertThat(finding.code()).isEqualTo("FILE_UNREADABLE");
    assertThat(interrupted.await(5, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void aBusyMachineCostsAFileNothingAndABusyFileItself() throws ReadingGuard.GivenUp {
    Callable<Integer> patient =
        () -> {
          Thread.sleep(600); // twice the time granted, in which it does nothing
          return 7;
        };
    assertThat(guard.run("a.csv", 1, patient)).isEqualTo(7);
    Finding finding =
        refusal(
            () -> {
              int turns = 0;
              while (!Thread.currentThread().isInterrupted()) {
                turns++;
              }
              return turns;
            });
    assertThat(finding.code()).isEqualTo("FILE_UNREADABLE");
  }

  @Test
  void aFaultOfTheWarehouseIsNotTheFilesFault() {
    assertThatThrownBy(
            () ->
                guard.run(
                    "a.csv",
                    1,
                    () -> {
                      throw new DataAccessException("connection lost");
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("connection lost");
  }
}
