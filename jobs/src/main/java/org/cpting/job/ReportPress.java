package org.cpting.job;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cpting.report.ReportPack;
import org.cpting.report.pdf.PdfRenderer;
import org.jspecify.annotations.Nullable;

/**
 * Works on several reports at once, each on a thread of its own, and gives them back in the order
 * in which they were asked for. Fonts and templates are loaded once for all, and only if a report
 * is drawn.
 */
final class ReportPress implements AutoCloseable {

  /** More would only wait for memory. */
  private static final int MOST = 4;

  private final Settings settings;
  private final ExecutorService threads =
      Executors.newFixedThreadPool(Math.min(MOST, Runtime.getRuntime().availableProcessors()));
  private @Nullable PdfRenderer renderer;

  ReportPress(Settings settings) {
    this.settings = settings;
  }

  /** Begins all works; each is done when its future is asked. */
  <T> List<Future<T>> start(List<Callable<T>> works) {
    return works.stream().map(threads::submit).toList();
  }

  /** Loads fonts and templates beside what the caller does meanwhile. */
  void warmUp() {
    start(List.of(this::renderer));
  }

  /** The report as a PDF. */
  byte[] pdf(ReportPack pack) {
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    renderer().render(pack, pdf);
    return pdf.toByteArray();
  }

  private synchronized PdfRenderer renderer() {
    if (renderer == null) {
      renderer = new PdfRenderer(settings.home(), settings.workspace().cache());
    }
    return renderer;
  }

  /** What a work gave, once it is done; what stopped it stops the caller. */
  static <T> T await(Future<T> work) {
    try {
      return work.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new JobFailedException("interrupted while a report was drawn", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException fault) {
        throw fault;
      }
      throw new JobFailedException("a report could not be made: " + e.getCause(), e.getCause());
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
