package org.cpting.reader;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Parses a sheet on a thread of its own while the caller makes sense of its rows, since both take
 * about as long. The rows come in order, and no more than a few hundred are under way.
 */
final class ReadAhead {

  private static final int BATCHES = 4;
  private static final int ROWS = 128;

  /** Very wide rows are handed over sooner, lest they fill the memory. */
  private static final int CELLS = 16_384;

  private final BlockingQueue<Batch> empty = new ArrayBlockingQueue<>(BATCHES);
  private final BlockingQueue<Batch> full = new ArrayBlockingQueue<>(BATCHES);
  private Batch filling = new Batch();

  /** Some rows; the last batch says so. */
  private static final class Batch {
    private final RawRow[] rows = new RawRow[ROWS];
    private int size;
    private int cells;
    private boolean last;
  }

  private ReadAhead() {
    for (int i = 1; i < BATCHES; i++) {
      empty.add(new Batch());
    }
  }

  /** Hands over the rows of a sheet in the caller's thread, as {@link RawSheet#rows} does. */
  static void rows(RawSheet sheet, RawSheet.Visitor visitor) throws Refused {
    ReadAhead ahead = new ReadAhead();
    // The caller closes the file next: nobody may read it any more.
    try (SideThread parsing = new SideThread("read-ahead", () -> ahead.parse(sheet))) {
      if (ahead.handOver(visitor)) {
        parsing.await();
      }
    } catch (ExecutionException e) {
      throw failure(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while " + sheet.name() + " was read", e);
    }
  }

  private boolean parse(RawSheet sheet) throws Refused, InterruptedException {
    try {
      sheet.rows(this::add);
    } finally {
      filling.last = true;
      full.put(filling);
    }
    return true;
  }

  private boolean add(RawRow row) {
    if (filling.rows[filling.size] == null) {
      filling.rows[filling.size] = new RawRow();
    }
    filling.rows[filling.size].swap(row);
    filling.cells += filling.rows[filling.size].width();
    filling.size++;
    if (filling.size < ROWS && filling.cells < CELLS) {
      return true;
    }
    try {
      full.put(filling);
      filling = empty.take();
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Answers false if the visitor had enough before the end. */
  private boolean handOver(RawSheet.Visitor visitor) throws InterruptedException {
    while (true) {
      Batch batch = full.take();
      for (int i = 0; i < batch.size; i++) {
        if (!visitor.visit(batch.rows[i])) {
          return false;
        }
      }
      if (batch.last) {
        return true;
      }
      batch.size = 0;
      batch.cells = 0;
      empty.put(batch);
    }
  }

  private static Refused failure(@Nullable Throwable cause) {
    if (cause instanceof Refused refused) {
      return refused;
    }
    if (cause instanceof Error error) {
      throw error;
    }
    throw new IllegalStateException(cause);
  }
}
