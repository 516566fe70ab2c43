package org.cpting.cli;

import java.io.PrintWriter;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cpting.definition.Prepared;
import org.jspecify.annotations.Nullable;

/**
 * Takes up command lines about which there is nothing to ask: a {@linkplain QuickCommand quick
 * command}, options that it has, each once and with a value that needs no interpretation. Whatever
 * else there is, and every mistake, is for picocli.
 */
final class QuickLine {

  private static final int LONGEST_NUMBER = 9;

  private final CommandModel model;
  private final Map<String, String> given = new HashMap<>();
  private final List<Path> operands = new ArrayList<>();

  private QuickLine(CommandModel model) {
    this.model = model;
  }

  /** Runs a command line; answers its exit code, null if it was not taken up. */
  static @Nullable Integer run(PrintWriter out, PrintWriter err, String... arguments) {
    QuickCommand command = command(Prepared.file(Prepared.COMMANDS), arguments);
    if (command == null) {
      return null;
    }
    try {
      return command.run(out);
    } catch (Exception fault) {
      out.flush();
      return FaultHandler.tell(fault, err, false);
    } finally {
      out.flush();
    }
  }

  /**
   * The command of a line with its options set.
   *
   * @param file where the models are, null if nowhere
   * @return null if the line is for picocli
   */
  static @Nullable QuickCommand command(@Nullable String file, String... arguments) {
    CommandModel model = CommandModel.find(file, arguments);
    if (model == null) {
      return null;
    }
    try {
      QuickLine line = new QuickLine(model);
      return line.split(arguments) && line.complete() ? line.make() : null;
    } catch (ReflectiveOperationException | InvalidPathException e) {
      return null;
    }
  }

  private boolean split(String... arguments) {
    for (int i = model.words(); i < arguments.length; i++) {
      String argument = arguments[i];
      if (argument.isEmpty() || argument.startsWith("@")) {
        return false;
      }
      if (!argument.startsWith("-")) {
        operands.add(Path.of(argument));
        continue;
      }
      int equals = argument.indexOf('=');
      String name = equals < 0 ? argument : argument.substring(0, equals);
      CommandModel.Option option = option(name);
      if (option == null || given.containsKey(name)) {
        return false;
      }
      String value = "";
      if (option.kind() != CommandModel.Kind.FLAG) {
        value =
            equals >= 0
                ? argument.substring(equals + 1)
                : i + 1 < arguments.length ? arguments[++i] : "";
        if (!plain(option, value)) {
          return false;
        }
      } else if (equals >= 0) {
        return false;
      }
      given.put(name, value);
    }
    return true;
  }

  private CommandModel.@Nullable Option option(String name) {
    for (CommandModel.Option option : model.options()) {
      if (option.name().equals(name)) {
        return option;
      }
    }
    return null;
  }

  /** Whether a value is one without doubt. */
  private static boolean plain(CommandModel.Option option, String value) {
    if (value.isEmpty() || value.startsWith("-") || value.startsWith("@")) {
      return false;
    }
    if (option.kind() != CommandModel.Kind.NUMBER) {
      return true;
    }
    // A leading 0 would be taken for an octal number.
    if (value.length() > LONGEST_NUMBER || value.length() > 1 && value.charAt(0) == '0') {
      return false;
    }
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) < '0' || value.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private boolean complete() {
    for (CommandModel.Option option : model.options()) {
      if (option.required() && !given.containsKey(option.name())) {
        return false;
      }
    }
    CommandModel.Operands taken = model.operands();
    return taken == null
        ? operands.isEmpty()
        : operands.size() == 1 || taken.many() && !operands.isEmpty();
  }

  private QuickCommand make() throws ReflectiveOperationException {
    Constructor<?> constructor = Class.forName(model.type()).getDeclaredConstructor();
    constructor.setAccessible(true);
    QuickCommand command = (QuickCommand) constructor.newInstance();
    for (CommandModel.Option option : model.options()) {
      String text = given.getOrDefault(option.name(), option.otherwise());
      if (option.kind() == CommandModel.Kind.FLAG) {
        if (given.containsKey(option.name())) {
          set(command, option.field(), true);
        }
      } else if (!text.isEmpty()) {
        set(command, option.field(), value(option.kind(), text));
      }
    }
    CommandModel.Operands taken = model.operands();
    if (taken != null) {
      set(command, taken.field(), taken.many() ? operands : operands.get(0));
    }
    return command;
  }

  private static Object value(CommandModel.Kind kind, String text) {
    return switch (kind) {
      case FLAG -> true;
      case TEXT -> text;
      case PATH -> Path.of(text);
      case NUMBER -> Integer.valueOf(text);
    };
  }

  private static void set(Object command, String path, Object value)
      throws ReflectiveOperationException {
    int dot = path.indexOf('.');
    Object owner = dot < 0 ? command : field(command, path.substring(0, dot)).get(command);
    field(owner, path.substring(dot + 1)).set(owner, value);
  }

  private static Field field(Object owner, String name) throws ReflectiveOperationException {
    Field field = owner.getClass().getDeclaredField(name);
    field.setAccessible(true);
    return field;
  }
}
