package org.cpting.cli;

import org.cpting.job.PassLog;
import org.cpting.job.Pipeline;
import picocli.CommandLine.Command;

/** Calculates the figures. */
@Command(
    name = "calculate",
    mixinStandardHelpOptions = true,
    description = "Calculates the figures of the logframe if returns or definitions have changed.",
    footer = {"", "Example:", "  cpting calculate --data /srv/cpting"})
final class CalculateCommand extends PassCommand {

  @Override
  PassLog pass(Pipeline pipeline) {
    return pipeline.calculate();
  }
}
