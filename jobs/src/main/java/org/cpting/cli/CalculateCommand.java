package org.cpting.cli;

import java.io.IOException;
import org.cpting.job.PassLog;
import org.cpting.job.Pipeline;
import org.cpting.job.WorkPlan;
import picocli.CommandLine.Command;

/** Calculates the figures. */
@Command(
    name = "calculate",
    mixinStandardHelpOptions = true,
    description = "Calculates the figures of the logframe if returns or definitions have changed.",
    footer = {"", "Example:", "  cpting calculate --data /srv/cpting"})
final class CalculateCommand extends PlannedCommand {

  @Override
  WorkPlan plan(Pipeline pipeline) throws IOException {
    return pipeline.plans().calculation();
  }

  @Override
  PassLog pass(Pipeline pipeline) {
    return pipeline.calculate();
  }
}
