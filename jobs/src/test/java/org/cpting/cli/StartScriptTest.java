package org.cpting.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.cpting.definition.Home;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/**
 * What scripts/cpting answers by itself is what the program would answer. In place of Java stands a
 * script that tells with what it was called.
 */
class StartScriptTest {

  @TempDir Path home = Path.of("");

  @BeforeEach
  void build() throws IOException {
    Path target = home.resolve("jobs/target");
    Path bin = Files.createDirectories(home.resolve("bin"));
    Files.createDirectories(target);
    Files.createDirectories(home.resolve("scripts"));
    Files.copy(Home.find().root().resolve("scripts/cpting"), home.resolve("scripts/cpting"));
    Files.writeString(target.resolve("cpting.classpath"), "/x/cpting.jar:/x/lib.jar");
    Prepare.pages(target.resolve("prepared").resolve(Prepare.PLAIN), Ansi.OFF);
    Path java = bin.resolve("java");
    Files.writeString(java, "#!/bin/sh\nfor a; do echo \"java: $a\"; done\nexit 3\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();
  }

  private record Said(int code, String out) {}

  private Said cpting(Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("bash", home.resolve("scripts/cpting") + ""));
    command.addAll(Arrays.asList(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeAll(List.of("CLICOLOR", "CLICOLOR_FORCE", "NO_COLOR"));
    builder.environment().putAll(environment);
    builder.environment().put("PATH", home.resolve("bin") + ":" + System.getenv("PATH"));
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Said(process.waitFor(), out);
  }

  @Test
  void helpAndVersionAreThoseOfTheProgramAndStartNoJava() throws Exception {
    assertThat(cpting(Map.of(), "--version").out())
        .isEqualTo(String.join("\n", new ProgramVersion().getVersion()) + "\n");
    assertThat(cpting(Map.of(), "--help").out()).isEqualTo(Main.line().getUsageMessage(Ansi.OFF));
    assertThat(cpting(Map.of(), "layout", "test", "-h"))
        .isEqualTo(new Said(0, page("layout", "test")));
  }

  private static String page(String command, String sub) {
    CommandLine group = Objects.requireNonNull(Main.line().getSubcommands().get(command));
    return Objects.requireNonNull(group.getSubcommands().get(sub)).getUsageMessage(Ansi.OFF);
  }

  @Test
  void everyCommandHasItsPageAndNothingElseHas() throws IOException {
    List<String> names = new ArrayList<>(List.of("cpting", "cpting --version"));
    Main.line()
        .getSubcommands()
        .forEach(
            (name, command) -> {
              names.add("cpting " + name);
              command
                  .getSubcommands()
                  .keySet()
                  .forEach(sub -> names.add("cpting " + name + " " + sub));
            });
    try (Stream<Path> pages = Files.list(home.resolve("jobs/target/prepared/" + Prepare.PLAIN))) {
      assertThat(pages.map(page -> page.getFileName() + ""))
          .containsExactlyInAnyOrderElementsOf(names);
    }
  }

  @Test
  void whatIsNoPlainQuestionForHelpGoesToJavaWithItsCode() throws Exception {
    for (String[] arguments :
        new String[][] {
          {"run", "--data", "x y", "--help"},
          {"nonsense", "--help"},
          {"../plain/cpting", "--help"},
          {"layout", "--version"},
          {"run", "--data", "x y"},
          {}
        }) {
      Said said = cpting(Map.of(), arguments);

      assertThat(said.code()).isEqualTo(3);
      assertThat(said.out()).contains("java: -jar\njava: /x/cpting.jar\n");
      assertThat(said.out().lines().toList())
          .endsWith(Arrays.stream(arguments).map(a -> "java: " + a).toArray(String[]::new));
    }
  }

  @Test
  void coloursThatAreAskedForAreLeftToTheProgram() throws Exception {
    assertThat(cpting(Map.of("CLICOLOR_FORCE", "1"), "--help").out()).contains("java: --help");
    assertThat(cpting(Map.of("NO_COLOR", "1"), "--help").out()).startsWith("Usage: cpting");
  }

  @Test
  void withoutPagesEverythingGoesToJava() throws Exception {
    Path pages = home.resolve("jobs/target/prepared");
    Files.move(pages, home.resolve("away"), StandardCopyOption.ATOMIC_MOVE);

    assertThat(cpting(Map.of(), "--help").out()).contains("java: --help");
  }

  @Test
  void longPassesMayUseAsMuchMemoryAsIsGivenThem() throws Exception {
    assertThat(cpting(Map.of("CPTING_HEAP", "512m"), "run").out()).contains("java: -Xmx512m\n");
    assertThat(cpting(Map.of(), "status").out()).contains("java: -Xmx1g\n");
  }
}
