package org.cpting.schedule;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.cpting.job.PassLog;
import org.cpting.job.Pipeline;
import org.cpting.job.Settings;
import org.jspecify.annotations.Nullable;

/** Does one pass, if there is anything to do. A fault is told and leaves the schedule running. */
final class PassRunner {

  private final Settings settings;
  private final Consumer<String> tell;
  private final AtomicReference<@Nullable Pipeline> working = new AtomicReference<>();
  private volatile boolean stopping;
  private volatile Set<String> leftBehind = Set.of();

  PassRunner(Settings settings, Consumer<String> tell) {
    this.settings = settings;
    this.tell = tell;
  }

  /**
   * Does a pass; without arrivals only if reports are due. What a pass left in the inbox (in one
   * that only may be read everything, a link, a file somebody has open) is no arrival until it
   * changes.
   */
  void run(boolean reportsDue) {
    try {
      Set<String> lying = Pipeline.lying(settings);
      if (stopping || !reportsDue && leftBehind.containsAll(lying)) {
        return;
      }
      Optional<Pipeline> opened = Pipeline.open(settings);
      if (opened.isEmpty()) {
        tell.accept("another process is at work; trying again at the next turn");
        return;
      }
      try (Pipeline pipeline = opened.get()) {
        working.set(pipeline);
        PassLog log = pipeline.run();
        lying.retainAll(Pipeline.lying(settings));
        leftBehind = lying;
        tell.accept(
            "%d files taken, %d figures changed, %d reports rendered"
                .formatted(log.taken().size(), log.figuresChanged(), log.rendered().size()));
      } finally {
        working.set(null);
      }
    } catch (IOException | RuntimeException e) {
      tell.accept("the pass failed, the next one goes on from there: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Asks the pass at work to stop after its file. */
  void stop() {
    stopping = true;
    Pipeline pipeline = working.get();
    if (pipeline != null) {
      pipeline.stop();
    }
  }
}
