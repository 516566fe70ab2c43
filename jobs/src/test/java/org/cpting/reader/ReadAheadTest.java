package org.cpting.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The two threads a sheet is read on: what happens when one of them fails or has enough. */
@Timeout(60)
class ReadAheadTest {

  private static final int MANY = 100_000;

  /** A sheet of numbered rows that ends, or fails, as told; knows how far it was parsed. */
  private static final class Numbered implements RawSheet {

    private final int rows;
    private final End end;
    private final AtomicInteger parsed = new AtomicInteger();
    private final AtomicBoolean left = new AtomicBoolean();
    private volatile Thread thread = Thread.currentThread();

    /** What happens behind the last row. */
    @FunctionalInterface
    private interface End {
      void reach() throws Refused;
    }

    Numbered(int rows, End end) {
      this.rows = rows;
      this.end = end;
    }

    @Override
    public void rows(Visitor visitor) throws Refused {
      thread = Thread.currentThread();
      try {
        RawRow row = new RawRow();
        for (int number = 1; number <= rows; number++) {
          row.start(number);
          row.put(0, CellKind.NUMBER, String.valueOf(number));
          parsed.set(number);
          if (!visitor.visit(row)) {
            return;
          }
        }
        end.reach();
      } finally {
        left.set(true);
      }
    }

    @Override
    public String name() {
      return "numbered";
    }

    @Override
    public boolean hidden() {
      return false;
    }

    @Override
    public boolean epoch1904() {
      return false;
    }

    @Override
    public List<Merge> merges() {
      return List.of();
    }
  }

  @Test
  void theRowsComeInOrderOnTheCallersThread() throws Refused {
    Numbered sheet = new Numbered(1_000, () -> {});
    List<String> seen = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();

    ReadAhead.rows(
        sheet,
        row -> {
          seen.add(row.number() + "=" + row.text(0));
          threads.add(Thread.currentThread());
          return true;
        });

    assertThat(seen).hasSize(1_000).startsWith("1=1", "2=2").endsWith("999=999", "1000=1000");
    assertThat(threads).containsOnly(Thread.currentThread());
    assertThat(sheet.thread).isNotSameAs(Thread.currentThread());
  }

  @Test
  void aRefusalOfTheParserReachesTheCallerBehindTheRowsBeforeIt() {
    Refused refused = Refused.because("X", "坏", "broken", "改", "mend");
    Numbered sheet =
        new Numbered(
            200,
            () -> {
              throw refused;
            });
    List<Integer> seen = new ArrayList<>();

    assertThatThrownBy(() -> ReadAhead.rows(sheet, row -> seen.add(row.number())))
        .isSameAs(refused);
    assertThat(seen).hasSize(200);
  }

  @Test
  void aFaultOfTheParserIsAFaultOfTheCaller() {
    Numbered failing =
        new Numbered(
            1,
            () -> {
              throw new IllegalArgumentException("bug");
            });
    Numbered exhausted =
        new Numbered(
            1,
            () -> {
              throw new OutOfMemoryError("none left");
            });

    assertThatThrownBy(() -> ReadAhead.rows(failing, row -> true))
        .isInstanceOf(IllegalStateException.class)
        .hasRootCauseMessage("bug");
    assertThatThrownBy(() -> ReadAhead.rows(exhausted, row -> true))
        .isInstanceOf(OutOfMemoryError.class);
  }

  @Test
  void aFaultOfTheCallerEndsTheParserBeforeTheFileIsClosed() {
    Numbered sheet = new Numbered(MANY, () -> {});

    assertThatThrownBy(
            () ->
                ReadAhead.rows(
                    sheet,
                    row -> {
                      throw new IllegalArgumentException("row " + row.number());
                    }))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("row 1");
    assertThat(sheet.left).isTrue();
    assertThat(sheet.thread.isAlive()).isFalse();
    assertThat(sheet.parsed.get()).isLessThan(MANY);
  }

  @Test
  void aCallerThatHasEnoughEndsTheParser() throws Refused {
    Numbered sheet = new Numbered(MANY, () -> {});

    ReadAhead.rows(sheet, row -> row.number() < 10);

    assertThat(sheet.thread.isAlive()).isFalse();
    assertThat(sheet.parsed.get()).isLessThan(MANY);
  }

  @Test
  void anInterruptOfTheCallerEndsBothAndIsKept() throws InterruptedException {
    CountDownLatch waiting = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    Numbered sheet =
        new Numbered(
            1,
            () -> {
              waiting.countDown();
              try {
                never.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    AtomicBoolean kept = new AtomicBoolean();
    Thread caller =
        new Thread(
            () -> {
              try {
                ReadAhead.rows(sheet, row -> true);
              } catch (IllegalStateException | Refused e) {
                thrown.set(e);
              }
              kept.set(Thread.currentThread().isInterrupted());
            });

    caller.start();
    waiting.await();
    caller.interrupt();
    caller.join();

    assertThat(thrown.get())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Interrupted while numbered was read");
    assertThat(kept).isTrue();
    assertThat(sheet.thread.isAlive()).isFalse();
  }
}
