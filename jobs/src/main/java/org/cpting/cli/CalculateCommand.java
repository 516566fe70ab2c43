package org.cpting.cli;

import java.io.IOException;
import org.cpting.job.PassLog;
import org.cpting.job.Pipeline;
import org.cpting.job.WorkPlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Calculates the figures. */
@Command(
    name = "calculate",
    mixinStandardHelpOptions = true,
    description = "Calculates the figures of the logframe if returns or definitions have changed.",
    footer = {"", "Example:", "  cpting calculate --data /srv/cpting"})
final class CalculateCommand extends PlannedCommand {

  @Mixin private DefinitionOptions definitions = new DefinitionOptions();

  @Override
  WorkPlan plan(Pipeline pipeline) throws IOException {
    definitions.apply(pipeline);
    return pipeline.plans().calculation();
  }

  @Override
  PassLog pass(Pipeline pipeline) {
    definitions.apply(pipeline);
    return pipeline.calculate();
  }
}
