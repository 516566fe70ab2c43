package org.cpting.job;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.cpting.core.SourceRef;
import org.cpting.inbox.Archive;
import org.cpting.intake.IntakeResult;
import org.cpting.notice.Bilingual;
import org.cpting.notice.Finding;
import org.cpting.notice.Findings;
import org.cpting.notice.Severity;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads or marks a file on a thread of its own, so that whatever it does to the reader costs nobody
 * but itself: a fault, a want of memory or a file that takes too long becomes a refusal of that
 * file.
 */
final class ReadingGuard {

  private static final Logger LOG = LoggerFactory.getLogger(ReadingGuard.class);
  private static final long MEGABYTE = 1L << 20;
  private static final long SLICES = 20;
  private static final long PATIENCE = 5;

  private final Duration base;
  private final Duration perMegabyte;

  /**
   * Grants time to read.
   *
   * @param base for any file
   * @param perMegabyte for every megabyte of it on top
   */
  ReadingGuard(Duration base, Duration perMegabyte) {
    this.base = base;
    this.perMegabyte = perMegabyte;
  }

  /** A file that was given up; says why. */
  static final class GivenUp extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    GivenUp(Finding finding) {
      super(finding.code());
      this.finding = finding;
    }

    /** The refusal of the file. */
    IntakeResult asResult() {
      Findings findings = new Findings(1);
      findings.add(finding);
      return new IntakeResult("", null, List.of(), Map.of(), findings);
    }
  }

  /**
   * Does something with a file.
   *
   * @param name its name
   * @param size its size in bytes
   * @param work is interrupted once its time is over
   */
  <T> T run(String name, long size, Callable<T> work) throws GivenUp {
    Duration granted = base.plus(perMegabyte.multipliedBy(size / MEGABYTE));
    FutureTask<T> task = new FutureTask<>(work);
    Thread thread = new Thread(task, "reading");
    thread.setDaemon(true);
    thread.start();
    try {
      if (isDone(task, thread, granted)) {
        return task.get();
      }
      task.cancel(true);
      LOG.warn("{} was given up after {} s", name, granted.toSeconds());
      throw unreadable(
          name,
          "读取该文件超过了 " + granted.toSeconds() + " 秒的时限",
          "Reading the file took longer than the %d seconds granted"
              .formatted(granted.toSeconds()));
    } catch (ExecutionException e) {
      throw failure(name, e.getCause());
    } catch (InterruptedException e) {
      task.cancel(true);
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while " + name + " was read", e);
    }
  }

  /**
   * Waits until the work is done; false once the time granted is over. It is the time of the
   * processor that counts: on a machine with much else to do a good file must not be refused for
   * it. Work that stands still is given up too, after some times the time granted.
   */
  private static boolean isDone(FutureTask<?> task, Thread thread, Duration granted)
      throws InterruptedException, ExecutionException {
    long slice = Math.max(1, granted.toMillis() / SLICES);
    for (long turn = 1; turn <= SLICES * PATIENCE; turn++) {
      try {
        task.get(slice, TimeUnit.MILLISECONDS);
        return true;
      } catch (TimeoutException e) {
        long used = ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.getId());
        if (Duration.ofNanos(used < 0 ? turn * slice * 1_000_000 : used).compareTo(granted) >= 0) {
          return task.isDone();
        }
      }
    }
    return task.isDone();
  }

  private static GivenUp failure(String name, @Nullable Throwable cause) {
    for (Throwable each = cause; each != null; each = each.getCause()) {
      if (each instanceof GivenUp known) {
        return known;
      }
      if (each instanceof DataAccessException || each instanceof Archive.CannotKeep) {
        // The warehouse or the disk is at fault, not the file, which must not be refused for it.
        throw new IllegalStateException(each.getMessage(), each);
      }
    }
    LOG.error("{} could not be read: {}", name, String.valueOf(cause));
    LOG.debug("Because of", cause);
    return cause instanceof OutOfMemoryError
        ? unreadable(name, "读取该文件需要的内存超出限度", "Reading the file takes more memory than there is")
        : unreadable(
            name, "程序无法读懂该文件的内部结构", "The program cannot make sense of the file's inner structure");
  }

  private static GivenUp unreadable(String name, String zh, String en) {
    return new GivenUp(
        new Finding(
            "FILE_UNREADABLE",
            Severity.ERROR,
            null,
            SourceRef.file(name),
            "",
            "",
            new Bilingual(zh + "，文件未计入；原件已保存。", en + "; it was not counted. Its bytes are kept."),
            new Bilingual(
                "请在 Excel 中打开，只把数据复制到新工作簿，另存后重新报送；仍不行时请将文件名告知项目办技术人员。",
                "Open it in Excel, copy the data alone into a new workbook, save and send that; if it fails again tell the project office the file's name.")));
  }
}
