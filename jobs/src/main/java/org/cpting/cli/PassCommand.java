package org.cpting.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.cpting.job.PassLog;
import org.cpting.job.Pipeline;
import org.cpting.job.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A command that changes the workspace in one pass. */
abstract class PassCommand implements java.util.concurrent.Callable<Integer> {

  @Mixin private DataOptions data = new DataOptions();

  @Option(names = "--json", description = "Print the result as JSON.")
  private boolean json;

  @Spec private @Nullable CommandSpec spec;

  /** Does the pass. */
  abstract PassLog pass(Pipeline pipeline) throws IOException, InterruptedException;

  /** The inbox, null for the one in the data folder. */
  @Nullable Path inbox() {
    return null;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    CommandLine line = java.util.Objects.requireNonNull(spec).commandLine();
    PrintWriter err = line.getErr();
    ProgressLines progress = new ProgressLines(err);
    Settings settings = data.settings(inbox(), progress);
    Optional<Pipeline> opened = Pipeline.open(settings);
    if (opened.isEmpty()) {
      err.println(
          "cpting: another process is at work on "
              + settings.workspace().root()
              + "; try again when it has finished");
      return Exit.LOCKED;
    }
    try (Pipeline pipeline = opened.get()) {
      PassLog log = pass(pipeline);
      progress.end();
      PassReport report = new PassReport(log, settings);
      if (json) {
        Json.print(line.getOut(), report.json());
      } else {
        report.print(line.getOut());
      }
      return exitCode(log);
    }
  }

  static int exitCode(PassLog log) {
    if (log.refusals()) {
      return Exit.REFUSED;
    }
    if (log.idle()) {
      return log.waiting().isEmpty() ? Exit.NOTHING_TO_DO : Exit.LATER;
    }
    return Exit.OK;
  }
}
