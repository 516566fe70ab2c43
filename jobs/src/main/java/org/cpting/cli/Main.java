package org.cpting.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command {@code cpting}. */
@Command(
    name = "cpting",
    description =
        "Reads the returns of the provinces, checks them, calculates the logframe and renders the reports.",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Exit codes: 0 ok, 1 fault, 2 usage, 3 rows or files refused, 4 the audit log does not hold, 5 nothing to do, 6 locked, 7 try again later.",
      "",
      "Examples:",
      "  cpting run --data /srv/cpting            one pass: inbox, figures, reports",
      "  cpting status --data /srv/cpting         what came, what is late or missing",
      "  cpting layout test return.xlsx   what is read from a file, cell by cell"
    },
    subcommands = {
      RunCommand.class,
      IngestCommand.class,
      CalculateCommand.class,
      RenderCommand.class,
      RerunCommand.class,
      StatusCommand.class,
      ExportCommand.class,
      LayoutCommand.class,
      TemplateCommand.class,
      ServeCommand.class,
      DoctorCommand.class,
      AuditCommand.class,
      WaiverCommand.class
    })
public final class Main {

  Main() {}

  @Option(
      names = "--verbose",
      scope = ScopeType.INHERIT,
      description = "Tell a developer what goes on; show where a fault came from.")
  void verbose(boolean on) {
    if (on) {
      System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "info");
      System.setProperty("org.slf4j.simpleLogger.log.org.cpting", "debug");
    }
  }

  /** Runs the command line and exits with its code. */
  public static void main(String... arguments) {
    System.exit(run(arguments));
  }

  /** Runs the command line; answers the exit code. */
  static int run(String... arguments) {
    // Returns are Chinese: what is printed is UTF-8 whatever the machine's locale.
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    return new CommandLine(new Main())
        .setOut(out)
        .setErr(err)
        .setExecutionExceptionHandler(new FaultHandler())
        .execute(arguments);
  }
}
