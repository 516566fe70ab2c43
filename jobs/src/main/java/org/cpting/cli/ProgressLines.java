package org.cpting.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.cpting.job.Progress;

/** Shows progress on the error stream: a bar on a terminal, lines otherwise. */
final class ProgressLines implements Progress {

  private static final int WIDTH = 24;

  private final PrintWriter err;
  private final boolean terminal;
  private boolean open;

  ProgressLines(PrintWriter err) {
    this.err = err;
    // Only the start script knows whether its error stream is a terminal.
    this.terminal = Boolean.getBoolean("cpting.terminal");
  }

  @Override
  public void tell(Step step, int done, int total, String what) {
    String name =
        switch (step) {
          case TAKE -> "read";
          case CALCULATE -> "calculate";
          case PROTECT -> "protect";
          case RENDER -> "render";
          case FEEDBACK -> "feedback";
          case PUBLISH -> "publish";
        };
    if (!terminal) {
      err.println(total > 0 ? "%s %d/%d %s".formatted(name, done, total, what) : name + " " + what);
      return;
    }
    int filled = total == 0 ? 0 : done * WIDTH / total;
    err.print(
        String.format(
            Locale.ROOT,
            "\r\u001b[K%-9s [%s%s] %d/%d %s",
            name,
            "#".repeat(filled),
            "-".repeat(WIDTH - filled),
            done,
            total,
            what));
    err.flush();
    open = true;
  }

  /** Ends the bar's line. */
  void end() {
    if (open) {
      err.print("\r\u001b[K");
      err.flush();
      open = false;
    }
  }
}
