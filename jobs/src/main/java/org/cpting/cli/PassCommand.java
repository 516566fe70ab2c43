package org.cpting.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.cpting.job.PassLog;
import org.cpting.job.Pipeline;
import org.cpting.job.Settings;
import org.cpting.job.WorkPlan;
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

  /** Whether nothing is to be done, and so nothing to be made. */
  boolean onlyLooks() {
    return false;
  }

  /** A plan to be told instead of the pass. */
  Optional<WorkPlan> instead(Pipeline pipeline) throws IOException, InterruptedException {
    return Optional.empty();
  }

  /** The plan by which the pass goes, to be told before it. */
  Optional<WorkPlan> before(Pipeline pipeline) throws IOException {
    return Optional.empty();
  }

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
    if (onlyLooks()) {
      data.required(settings);
    }
    Optional<Pipeline> opened = Pipeline.open(settings);
    if (opened.isEmpty()) {
      err.println(
          "cpting: another process is at work on "
              + settings.workspace().root()
              + "; try again when it has finished");
      return Exit.LOCKED;
    }
    try (Pipeline pipeline = opened.get()) {
      Optional<WorkPlan> only = instead(pipeline);
      if (only.isPresent()) {
        return PlanLines.tell(only.get(), json, line.getOut());
      }
      Optional<WorkPlan> plan = before(pipeline);
      if (!json) {
        plan.ifPresent(one -> PlanLines.print(one, line.getOut()));
      }
      PassLog log = pass(pipeline);
      progress.end();
      PassReport report = new PassReport(log, settings);
      if (json) {
        Map<String, Object> result = report.json();
        plan.ifPresent(one -> result.put("plan", PlanLines.map(one)));
        Json.print(line.getOut(), result);
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
      return log.waiting().isEmpty() && log.uncalculated().isEmpty()
          ? Exit.NOTHING_TO_DO
          : Exit.LATER;
    }
    return Exit.OK;
  }
}
