package org.cpting.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.cpting.definition.Home;
import org.cpting.warehouse.WarehouseUrl;

/** Folders to run jobs on, and the sample year to fill them with. */
public final class Folders {

  /** The configuration of the project itself. */
  public static final Home HOME = Home.find();

  /** The sample year. */
  public static final Path SAMPLES = HOME.root().resolve("sample-data");

  private Folders() {}

  /** Settings with the embedded warehouse and a clock that stands still. */
  public static Settings settings(Path root, String now) {
    return settings(root, now, WarehouseUrl.embedded(root.resolve("warehouse.db")));
  }

  /** Settings with a clock that stands still. */
  public static Settings settings(Path root, String now, WarehouseUrl warehouse) {
    return new Settings(
        HOME,
        Workspace.in(root),
        warehouse,
        Clock.fixed(Instant.parse(now), ZoneId.of("Asia/Shanghai")),
        "tester",
        (step, done, total, what) -> {});
  }

  /**
   * The project's configuration in a folder of its own, one of its files changed.
   *
   * @param file path below the home
   * @param from what stands there
   * @param to what is to stand there
   */
  public static Home changedHome(Path folder, String file, String from, String to)
      throws IOException {
    for (Path part : List.of(HOME.schemas(), HOME.reportTemplates())) {
      try (Stream<Path> all = Files.walk(part)) {
        for (Path path : all.filter(Files::isRegularFile).toList()) {
          Path copy = folder.resolve(HOME.root().relativize(path).toString());
          Files.createDirectories(copy.resolveSibling(""));
          if (!Files.exists(copy)) {
            Files.copy(path, copy);
          }
        }
      }
    }
    change(folder.resolve(file), from, to);
    return new Home(folder);
  }

  /** Changes what stands in a file. */
  public static void change(Path file, String from, String to) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to));
  }

  /** The same settings with another configuration. */
  public static Settings with(Home home, Settings settings) {
    return new Settings(
        home,
        settings.workspace(),
        settings.warehouse(),
        settings.clock(),
        settings.by(),
        settings.progress());
  }

  /** Opens a pipeline that nobody else holds. */
  public static Pipeline open(Settings settings) throws IOException {
    return Pipeline.open(settings).orElseThrow();
  }

  /** One pass over the inbox. */
  public static PassLog run(Settings settings) throws IOException, InterruptedException {
    try (Pipeline pipeline = open(settings)) {
      return pipeline.run();
    }
  }

  /** Copies the returns of some quarters into an inbox, old enough to be complete. */
  public static void deliver(Path inbox, String... quarters) throws IOException {
    for (String quarter : quarters) {
      try (Stream<Path> files = Files.list(SAMPLES.resolve(quarter))) {
        for (Path file : files.toList()) {
          deliver(inbox.resolve(quarter), file, String.valueOf(file.getFileName()));
        }
      }
    }
  }

  /** Copies one file into a folder. */
  public static void deliver(Path folder, Path file, String name) throws IOException {
    Files.createDirectories(folder);
    Path copy = folder.resolve(name);
    Files.copy(file, copy);
    Files.setLastModifiedTime(
        copy, java.nio.file.attribute.FileTime.from(Instant.parse("2011-01-01T00:00:00Z")));
  }

  /** Asserts that an exported table holds exactly the expected lines, in any order. */
  public static void assertExpected(Path exported, String table) throws IOException {
    List<String> expected =
        Files.readAllLines(
            SAMPLES.resolve("expected").resolve(table + ".csv"), StandardCharsets.UTF_8);
    assertThat(Files.readAllLines(exported, StandardCharsets.UTF_8))
        .describedAs(table)
        .containsExactlyInAnyOrderElementsOf(expected);
  }
}
