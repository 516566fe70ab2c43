package org.cpting.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command {@code cpting}. */
@Command(
    name = "cpting",
    addMethodSubcommands = false,
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
    })
public final class Main {

  /** Every command. A start makes only the one it is asked for, see {@link #line}. */
  private static final List<Class<?>> COMMANDS =
      List.of(
          RunCommand.class,
          IngestCommand.class,
          CalculateCommand.class,
          RenderCommand.class,
          RerunCommand.class,
          DiffCommand.class,
          PublishCommand.class,
          PublicationsCommand.class,
          PeriodCommand.class,
          StatusCommand.class,
          ExplainCommand.class,
          ExportCommand.class,
          LayoutCommand.class,
          TemplateCommand.class,
          ReportCommand.class,
          ServeCommand.class,
          DoctorCommand.class,
          AuditCommand.class,
          DisclosureCommand.class,
          WaiverCommand.class,
          ChecksCommand.class);

  private static final Set<String> HELP = Set.of("--help", "-h");

  private static final Set<String> VERSION = Set.of("--version", "-V");

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
    PrintWriter atOnce = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
    Integer quick = QuickLine.run(atOnce, err, arguments);
    if (quick != null) {
      return quick;
    }
    return line(arguments)
        .setOut(out)
        .setErr(err)
        .setExecutionExceptionHandler(new FaultHandler())
        .execute(arguments);
  }

  /**
   * The command line as far as some arguments need it: a picocli model costs more time than what
   * most commands do. Where no command is named it has all of them.
   */
  static CommandLine line(String... arguments) {
    CommandLine line = new CommandLine(new Main());
    String first = arguments.length == 0 ? "" : arguments[0];
    if (arguments.length == 1 && HELP.contains(first)) {
      COMMANDS.forEach(command -> line.addSubcommand(outline(command)));
      return line;
    }
    if (arguments.length == 1 && VERSION.contains(first)) {
      return line;
    }
    for (Class<?> command : COMMANDS) {
      // The class is named after the command: quicker than to ask each for its annotation.
      if (command.getSimpleName().equals(capital(first) + "Command")) {
        return line.addSubcommand(command);
      }
    }
    COMMANDS.forEach(line::addSubcommand);
    return line;
  }

  private static String capital(String name) {
    return name.isEmpty() ? "" : Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  /** As much of a command as the help on all of them says. */
  private static CommandSpec outline(Class<?> command) {
    Command about = command.getAnnotation(Command.class);
    CommandSpec spec = CommandSpec.create().name(about.name());
    spec.usageMessage().description(about.description());
    return spec;
  }
}
