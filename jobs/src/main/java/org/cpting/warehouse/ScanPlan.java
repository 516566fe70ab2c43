package org.cpting.warehouse;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cpting.core.FactKind;
import org.cpting.core.Facts;
import org.cpting.warehouse.db.DefaultSchema;

/**
 * How a scan reads its columns. What stands in {@code fact_service.scan_code} is taken from there,
 * because fetching a column costs far more than computing with it.
 */
final class ScanPlan {

  private static final String SCAN_CODE = "scan_code";

  /**
   * Where in the scan code a column stands: lowest bit, number of bits, and what is added to it.
   */
  private record Place(int shift, int bits, int added) {}

  /** The layout of the scan code, as the migration of the table writes it. */
  private static final Map<String, Place> PLACES =
      Map.of(
          "key_kind", new Place(0, 3, 1),
          "completed", new Place(3, 2, 1),
          "age_group_id", new Place(5, 6, 1),
          "sex_id", new Place(11, 4, 1),
          "service_id", new Place(15, 8, 1),
          "date_id", new Place(23, 32, 0));

  /** A column in the scan code; a code of 0 there stands for no value. */
  private record Coded(int target, int shift, long mask, int added) {}

  /** A column fetched as it is. */
  private record Plain(int target) {}

  private final FactKind kind;
  private final List<String> fetched = new ArrayList<>();
  private final List<Plain> plain = new ArrayList<>();
  private final List<Coded> coded = new ArrayList<>();
  private int nullable;

  /**
   * Plans a scan.
   *
   * @param kind which facts
   * @param columns the columns asked for
   */
  ScanPlan(FactKind kind, List<String> columns) {
    this.kind = kind;
    for (int target = 0; target < columns.size(); target++) {
      String column = columns.get(target);
      Place place = kind == FactKind.SERVICE ? PLACES.get(column) : null;
      if (place == null) {
        plain.add(new Plain(target));
        fetched.add(expression(column));
      } else {
        coded.add(new Coded(target, place.shift, (1L << place.bits) - 1, place.added));
      }
    }
    if (!coded.isEmpty() || fetched.isEmpty()) {
      fetched.add(coded.isEmpty() ? "0" : SCAN_CODE);
    }
  }

  private String expression(String column) {
    boolean mayBeNull =
        Objects.requireNonNull(
                Objects.requireNonNull(DefaultSchema.DEFAULT_SCHEMA.getTable(kind.table()))
                    .field(column))
            .getDataType()
            .nullable();
    if (!mayBeNull) {
      return column;
    }
    nullable++;
    return "coalesce(" + column + ", ?)";
  }

  String sql() {
    return "select "
        + String.join(", ", fetched)
        + " from "
        + kind.table()
        + " where fact_id between ? and ? order by fact_id";
  }

  void bind(PreparedStatement query, int fromFactId, int toFactId) throws SQLException {
    int parameter = 0;
    while (parameter < nullable) {
      query.setLong(++parameter, Facts.NULL);
    }
    query.setInt(++parameter, fromFactId);
    query.setInt(++parameter, toFactId);
  }

  /** Makes what takes rows apart. */
  Reader reader() {
    return new Reader(plain.toArray(Plain[]::new), coded.toArray(Coded[]::new));
  }

  /** Takes rows apart. */
  static final class Reader {

    private final Plain[] plain;
    private final Coded[] coded;

    private Reader(Plain[] plain, Coded[] coded) {
      this.plain = plain;
      this.coded = coded;
    }

    void read(ResultSet row, long[] values) throws SQLException {
      int position = 0;
      for (Plain column : plain) {
        values[column.target] = row.getLong(++position);
      }
      if (coded.length > 0) {
        long scanCode = row.getLong(++position);
        for (Coded column : coded) {
          long code = scanCode >>> column.shift & column.mask;
          values[column.target] = code == 0 ? Facts.NULL : code - column.added;
        }
      }
    }
  }
}
