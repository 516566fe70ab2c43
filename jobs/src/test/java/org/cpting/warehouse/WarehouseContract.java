package org.cpting.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.cpting.core.FactKind;
import org.cpting.core.Facts;
import org.cpting.core.LoadedSheet;
import org.cpting.core.ReturnLoad;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the warehouse promises on every engine. */
abstract class WarehouseContract {

  private static final Path MIGRATIONS =
      Path.of(System.getProperty("cpting.home", ""), "schemas", "warehouse");

  @TempDir Path folder = Path.of("");
  private Warehouse warehouse = openNothing();

  abstract WarehouseUrl url(Path folder);

  @SuppressWarnings("NullAway") // opened before each test
  private static Warehouse openNothing() {
    return null;
  }

  @BeforeEach
  void open() {
    warehouse = Warehouse.open(url(folder));
    warehouse.migrate(MIGRATIONS);
    write(
        dsl -> {
          new Dimensions(dsl).fill(Sample.dimensions());
          return true;
        });
  }

  @AfterEach
  void close() {
    warehouse.close();
  }

  private <T> T write(Function<DSLContext, T> work) {
    return warehouse
        .context(warehouse.writers())
        .transactionResult(transaction -> work.apply(transaction.dsl()));
  }

  private LoadOutcome load(String file, ReturnLoad... returns) {
    return write(
        dsl ->
            new Loader(dsl)
                .load(Sample.file(file), List.of(returns), Sample.findings(), Sample.LOAD));
  }

  @Test
  void factsLoadedAreScannedAsTheyWere() {
    load("a.xlsx", Sample.services(Sample.key("YN", "A"), 7, Long.MIN_VALUE + 1, -1));
    FactQueries facts = new FactQueries(warehouse.reading());
    List<LoadedSheet> sheets = facts.activeSheets();
    assertThat(sheets)
        .containsExactly(new LoadedSheet(1, Sample.key("YN", "A"), FactKind.SERVICE, 1, 3));
    List<String> rows = new ArrayList<>();
    facts.scan(
        FactKind.SERVICE,
        FactKind.SERVICE.columns(),
        1,
        3,
        (sheet, values) -> rows.add(sheet + ":" + Arrays.toString(values)));
    assertThat(rows)
        .containsExactly(
            "1:[2, 530102, 1, 20110503, 2, 1, 1, 150, 7, 0]",
            "1:[3, 530102, 1, 20110503, 2, 1, "
                + Facts.NULL
                + ", 150, "
                + (Long.MIN_VALUE + 1)
                + ", 0]",
            "1:[4, 530102, 1, 20110503, 2, 1, 1, 150, -1, 0]");
  }

  @Test
  void aCorrectedReturnReplacesTheEarlierOneInFull() {
    load("a.xlsx", Sample.services(Sample.key("YN", "A"), 1, 2));
    LoadOutcome second = load("b.xlsx", Sample.services(Sample.key("YN", "A"), 3));
    assertThat(second.replaced()).containsExactly(Sample.key("YN", "A"));
    assertThat(new FactQueries(warehouse.reading()).activeSheets())
        .extracting(LoadedSheet::sheetId)
        .containsExactly(2);
  }
}
