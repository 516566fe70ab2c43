package org.cpting.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cpting.definition.Home;
import org.cpting.definition.Prepared;
import org.cpting.definition.PreparedReturns;
import org.cpting.definition.TreeSource;
import org.cpting.validation.Rules;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/**
 * Writes down at build what is the same at every start: help and version as the start script prints
 * them without starting Java, the definitions, the rules, blank workbooks, and what quick commands
 * may be given.
 */
public final class Prepare {

  /** Folder of the pages without colours, below the one given. */
  static final String PLAIN = "help/plain";

  /** Folder of the pages for a terminal. */
  static final String COLOUR = "help/colour";

  private Prepare() {}

  /** Prepares into the folder given. */
  public static void main(String... arguments) throws IOException {
    Path target = Path.of(arguments[0]);
    Files.createDirectories(target);
    pages(target.resolve(PLAIN), Ansi.OFF);
    pages(target.resolve(COLOUR), Ansi.ON);
    CommandModelWriter.write(Main.line(), target.resolve(Prepared.COMMANDS));
    PreparedReturns.write(Home.find(), target.resolve(Prepared.RETURNS));
    PreparedBlanks.write(Home.find(), target.resolve(Prepared.BLANKS));
    Rules.prepare(target.resolve(Prepared.RULES));
    TreeSource.prepare(Home.find(), target.resolve(Prepared.TREES));
  }

  /** One page for each command, named by its words, and one for the version. */
  static void pages(Path folder, Ansi ansi) throws IOException {
    Files.createDirectories(folder);
    CommandLine all = Main.line();
    write(
        folder.resolve(all.getCommandName() + " --version"),
        String.join("\n", new ProgramVersion().getVersion()) + "\n");
    pages(folder, all, ansi);
  }

  private static void pages(Path folder, CommandLine command, Ansi ansi) {
    // Aliases of a command are printed in its help, so each name has its page once.
    write(folder.resolve(command.getCommandSpec().qualifiedName()), command.getUsageMessage(ansi));
    command.getSubcommands().values().forEach(sub -> pages(folder, sub, ansi));
  }

  private static void write(Path page, String text) {
    try {
      Files.writeString(page, text, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
