package org.cpting.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.cpting.job.Folders;
import org.cpting.warehouse.Ledger;
import org.cpting.warehouse.Warehouse;
import org.cpting.warehouse.WarehouseUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two real processes at once on one inbox: every file is taken, and by one of them. */
class TwoProcessesTest {

  private static final String[] QUARTERS = {"2011Q2", "2011Q3"};
  private static final int LONGEST_SECONDS = 240;

  @TempDir Path root = Path.of("");

  @Test
  void ofTwoDataFoldersOnOneInboxEachFileGoesToOne() throws IOException, InterruptedException {
    Path inbox = Files.createDirectories(root.resolve("inbox"));
    List<String> sent = new ArrayList<>();
    for (String quarter : QUARTERS) {
      try (Stream<Path> files = Files.list(Folders.SAMPLES.resolve(quarter))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".csv")).toList()) {
          Folders.deliver(inbox.resolve(quarter), file, file.getFileName() + "");
          sent.add(file.getFileName() + "");
        }
      }
      Process one = start(inbox, root.resolve("one"));
      Process two = start(inbox, root.resolve("two"));
      for (Process process : List.of(one, two)) {
        assertThat(process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isIn(Exit.OK, Exit.REFUSED, Exit.NOTHING_TO_DO);
      }
    }

    List<String> taken = new ArrayList<>(taken(root.resolve("one")));
    taken.addAll(taken(root.resolve("two")));
    assertThat(taken).containsExactlyInAnyOrderElementsOf(sent);
    try (Stream<Path> left = Files.walk(inbox)) {
      assertThat(left.filter(Files::isRegularFile)).isEmpty();
    }
  }

  @Test
  void onOneDataFolderAQuarterComesOutAsIfOneProcessHadRun()
      throws IOException, InterruptedException {
    Path data = root.resolve("data");
    Path inbox = data.resolve("inbox");
    Folders.deliver(inbox, "2011Q2");

    Process one = start(inbox, data);
    Process two = start(inbox, data);
    for (Process process : List.of(one, two)) {
      assertThat(process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isIn(Exit.REFUSED, Exit.NOTHING_TO_DO, Exit.LOCKED);
    }

    for (String table : List.of("files", "findings")) {
      Path out = root.resolve(table + ".csv");
      assertThat(Main.run("export", table, "--data", data.toString(), "--out", out.toString()))
          .isZero();
      assertThat(Files.readAllLines(out)).containsExactlyInAnyOrderElementsOf(expected(table));
    }
    assertThat(taken(data)).doesNotHaveDuplicates();
  }

  /** The lines of an expected table that tell of files of the second quarter, and its heading. */
  private static List<String> expected(String table) throws IOException {
    List<String> all =
        Files.readAllLines(Folders.SAMPLES.resolve("expected").resolve(table + ".csv"));
    List<String> files;
    try (Stream<Path> paths = Files.list(Folders.SAMPLES.resolve("2011Q2"))) {
      files = paths.map(path -> path.getFileName() + "").toList();
    }
    return all.stream()
        .filter(line -> line.equals(all.get(0)) || files.stream().anyMatch(line::contains))
        .toList();
  }

  private static List<String> taken(Path data) {
    try (Warehouse warehouse =
        Warehouse.open(WarehouseUrl.embedded(data.resolve("warehouse.db")))) {
      return new Ledger(warehouse.reading())
          .files().stream().map(file -> file.file().name()).toList();
    }
  }

  private static Process start(Path inbox, Path data) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Dcpting.home=" + Folders.HOME.root(),
            "-cp",
            Objects.requireNonNullElse(
                System.getProperty("surefire.test.class.path"),
                System.getProperty("java.class.path", "")),
            Main.class.getName(),
            "run",
            "--data",
            data.toString(),
            "--inbox",
            inbox.toString(),
            "--now",
            "2012-04-16")
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.to(new File("/dev/null")))
        .start();
  }
}
