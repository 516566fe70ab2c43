package org.cpting.warehouse;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cpting.core.FactKind;
import org.cpting.core.Facts;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/**
 * Sees to it that every id in the facts of a file is a row of its dimension: what a foreign key
 * would do, at a fraction of its cost. A column {@code x_id} belongs to the dimension {@code
 * dim_x}. Dates are added to theirs as they appear.
 */
final class FactCheck {

  private static final String KEY = "_id";
  private static final int MOST = 1 << 26;

  private final DSLContext dsl;
  private final Map<String, BitSet> known = new HashMap<>();

  FactCheck(DSLContext dsl) {
    this.dsl = dsl;
  }

  /** Whether a column of facts holds keys of a dimension. */
  static boolean isKey(String column) {
    return column.endsWith(KEY);
  }

  /** The dimension a column of facts holds keys of. */
  static String dimension(String column) {
    return "dim_" + column.substring(0, column.length() - KEY.length());
  }

  void check(Facts facts) {
    List<String> columns = facts.kind().columns();
    for (int column = 0; column < columns.size(); column++) {
      if (isKey(columns.get(column))) {
        check(facts.kind(), columns.get(column), used(facts, column));
      }
    }
  }

  private static BitSet used(Facts facts, int column) {
    BitSet used = new BitSet();
    int width = facts.kind().columns().size();
    long last = Facts.NULL;
    for (int row = 0; row < facts.size(); row += facts.run(row)) {
      long[] block = facts.block(row);
      int end = facts.offset(row) + facts.run(row) * width;
      for (int i = facts.offset(row) + column; i < end; i += width) {
        long value = block[i];
        if (value != last && value != Facts.NULL) {
          if (value < 0 || value >= MOST) {
            throw unknown(facts.kind(), facts.kind().columns().get(column), String.valueOf(value));
          }
          used.set((int) value);
          last = value;
        }
      }
    }
    return used;
  }

  private void check(FactKind kind, String column, BitSet used) {
    BitSet rows = known.computeIfAbsent(column, this::keys);
    used.andNot(rows);
    if (used.isEmpty()) {
      return;
    }
    if (!column.equals("date_id")) {
      throw unknown(kind, column, used.toString());
    }
    new Dimensions(dsl).addDates(used.stream().mapToObj(PeriodRows::date).toList());
    rows.or(used);
  }

  private BitSet keys(String column) {
    return dsl
        .select(DSL.field(DSL.name(column), Integer.class))
        .from(DSL.name(dimension(column)))
        .stream()
        .map(row -> row.value1())
        .collect(Collectors.collectingAndThen(Collectors.toList(), FactCheck::bits));
  }

  private static BitSet bits(List<Integer> ids) {
    BitSet bits = new BitSet();
    ids.forEach(bits::set);
    return bits;
  }

  private static IllegalStateException unknown(FactKind kind, String column, String ids) {
    return new IllegalStateException(
        "%s.%s: not in %s: %s".formatted(kind.table(), column, dimension(column), ids));
  }
}
