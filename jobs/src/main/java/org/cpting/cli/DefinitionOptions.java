package org.cpting.cli;

import org.cpting.job.Pipeline;
import picocli.CommandLine.Option;

/** By which definitions periods are counted. */
final class DefinitionOptions {

  @Option(
      names = "--definitions",
      paramLabel = "WHICH",
      description =
          "'then': each period by the definitions in force at its end (the default); 'current': all by those of today, for"
              + " this pass alone.")
  private String definitions = "then";

  /** Whether today's definitions are wanted for all periods. */
  boolean apply(Pipeline pipeline) {
    return switch (definitions) {
      case "then" -> false;
      case "current" -> {
        pipeline.byCurrentDefinitions();
        yield true;
      }
      default ->
          throw new UsageFault("--definitions is 'then' or 'current', not '" + definitions + "'");
    };
  }
}
