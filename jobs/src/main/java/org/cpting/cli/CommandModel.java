package org.cpting.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cpting.definition.Prepared;
import org.jspecify.annotations.Nullable;

/**
 * What a {@linkplain QuickCommand quick command} may be given. {@link CommandModelWriter} writes
 * the models at build, from those that picocli makes, into a file of lines with parts between tabs:
 *
 * <pre>
 * jar SIZE MODIFIED
 * command WORDS CLASS
 * option NAME FIELD KIND required|optional DEFAULT
 * files FIELD one|many
 * end
 * </pre>
 *
 * The file holds for the jar it was written from and for no other.
 *
 * @param words how many words name the command
 * @param type name of its class
 * @param options its options
 * @param operands what it takes besides, null if nothing
 */
record CommandModel(int words, String type, List<Option> options, @Nullable Operands operands) {

  /** Ends the file: one that was cut off is not used. */
  static final String END = "end";

  /** What an option takes. */
  enum Kind {
    /** Nothing: it is there or not. */
    FLAG,
    TEXT,
    PATH,
    /** A whole number. */
    NUMBER
  }

  /**
   * An option.
   *
   * @param name with its dashes
   * @param field where its value goes: {@code field} or {@code mixin.field}
   * @param kind what it takes
   * @param required whether it must be there
   * @param otherwise its value if it is not there; empty if the field then stays as it is
   */
  record Option(String name, String field, Kind kind, boolean required, String otherwise) {}

  /**
   * Files, one at least.
   *
   * @param field where they go
   * @param many whether there may be several
   */
  record Operands(String field, boolean many) {}

  /**
   * The model of the command that the first arguments name.
   *
   * @param file where the models are, null if nowhere
   * @return null if there is none, or none that can be used
   */
  static @Nullable CommandModel find(@Nullable String file, String... arguments) {
    if (file == null || arguments.length == 0) {
      return null;
    }
    try {
      String[] lines = Files.readString(Path.of(file)).split("\n", -1);
      if (!lines[lines.length - 1].equals(END)) {
        return null;
      }
      for (int i = 1; i < lines.length; i++) {
        if (lines[i].startsWith("command\t")) {
          String[] parts = lines[i].split("\t", -1);
          int words = words(parts[1], arguments);
          if (words > 0) {
            return lines[0].equals(Prepared.jar()) ? read(words, parts[2], lines, i + 1) : null;
          }
        }
      }
      return null;
    } catch (IOException | RuntimeException e) {
      return null;
    }
  }

  /** How many words the command has if the arguments begin with them, else 0. */
  private static int words(String command, String... arguments) {
    String[] words = command.split(" ", -1);
    if (words.length > arguments.length) {
      return 0;
    }
    for (int i = 0; i < words.length; i++) {
      if (!words[i].equals(arguments[i])) {
        return 0;
      }
    }
    return words.length;
  }

  private static CommandModel read(int words, String type, String[] lines, int first) {
    List<Option> options = new ArrayList<>();
    Operands operands = null;
    for (int i = first; lines[i].startsWith("option\t") || lines[i].startsWith("files\t"); i++) {
      String[] parts = lines[i].split("\t", -1);
      if (parts[0].equals("option")) {
        boolean required = parts[4].equals("required");
        options.add(new Option(parts[1], parts[2], Kind.valueOf(parts[3]), required, parts[5]));
      } else {
        operands = new Operands(parts[1], parts[2].equals("many"));
      }
    }
    return new CommandModel(words, type, options, operands);
  }
}
