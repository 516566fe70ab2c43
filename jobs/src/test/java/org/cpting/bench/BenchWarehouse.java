package org.cpting.bench;

import java.nio.file.Path;
import java.util.List;
import org.cpting.definition.Calendar;
import org.cpting.definition.CodeList.Code;
import org.cpting.definition.CodeLists;
import org.cpting.definition.Home;
import org.cpting.warehouse.DimensionLists;
import org.cpting.warehouse.DimensionRow;
import org.cpting.warehouse.Dimensions;
import org.cpting.warehouse.Warehouse;
import org.cpting.warehouse.WarehouseUrl;
import org.jooq.impl.DSL;

/** Makes warehouses to measure on, with the tables and settings of the real one. */
final class BenchWarehouse {

  private BenchWarehouse() {}

  /** An embedded warehouse in a file, its dimensions filled. */
  static Warehouse open(Path file, CodeLists lists) {
    Warehouse warehouse = Warehouse.open(WarehouseUrl.embedded(file));
    warehouse.migrate(Home.find().schemas().resolve("warehouse"));
    warehouse
        .context(warehouse.writers())
        .transaction(t -> new Dimensions(DSL.using(t)).fill(dimensions(lists)));
    return warehouse;
  }

  private static DimensionLists dimensions(CodeLists lists) {
    Calendar calendar = Calendar.read(Home.find());
    return new DimensionLists(
        rows(lists, "provinces"),
        rows(lists, "counties"),
        rows(lists, "services"),
        rows(lists, "activities"),
        rows(lists, "agencies"),
        rows(lists, "sexes"),
        rows(lists, "age_groups"),
        rows(lists, "measures"),
        calendar.first(),
        calendar.last());
  }

  private static List<DimensionRow> rows(CodeLists lists, String list) {
    return lists.get(list).codes().stream().map(BenchWarehouse::row).toList();
  }

  private static DimensionRow row(Code code) {
    return new DimensionRow(code.id(), code.code(), code.zh(), code.en(), code.more());
  }
}
