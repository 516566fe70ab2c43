package org.cpting.cli;

import java.io.PrintWriter;
import org.cpting.definition.DefinitionException;
import org.cpting.job.JobFailedException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says what went wrong in one line; the stack trace is for who asks with --verbose. */
final class FaultHandler implements IExecutionExceptionHandler {

  @Override
  public int handleExecutionException(Exception fault, CommandLine command, ParseResult parsed) {
    return tell(fault, command.getErr(), parsed.originalArgs().contains("--verbose"));
  }

  /** Tells on a writer, with the stack trace if asked for; answers the exit code. */
  static int tell(Exception fault, PrintWriter err, boolean verbose) {
    if (fault instanceof UsageFault) {
      err.println("cpting: " + fault.getMessage());
      return Exit.USAGE;
    }
    DefinitionException definition = definition(fault);
    if (definition != null) {
      err.println("cpting: a definition cannot be used: " + definition.getMessage());
    } else if (fault instanceof JobFailedException) {
      err.println("cpting: " + fault.getMessage());
      err.println("What was done so far is kept; run the same command again to go on.");
    } else {
      err.println("cpting: " + reason(fault));
    }
    if (verbose) {
      fault.printStackTrace(err);
    } else {
      err.println("Add --verbose for the details a developer needs.");
    }
    return Exit.FAULT;
  }

  /** The definition that is wrong, however deep the start-up of a pass wraps it. */
  private static @Nullable DefinitionException definition(Throwable fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof DefinitionException definition) {
        return definition;
      }
    }
    return null;
  }

  private static String reason(Throwable fault) {
    Throwable root = fault;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String message = root.getMessage();
    return root.getClass().getSimpleName() + (message == null ? "" : ": " + message);
  }
}
