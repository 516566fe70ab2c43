package org.cpting.cli;

import org.cpting.job.PassLog;
import org.cpting.job.Pipeline;
import picocli.CommandLine.Command;

/** Renders reports. */
@Command(
    name = "render",
    mixinStandardHelpOptions = true,
    description = "Renders the reports whose content has changed and publishes them to the outbox.",
    footer = {"", "Example:", "  cpting render --data /srv/cpting"})
final class RenderCommand extends PassCommand {

  @Override
  PassLog pass(Pipeline pipeline) {
    return pipeline.render();
  }
}
