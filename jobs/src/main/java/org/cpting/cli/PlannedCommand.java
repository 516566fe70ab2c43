package org.cpting.cli;

import java.io.IOException;
import java.util.Optional;
import org.cpting.job.Pipeline;
import org.cpting.job.WorkPlan;
import picocli.CommandLine.Option;

/** A pass that can tell beforehand what it would do. */
abstract class PlannedCommand extends PassCommand {

  @Option(
      names = "--plan",
      description =
          "Only say what would be done and why: what is missing, failed or stale. Exit code 5 if that is nothing.")
  private boolean planOnly;

  /** What the pass would do. */
  abstract WorkPlan plan(Pipeline pipeline) throws IOException, InterruptedException;

  @Override
  final boolean onlyLooks() {
    return planOnly;
  }

  @Override
  final Optional<WorkPlan> instead(Pipeline pipeline) throws IOException, InterruptedException {
    return planOnly ? Optional.of(plan(pipeline)) : Optional.empty();
  }
}
