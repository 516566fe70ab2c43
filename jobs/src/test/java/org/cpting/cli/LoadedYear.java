package org.cpting.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.cpting.job.Folders;

/**
 * The sample year, taken quarter by quarter as it came in and calculated, without reports: loaded
 * once for all tests and copied for each class that asks.
 */
final class LoadedYear {

  private static final Path TEMPLATE = load();

  private LoadedYear() {}

  /** What a command said. */
  record Said(int code, String out, String err) {}

  /** A copy of the year in a new folder. */
  static Path copy(Path root) {
    Path data = root.resolve("data");
    copyAll(TEMPLATE, data);
    return data;
  }

  /** The processes of one test run share the year: it takes half a minute. */
  private static Path load() {
    String run = System.getProperty("cpting.test.run");
    try {
      if (run == null) {
        return load(Files.createTempDirectory("year"));
      }
      Path root = Files.createDirectories(Path.of("target/year", run).toAbsolutePath());
      try (FileChannel lock =
              FileChannel.open(
                  root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock held = lock.lock()) {
        Path loaded = root.resolve("loaded");
        if (!Files.exists(loaded)) {
          Files.move(load(Files.createTempDirectory(root, "loading")).getParent(), loaded);
        }
        assertThat(held.isValid()).isTrue();
        return loaded.resolve("data");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path load(Path root) throws IOException {
    Path data = root.resolve("data");
    quarter(data, "2011Q2", "2011-07-15");
    quarter(data, "2011Q3", "2011-10-17");
    quarter(data, "2011Q4", "2012-01-16");
    quarter(data, "2012Q1", "2012-04-16");
    assertThat(cpting(data, "calculate", "--now", "2012-04-16").code()).isZero();
    // What is hidden is decided once here, and again in a test only where something changed.
    assertThat(cpting(data, "disclosure", "show").code()).isZero();
    return data;
  }

  private static void quarter(Path data, String quarter, String now) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("ingest", "--now", now));
    try (Stream<Path> files = Files.list(Folders.SAMPLES.resolve(quarter))) {
      files.sorted().map(Path::toString).forEach(arguments::add);
    }
    assertThat(cpting(data, arguments.toArray(String[]::new)).code()).isEqualTo(Exit.REFUSED);
  }

  /** Runs a command on a data folder. */
  static Said cpting(Path data, String... arguments) {
    List<String> all = new ArrayList<>(Arrays.asList(arguments));
    all.addAll(List.of("--data", data.toString()));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream oldOut = System.out;
    PrintStream oldErr = System.err;
    try {
      System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
      System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
      int code = Main.run(all.toArray(String[]::new));
      return new Said(
          code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(oldOut);
      System.setErr(oldErr);
    }
  }

  private static void copyAll(Path from, Path to) {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
