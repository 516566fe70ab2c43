package org.cpting.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.cpting.definition.Home;
import org.cpting.job.Folders;
import org.cpting.job.Settings;
import org.cpting.job.Workspace;
import org.cpting.warehouse.Ledger;
import org.cpting.warehouse.LedgerReturn;
import org.cpting.warehouse.Warehouse;
import org.cpting.warehouse.WarehouseUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jobs by the clock, with a schedule of every second. */
class ServerTest {

  @TempDir Path root = Path.of("");

  @Test
  void aFileDroppedIsTakenAndTheServerStopsCleanly() throws IOException, InterruptedException {
    Settings settings = settings(home("* * * * * ?"));
    List<String> told = new CopyOnWriteArrayList<>();
    Server server = Server.start(settings, told::add);
    Folders.deliver(
        settings.workspace().inbox(),
        Folders.SAMPLES.resolve("2011Q2/FJ_B_2011-Q2.csv"),
        "FJ_B_2011-Q2.csv");

    await(() -> told.stream().anyMatch(line -> line.startsWith("1 files taken")));
    server.stop();
    server.await();

    assertThat(settings.workspace().inbox()).isEmptyDirectory();
    try (Warehouse warehouse = Warehouse.open(settings.warehouse())) {
      assertThat(new Ledger(warehouse.reading()).returns())
          .extracting(LedgerReturn::file)
          .containsExactly("FJ_B_2011-Q2.csv");
    }
  }

  @Test
  void stoppedInThePassItLosesAndDoublesNothing() throws IOException, InterruptedException {
    Settings settings = settings(home("* * * * * ?"));
    Folders.deliver(settings.workspace().inbox(), "2011Q2");
    List<String> told = new CopyOnWriteArrayList<>();
    Server server = Server.start(settings, told::add);
    await(() -> Files.exists(settings.workspace().archive()));
    Thread.sleep(500);
    server.stop();

    Folders.run(settings);

    try (Warehouse warehouse = Warehouse.open(settings.warehouse())) {
      assertThat(new Ledger(warehouse.reading()).returns())
          .hasSize(46)
          .allMatch(LedgerReturn::active);
    }
  }

  /** A copy of the configuration with a schedule of its own. */
  private Home home(String cron) throws IOException {
    Path home = root.resolve("home");
    for (String folder : new String[] {"schemas", "report-templates"}) {
      Path from = Folders.HOME.root().resolve(folder);
      try (Stream<Path> files = Files.walk(from)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Path copy = home.resolve(folder).resolve(from.relativize(file).toString());
          Files.createDirectories(copy.resolveSibling(""));
          Files.copy(file, copy);
        }
      }
    }
    Files.writeString(
        home.resolve("schemas/schedule.yaml"),
        "inbox: '" + cron + "'\nreports_at: '06:00'\n",
        StandardCharsets.UTF_8);
    return new Home(home);
  }

  private Settings settings(Home home) {
    Path data = root.resolve("data");
    return new Settings(
        home,
        Workspace.in(data),
        WarehouseUrl.embedded(data.resolve("warehouse.db")),
        Clock.fixed(Instant.parse("2011-07-15T04:00:00Z"), ZoneId.of("Asia/Shanghai")),
        "tester",
        (step, done, total, what) -> {});
  }

  private static void await(java.util.function.BooleanSupplier condition)
      throws InterruptedException {
    long end = System.nanoTime() + Duration.ofSeconds(90).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).describedAs("waited too long").isLessThan(end);
      Thread.sleep(50);
    }
  }
}
