package org.cpting.cli;

import java.nio.file.Path;
import java.util.List;
import org.cpting.inbox.ArrivedFile;
import org.cpting.job.PassLog;
import org.cpting.job.Pipeline;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Takes given files. */
@Command(
    name = "ingest",
    mixinStandardHelpOptions = true,
    description = "Reads, checks and loads the given files; they stay where they are.",
    footer = {"", "Example:", "  cpting ingest --data /srv/cpting 2011Q2/register.csv"})
final class IngestCommand extends PassCommand {

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Returns to take.")
  private List<Path> files = List.of();

  @Override
  PassLog pass(Pipeline pipeline) {
    return pipeline.ingest(files.stream().map(ArrivedFile::of).toList());
  }
}
