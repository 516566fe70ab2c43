package org.cpting.cli;

import org.cpting.job.PassLog;
import org.cpting.job.Pipeline;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Renders reports. */
@Command(
    name = "render",
    mixinStandardHelpOptions = true,
    description = "Renders the reports whose content has changed and publishes them to the outbox.",
    footer = {"", "Example:", "  cpting render --data /srv/cpting"})
final class RenderCommand extends PassCommand {

  @Mixin private DisclosureOptions disclosure = new DisclosureOptions();

  @Override
  PassLog pass(Pipeline pipeline) {
    disclosure.apply(pipeline);
    return pipeline.render();
  }
}
