package org.cpting.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.cpting.definition.Home;
import org.cpting.definition.Prepared;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** A quick command is set as picocli would set it; what picocli would refuse is left to it. */
class QuickLineTest {

  @TempDir Path folder = Path.of("");

  private Path models = Path.of("");
  private List<String> names = List.of();

  @BeforeEach
  void prepare() throws IOException {
    models = folder.resolve(Prepared.COMMANDS);
    names = CommandModelWriter.write(Main.line(), models);
  }

  @AfterEach
  void forget() {
    System.clearProperty(Prepared.PROPERTY);
  }

  private @Nullable QuickCommand quick(String... arguments) {
    return QuickLine.command(models.toString(), arguments);
  }

  /** The command as picocli sets it, null if it refuses. */
  private static @Nullable Object byPicocli(String... arguments) {
    try {
      CommandLine.ParseResult parsed = Main.line(arguments).parseArgs(arguments);
      while (parsed.hasSubcommand()) {
        parsed = parsed.subcommand();
      }
      return parsed.commandSpec().userObject();
    } catch (ParameterException e) {
      return null;
    }
  }

  @Test
  void commandsWithoutDatabaseWorkAreQuick() {
    assertThat(names).contains("layout test", "layout learn", "template make");
  }

  @Test
  void everyOptionOfAQuickCommandIsSetAsPicocliSetsIt() {
    for (String name : names) {
      List<String> least = new ArrayList<>(List.of(name.split(" ", -1)));
      CommandSpec spec = spec(name);
      if (!spec.positionalParameters().isEmpty()) {
        least.add("return 一.csv");
      }
      for (OptionSpec option : spec.options()) {
        if (option.required()) {
          least.addAll(said(option));
        }
      }
      same(least);
      List<String> all = new ArrayList<>(least);
      for (OptionSpec option : spec.options()) {
        if (!option.required()
            && !option.inherited()
            && !option.usageHelp()
            && !option.versionHelp()) {
          List<String> one = new ArrayList<>(least);
          one.addAll(said(option));
          same(one);
          all.addAll(said(option));
          if (option.arity().max() == 1) {
            List<String> joined = new ArrayList<>(least);
            joined.add(String.join("=", said(option)));
            same(joined);
          }
        }
      }
      same(all);
    }
  }

  private static CommandSpec spec(String name) {
    CommandLine line = Main.line();
    for (String word : name.split(" ", -1)) {
      line = Objects.requireNonNull(line.getSubcommands().get(word));
    }
    return line.getCommandSpec();
  }

  private static List<String> said(OptionSpec option) {
    return option.arity().max() == 0
        ? List.of(option.longestName())
        : List.of(option.longestName(), option.type() == int.class ? "7" : "some 值/x");
  }

  private void same(List<String> arguments) {
    String[] line = arguments.toArray(String[]::new);
    assertThat(quick(line))
        .as(String.join(" ", line))
        .isNotNull()
        .usingRecursiveComparison()
        .ignoringFields("spec")
        .isEqualTo(Objects.requireNonNull(byPicocli(line)));
  }

  @Test
  void severalFilesAndOptionsBetweenThemAreTaken() {
    same(List.of("layout", "test", "a.csv", "--json", "b.csv", "--cells", "0", "c.csv"));
  }

  @Test
  void whateverNeedsInterpretationIsLeftToPicocli() {
    for (String line :
        List.of(
            "",
            "layout",
            "layout test",
            "layout test a.csv --cells",
            "layout test a.csv --cells x",
            "layout test a.csv --cells 010",
            "layout test a.csv --cells 0x10",
            "layout test a.csv --cells 99999999999",
            "layout test a.csv --cells -1",
            "layout test a.csv --cells=",
            "layout test a.csv --cells 1 --cells 2",
            "layout test a.csv --json=true",
            "layout test a.csv --json --json",
            "layout test a.csv --nonsense",
            "layout test a.csv --verbose",
            "layout test a.csv --help",
            "layout test a.csv -h",
            "layout test --layout --json a.csv",
            "layout test -- a.csv",
            "layout test @a.csv",
            "layout test a.csv --layout @a",
            "--verbose layout test a.csv",
            "layout  test a.csv",
            "layout learn a.csv b.csv",
            "template make",
            "template make --province XX --form A",
            "template make --province XX --form A --out o.xlsx more",
            "status",
            "run --data x",
            "nonsense")) {
      assertThat(quick(line.split(" ", -1))).as(line).isNull();
    }
    assertThat(quick()).isNull();
  }

  @Test
  void modelsAreNotTakenForAnotherJarNorFromABrokenFile() throws IOException {
    String[] line = {"layout", "test", "a.csv"};
    String written = Files.readString(models);
    Files.writeString(models, "jar\t1\t2" + written.substring(written.indexOf('\n')));
    assertThat(quick(line)).isNull();

    for (int length = 0; length < written.length(); length += 7) {
      Files.writeString(models, written.substring(0, length));
      assertThat(quick(line)).isNull();
    }
    Files.delete(models);
    assertThat(quick(line)).isNull();
  }

  private record Said(int code, String out, String err) {}

  private static Said cpting(String... arguments) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    ByteArrayOutputStream complained = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
      System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
      int code = Main.run(arguments);
      return new Said(
          code, said.toString(StandardCharsets.UTF_8), complained.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }

  @Test
  void aQuickStartSaysAndAnswersWhatPicocliWould() {
    String file =
        Home.find().root().resolve("sample-data/2011Q2/hunan_formA_201104-06.csv").toString();
    String blank = folder.resolve("blank.xlsx").toString();
    for (String[] line :
        new String[][] {
          {"layout", "test", file, "--cells", "3"},
          {"layout", "test", file, "--json"},
          {"layout", "test", "not-there.csv"},
          {"layout", "learn", file},
          {"layout", "learn", file, "--write"},
          {"template", "make", "--province", "YN", "--form", "A", "--out", blank},
          {"template", "make", "--province", "XX", "--form", "A", "--out", blank},
          {"template", "make", "--province", "YN", "--form", "A", "--period", "x", "--out", blank},
          {"status", "--data", folder.toString()}
        }) {
      System.clearProperty(Prepared.PROPERTY);
      Said slow = cpting(line);
      System.setProperty(Prepared.PROPERTY, folder.toString());

      assertThat(quick(line)).isNotNull();
      assertThat(cpting(line)).as(Arrays.toString(line)).isEqualTo(slow);
    }
  }
}
