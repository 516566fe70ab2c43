package org.cpting.warehouse;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cpting.core.FactKind;
import org.cpting.warehouse.db.DefaultSchema;
import org.jooq.Field;
import org.jooq.Table;

/** The kinds of facts and their tables. */
final class FactTables {

  private static final Map<String, FactKind> KINDS =
      Arrays.stream(FactKind.values())
          .collect(Collectors.toUnmodifiableMap(FactKind::table, Function.identity()));

  private FactTables() {}

  static FactKind kind(String table) {
    FactKind kind = KINDS.get(table);
    if (kind == null) {
      throw new IllegalStateException("The warehouse names a fact table unknown here: " + table);
    }
    return kind;
  }

  /** Whether facts of a kind may have no value in a column. */
  static boolean nullable(FactKind kind, String column) {
    Table<?> table = DefaultSchema.DEFAULT_SCHEMA.getTable(kind.table());
    Field<?> field = table == null ? null : table.field(column);
    if (field == null) {
      throw new IllegalStateException("No column " + kind.table() + "." + column);
    }
    return field.getDataType().nullable();
  }
}
