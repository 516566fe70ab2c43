package org.cpting.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpting.warehouse.Sample.key;
import static org.cpting.warehouse.Sample.services;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.cpting.core.LoadedSheet;
import org.cpting.core.ReturnKey;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnEveryEngine
final class WarehouseTest extends WarehouseContract {

  private final Engine engine;

  WarehouseTest(Engine engine) {
    super(engine);
    this.engine = engine;
  }

  @RepeatedTest(3)
  void migratingAnEmptyDatabaseFromSeveralProcessesAtOnceWorks(@TempDir Path blank) {
    WarehouseUrl url = engine.blank(blank);
    CompletableFuture.allOf(
            IntStream.range(0, 3)
                .mapToObj(i -> CompletableFuture.runAsync(() -> Engine.migrate(url)))
                .toArray(CompletableFuture[]::new))
        .join();
    try (Warehouse fresh = Warehouse.open(url)) {
      assertThat(new Ledger(fresh.reading()).files()).isEmpty();
    }
  }

  @Test
  void loadsAtTheSameTimeGetKeysOfTheirOwn() {
    CompletableFuture.allOf(
            IntStream.range(0, 8)
                .mapToObj(
                    i ->
                        CompletableFuture.runAsync(
                            () ->
                                load(
                                    "f" + i,
                                    services(
                                        new ReturnKey("YN", "u" + i, "A", Sample.QUARTER), i, i))))
                .toArray(CompletableFuture[]::new))
        .join();
    assertThat(facts().activeSheets())
        .extracting(LoadedSheet::lastFactId)
        .containsExactly(2, 4, 6, 8, 10, 12, 14, 16);
    assertThat(ledger().files()).hasSize(8);
  }

  @Test
  void whatIsNotCommittedIsNotSeen() {
    write(
        dsl -> {
          LoadOutcome outcome =
              new Loader(dsl)
                  .load(
                      Sample.file("a.xlsx"),
                      List.of(services(key("YN", "A"), 1)),
                      Sample.findings(),
                      Sample.LOAD);
          assertThat(facts().activeSheets()).isEmpty();
          return outcome;
        });
    assertThat(facts().activeSheets()).hasSize(1);
  }
}
