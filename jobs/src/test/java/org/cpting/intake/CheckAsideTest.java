package org.cpting.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.cpting.core.CanonicalRow;
import org.cpting.core.Fields;
import org.cpting.core.SourceRef;
import org.cpting.core.TotalsRow;
import org.cpting.core.Value;
import org.cpting.notice.Bilingual;
import org.cpting.notice.Finding;
import org.cpting.notice.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The thread that checks beside the one that reads. */
@Timeout(60)
class CheckAsideTest {

  private static final int LONG = CheckAside.AT_ONCE * 20 + 7;
  private static final Fields FIELDS = new Fields("X", List.of("county"));

  /** Notes what reaches it. */
  private static final class Noting implements Checking {

    private final List<String> noted = Collections.synchronizedList(new ArrayList<>());
    private final Consumer<Integer> atRow;
    private volatile Thread thread = Thread.currentThread();
    private int keyed;

    Noting(Consumer<Integer> atRow) {
      this.atRow = atRow;
    }

    @Override
    public KeyedRow keyed(CanonicalRow row) {
      keyed = row.number();
      return new KeyedRow(row, row.number(), 1);
    }

    @Override
    public void row(KeyedRow row) {
      thread = Thread.currentThread();
      atRow.accept(row.row().number());
      assertThat(row.person()).isEqualTo(row.row().number());
      assertThat(keyed).isGreaterThanOrEqualTo(row.row().number());
      noted.add("row " + row.row().number());
    }

    @Override
    public void total(TotalsRow total) {
      noted.add("total " + total.raw());
    }

    @Override
    public void remark(Finding finding) {
      noted.add("remark " + finding.code());
    }

    @Override
    public void cell(int row, int field, String raw, Value value) {
      noted.add("cell " + raw);
    }
  }

  private static CanonicalRow row(int number) {
    return new CanonicalRow(
        FIELDS, "a.csv", null, number, new Value[] {Value.Blank.BLANK}, new int[] {0}, false);
  }

  private static TotalsRow total(int number) {
    SourceRef at = new SourceRef("a.csv", null, number, 0);
    return new TotalsRow(at, "county", BigDecimal.ONE, "" + number, BigDecimal.ONE);
  }

  private static Finding remark(String code) {
    Bilingual text = new Bilingual("看", "look");
    SourceRef at = SourceRef.file("a.csv");
    return new Finding(code, Severity.WARNING, "X", at, "", "", text, text);
  }

  @Test
  void rowsTotalsAndRemarksOfALongSheetAreCheckedInOrderOnAnotherThread() {
    Noting checks = new Noting(number -> {});
    List<String> expected = new ArrayList<>();

    try (CheckAside aside = new CheckAside(checks)) {
      for (int i = 1; i <= LONG; i++) {
        aside.row(row(i));
        expected.add("row " + i);
        if (i % 100 == 0) {
          aside.total(total(i));
          expected.add("total " + i);
        }
      }
      aside.remark(remark("DONE"));
      expected.add("remark DONE");
      aside.finish();
    }

    assertThat(checks.noted).isEqualTo(expected);
    assertThat(checks.thread).isNotSameAs(Thread.currentThread());
  }

  @Test
  void aSheetThatEndsWithAFullBatchIsCheckedToItsEnd() {
    // Batches double from the first one: 32 + 64 + 128 + 256.
    for (int rows : new int[] {CheckAside.FIRST, 480, 480 + CheckAside.AT_ONCE}) {
      Noting checks = new Noting(number -> {});

      try (CheckAside aside = new CheckAside(checks)) {
        for (int i = 1; i <= rows; i++) {
          aside.row(row(i));
        }
        aside.finish();
      }

      assertThat(checks.noted).hasSize(rows).endsWith("row " + rows);
      assertThat(checks.thread).isNotSameAs(Thread.currentThread());
    }
  }

  @Test
  void aShortSheetIsCheckedByTheCaller() {
    Noting checks = new Noting(number -> {});

    try (CheckAside aside = new CheckAside(checks)) {
      aside.row(row(1));
      aside.cell(2, 0, "seen at once", Value.Blank.BLANK);
      aside.row(row(2));
      aside.finish();
    }

    assertThat(checks.noted).containsExactly("cell seen at once", "row 1", "row 2");
    assertThat(checks.thread).isSameAs(Thread.currentThread());
  }

  @Test
  void aFaultOfTheCheckingReachesTheCallerWhoMayHaveMoreToHandOver() {
    Noting faulty =
        new Noting(
            number -> {
              if (number == 300) {
                throw new IllegalArgumentException("bug");
              }
            });
    Noting exhausted =
        new Noting(
            number -> {
              throw new OutOfMemoryError("none left");
            });

    assertThatThrownBy(() -> readAll(faulty, LONG))
        .isInstanceOf(IllegalStateException.class)
        .hasRootCauseMessage("bug");
    assertThatThrownBy(() -> readAll(faulty, CheckAside.AT_ONCE + 100))
        .isInstanceOf(IllegalStateException.class)
        .hasRootCauseMessage("bug");
    assertThatThrownBy(() -> readAll(exhausted, LONG)).isInstanceOf(OutOfMemoryError.class);
    assertThat(faulty.thread.isAlive()).isFalse();
  }

  private static void readAll(Checking checks, int rows) {
    try (CheckAside aside = new CheckAside(checks)) {
      for (int i = 1; i <= rows; i++) {
        aside.row(row(i));
      }
      aside.finish();
    }
  }

  @Test
  void nothingIsCheckedAnyMoreOnceReadingBrokeOff() {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    Noting waits =
        new Noting(
            number -> {
              begun.countDown();
              await(never);
            });

    try (CheckAside aside = new CheckAside(waits)) {
      for (int i = 1; i <= CheckAside.AT_ONCE; i++) {
        aside.row(row(i));
      }
      await(begun);
    }

    assertThat(waits.noted).isEmpty();
    assertThat(waits.thread.isAlive()).isFalse();
  }

  @Test
  void anInterruptOfTheCallerEndsBothAndIsKept() throws InterruptedException {
    CountDownLatch never = new CountDownLatch(1);
    Noting waits = new Noting(number -> await(never));
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    Thread caller =
        new Thread(
            () -> {
              try {
                Thread.currentThread().interrupt();
                readAll(waits, LONG);
              } catch (IllegalStateException e) {
                thrown.set(
                    Thread.currentThread().isInterrupted() ? e : new AssertionError("lost", e));
              }
            });

    caller.start();
    caller.join();

    assertThat(thrown.get()).hasMessage("Interrupted while rows were checked");
    assertThat(waits.noted).isEmpty();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted", e);
    }
  }
}
