package org.cpting.warehouse;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cpting.core.FactKind;

/** The kinds of facts by the names of their tables. */
final class FactTables {

  private static final Map<String, FactKind> KINDS =
      Stream.of(FactKind.values())
          .collect(Collectors.toUnmodifiableMap(FactKind::table, Function.identity()));

  private FactTables() {}

  static FactKind kind(String table) {
    FactKind kind = KINDS.get(table);
    if (kind == null) {
      throw new IllegalStateException("The warehouse names a fact table unknown here: " + table);
    }
    return kind;
  }
}
