package org.cpting.intake;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.cpting.core.CanonicalRow;
import org.cpting.core.TotalsRow;
import org.cpting.core.Value;
import org.cpting.notice.Finding;
import org.cpting.reader.RowSink;
import org.jspecify.annotations.Nullable;

/**
 * Has the rows of a sheet checked on a thread of its own while the caller reads on, since both take
 * about as long. They are checked in order, and no more than a thousand or so are under way. A
 * short sheet is checked by the caller when it ends.
 */
final class CheckAside implements RowSink, AutoCloseable {

  static final int AT_ONCE = 256;

  /** The first batch is small, so that a short sheet too is checked while it is read. */
  static final int FIRST = 32;

  private static final int BATCHES = 4;
  private static final long LOOK_AFTER_MS = 100;

  /**
   * What the sheet says, in its order: rows, totals and remarks.
   *
   * @param size how many there are; only the last batch is not full
   */
  private record Batch(Object[] said, int size) {}

  private final Checking checks;
  private final BlockingQueue<Batch> waiting = new ArrayBlockingQueue<>(BATCHES);
  private Object[] said = new Object[FIRST];
  private int size;
  private @Nullable SideThread thread;

  /**
   * Starts a sheet.
   *
   * @param checks does the checking
   */
  CheckAside(Checking checks) {
    this.checks = checks;
  }

  @Override
  public void row(CanonicalRow row) {
    add(row);
  }

  @Override
  public void total(TotalsRow total) {
    add(total);
  }

  @Override
  public void remark(Finding finding) {
    add(finding);
  }

  /** Cells are shown as they are read; nothing is checked about them. */
  @Override
  public void cell(int row, int field, String raw, Value value) {
    checks.cell(row, field, raw, value);
  }

  private void add(Object next) {
    said[size++] = next;
    if (size == said.length) {
      SideThread checking = thread;
      if (checking == null) {
        checking = new SideThread("checking", this::checkAll);
        thread = checking;
      }
      handOver(checking);
    }
  }

  /** Waits until all is checked. */
  void finish() {
    SideThread checking = thread;
    if (checking == null) {
      check(new Batch(said, size));
    } else {
      handOver(checking);
      outcome(checking);
    }
  }

  private void handOver(SideThread checking) {
    Batch batch = new Batch(said, size);
    said = new Object[Math.min(AT_ONCE, said.length * 2)];
    size = 0;
    try {
      while (!waiting.offer(batch, LOOK_AFTER_MS, TimeUnit.MILLISECONDS)) {
        if (checking.isDone()) {
          outcome(checking);
        }
      }
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  /** Fails as the checking failed. */
  private static void outcome(SideThread checking) {
    try {
      checking.await();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static IllegalStateException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new IllegalStateException("Interrupted while rows were checked", e);
  }

  private boolean checkAll() throws InterruptedException {
    Batch batch;
    do {
      batch = waiting.take();
      check(batch);
    } while (batch.size() == batch.said().length);
    return true;
  }

  private void check(Batch batch) {
    for (int i = 0; i < batch.size(); i++) {
      if (batch.said()[i] instanceof CanonicalRow row) {
        batch.said()[i] = checks.keyed(row);
      }
    }
    for (int i = 0; i < batch.size(); i++) {
      Object next = batch.said()[i];
      if (next instanceof KeyedRow row) {
        checks.row(row);
      } else if (next instanceof TotalsRow total) {
        checks.total(total);
      } else if (next instanceof Finding finding) {
        checks.remark(finding);
      }
    }
  }

  /** Ends the thread, also where reading broke off: nobody may add to the checks any more. */
  @Override
  public void close() {
    if (thread != null) {
      thread.close();
    }
  }
}
