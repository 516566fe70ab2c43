package org.cpting.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** What is made ahead is there when it is asked for, or the fault that kept it from being made. */
class AheadTest {

  @Test
  void itIsMadeBesideTheCallerAndOnce() {
    CountDownLatch asked = new CountDownLatch(1);
    Thread caller = Thread.currentThread();
    Ahead<Object> ahead =
        new Ahead<>(
            "made",
            () -> {
              assertThat(Thread.currentThread()).isNotSameAs(caller);
              awaitQuietly(asked);
              return new Object();
            });

    asked.countDown(); // the caller got here while it was being made

    assertThat(ahead.get()).isSameAs(ahead.get());
  }

  @Test
  void aFaultIsThatOfItsMaking() {
    IllegalArgumentException fault = new IllegalArgumentException("a.yaml, line 3");
    Ahead<String> faulty =
        new Ahead<>(
            "faulty",
            () -> {
              throw fault;
            });
    OutOfMemoryError error = new OutOfMemoryError();
    Ahead<String> dead =
        new Ahead<>(
            "dead",
            () -> {
              throw error;
            });

    assertThatThrownBy(faulty::get).isSameAs(fault);
    assertThatThrownBy(dead::get).isSameAs(error);
  }

  @Test
  void whoIsInterruptedWhileWaitingStaysInterrupted() {
    CountDownLatch never = new CountDownLatch(1);
    Ahead<String> ahead =
        new Ahead<>(
            "slow",
            () -> {
              awaitQuietly(never);
              return "";
            });

    Thread.currentThread().interrupt();

    assertThatThrownBy(ahead::get).isInstanceOf(IllegalStateException.class);
    assertThat(Thread.interrupted()).isTrue();
    never.countDown();
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
