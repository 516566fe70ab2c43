package org.cpting.warehouse;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.cpting.core.FactKind;
import org.cpting.core.Facts;
import org.cpting.core.ReturnLoad;
import org.cpting.notice.Findings;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Opens a warehouse with the sample's dimensions for each test. */
abstract class WarehouseContract {

  private final Engine engine;

  @SuppressWarnings("NullAway.Init")
  Warehouse warehouse;

  WarehouseContract(Engine engine) {
    this.engine = engine;
  }

  @BeforeEach
  void open(@TempDir Path folder) {
    warehouse = Warehouse.open(engine.migrated(folder));
    fill(Sample.dimensions());
  }

  @AfterEach
  void close() {
    warehouse.close();
  }

  void fill(DimensionLists lists) {
    new Dimensions(warehouse.context(warehouse.writers())).fill(lists);
  }

  /** Does something in a transaction, as the job does. */
  <T> T write(Function<DSLContext, T> work) {
    return warehouse
        .context(warehouse.writers())
        .transactionResult(transaction -> work.apply(transaction.dsl()));
  }

  LoadOutcome load(String file, ReturnLoad... returns) {
    return load(file, Sample.findings(), returns);
  }

  LoadOutcome load(String file, Findings findings, ReturnLoad... returns) {
    return write(
        dsl -> new Loader(dsl).load(Sample.file(file), List.of(returns), findings, Sample.LOAD));
  }

  FactQueries facts() {
    return new FactQueries(warehouse.reading());
  }

  Ledger ledger() {
    return new Ledger(warehouse.reading());
  }

  /** What a scan hands out, one text {@code sheet: values} a fact. */
  List<String> scan(FactKind kind, List<String> columns, int from, int to) {
    List<String> rows = new ArrayList<>();
    facts()
        .scan(
            kind,
            columns,
            from,
            to,
            (sheet, values) ->
                rows.add(
                    sheet
                        + ": "
                        + Arrays.toString(values).replace(String.valueOf(Facts.NULL), "null")));
    return rows;
  }
}
