package org.cpting.cli;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cpting.cli.CommandModel.Kind;
import org.cpting.definition.Prepared;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Writes the {@linkplain CommandModel models} of commands that picocli knows. */
final class CommandModelWriter {

  private final List<String> lines = new ArrayList<>();

  private CommandModelWriter() {}

  /** Writes the models of all quick commands below one; answers their names. */
  static List<String> write(CommandLine all, Path file) throws IOException {
    CommandModelWriter writer = new CommandModelWriter();
    writer.lines.add(Prepared.jar());
    List<String> names = new ArrayList<>();
    writer.below(all, "", names);
    writer.lines.add(CommandModel.END);
    Files.writeString(file, String.join("\n", writer.lines));
    return names;
  }

  private void below(CommandLine line, String words, List<String> names) {
    for (CommandLine sub : line.getSubcommands().values()) {
      String name = (words + " " + sub.getCommandName()).trim();
      if (sub.getCommandSpec().userObject() instanceof QuickCommand) {
        command(name, sub.getCommandSpec());
        names.add(name);
      }
      below(sub, name, names);
    }
  }

  private void command(String name, CommandSpec spec) {
    lines.add("command\t" + name + "\t" + spec.userObject().getClass().getName());
    for (OptionSpec option : spec.options()) {
      // These are for picocli, as all is that a model does not have.
      if (!option.usageHelp() && !option.versionHelp() && !option.inherited()) {
        lines.add(
            String.join(
                "\t",
                "option",
                option.longestName(),
                field(spec, option),
                kind(spec, option).name(),
                option.required() ? "required" : "optional",
                otherwise(spec, option)));
      }
    }
    for (PositionalParamSpec operand : spec.positionalParameters()) {
      boolean many = operand.type() == List.class && operand.arity().max() == Integer.MAX_VALUE;
      boolean one = operand.type() == Path.class && operand.arity().max() == 1;
      require(
          spec,
          operand,
          spec.positionalParameters().size() == 1
              && simple(operand)
              && operand.arity().min() == 1
              && operand.defaultValue() == null
              && (one || many && operand.auxiliaryTypes()[0] == Path.class));
      lines.add("files\t" + field(spec, operand) + "\t" + (many ? "many" : "one"));
    }
  }

  private static Kind kind(CommandSpec spec, OptionSpec option) {
    Class<?> type = option.type();
    Kind kind =
        type == boolean.class
            ? Kind.FLAG
            : type == String.class
                ? Kind.TEXT
                : type == Path.class ? Kind.PATH : type == int.class ? Kind.NUMBER : null;
    int values = kind == Kind.FLAG ? 0 : 1;
    require(
        spec,
        option,
        kind != null
            && simple(option)
            && option.names().length == 1
            && !option.negatable()
            && option.fallbackValue().isEmpty()
            && option.arity().min() == values
            && option.arity().max() == values
            && (kind != Kind.FLAG || option.defaultValue() == null));
    return java.util.Objects.requireNonNull(kind);
  }

  private static boolean simple(ArgSpec arg) {
    return arg.converters().length == 0
        && arg.splitRegex().isEmpty()
        && arg.group() == null
        && arg.parameterConsumer() == null
        && !arg.interactive();
  }

  private static String otherwise(CommandSpec spec, OptionSpec option) {
    String value = option.defaultValue();
    require(spec, option, value == null || value.chars().noneMatch(c -> c < ' ' || c == '$'));
    return value == null ? "" : value;
  }

  /** Where a value goes: a field of the command, or of one of its mixins. */
  private static String field(CommandSpec spec, ArgSpec arg) {
    Class<?> type = spec.userObject().getClass();
    require(spec, arg, arg.userObject() instanceof Field);
    Field field = (Field) arg.userObject();
    if (field.getDeclaringClass() == type) {
      return field.getName();
    }
    for (Field mixin : type.getDeclaredFields()) {
      if (mixin.isAnnotationPresent(Mixin.class) && mixin.getType() == field.getDeclaringClass()) {
        return mixin.getName() + "." + field.getName();
      }
    }
    throw new IllegalStateException(spec.qualifiedName() + ": no field for " + arg);
  }

  private static void require(CommandSpec spec, ArgSpec arg, boolean met) {
    if (!met) {
      throw new IllegalStateException(
          spec.qualifiedName() + " cannot be a quick command because of " + arg);
    }
  }
}
