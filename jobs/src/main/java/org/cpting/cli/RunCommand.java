package org.cpting.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cpting.job.PassLog;
import org.cpting.job.Pipeline;
import org.cpting.job.WorkPlan;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** One pass of the whole job. */
@Command(
    name = "run",
    addMethodSubcommands = false,
    mixinStandardHelpOptions = true,
    description =
        "One pass of the whole job: takes what waits in the inbox, reads, checks and loads it, calculates the figures and"
            + " renders the reports that have become stale.",
    footer = {
      "",
      "Examples:",
      "  cpting run --data /srv/cpting",
      "  cpting run --data /srv/cpting --plan",
      "  cpting run --data /srv/cpting --inbox /srv/upload",
      "  cpting run --data demo --now 2012-04-15"
    })
final class RunCommand extends PlannedCommand {

  @Option(
      names = "--inbox",
      paramLabel = "DIR",
      description = "Folder with the files to take; sub-folders are allowed. Default: DIR/inbox.")
  private @Nullable Path inbox;

  @Override
  @Nullable Path inbox() {
    if (inbox != null && !Files.isDirectory(inbox)) {
      throw new UsageFault("--inbox " + inbox + " is no folder");
    }
    return inbox;
  }

  @Override
  WorkPlan plan(Pipeline pipeline) throws IOException, InterruptedException {
    return pipeline.plans().run();
  }

  @Override
  PassLog pass(Pipeline pipeline) throws IOException, InterruptedException {
    return pipeline.run();
  }
}
