package org.cpting.warehouse;

import static org.cpting.warehouse.db.Tables.FIGURE;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Reads and writes stored figures. Written by plain JDBC batches, many times as fast. */
final class FigureTable {

  private static final String DELETE =
      "delete from figure where period = ? and scope = ? and indicator = ? and measure = ?"
          + " and disaggregation = ?";
  private static final String INSERT =
      "insert into figure (period, scope, indicator, measure, disaggregation, state,"
          + " value_hundredths, denominator_hundredths, reason, calculation_id)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private final DSLContext dsl;

  FigureTable(DSLContext dsl) {
    this.dsl = dsl;
  }

  /** Figures in the order of period, scope, indicator, measure and disaggregation. */
  List<FigureRow> list(Condition which) {
    return dsl.selectFrom(FIGURE)
        .where(which)
        .orderBy(
            FIGURE.PERIOD, FIGURE.SCOPE, FIGURE.INDICATOR, FIGURE.MEASURE, FIGURE.DISAGGREGATION)
        .fetch(
            row ->
                new FigureRow(
                    row.getIndicator(),
                    row.getPeriod(),
                    row.getScope(),
                    row.getMeasure(),
                    row.getDisaggregation(),
                    row.getState(),
                    Hundredths.read(row.getValueHundredths()),
                    Hundredths.read(row.getDenominatorHundredths()),
                    row.getReason()));
  }

  /** Makes a group hold the figures given; figures that do not differ are left as they are. */
  FigureChanges replace(FigureGroup group, List<FigureRow> figures, int calculationId) {
    Map<Key, FigureRow> before = new HashMap<>();
    list(FIGURE.PERIOD.eq(group.period()).and(FIGURE.SCOPE.eq(group.scope())))
        .forEach(figure -> before.put(Key.of(figure), figure));
    List<FigureRow> written = new ArrayList<>();
    List<FigureRow> gone = new ArrayList<>();
    for (FigureRow figure : figures) {
      FigureRow old = before.remove(Key.of(figure));
      if (old == null || !old.sameAs(figure)) {
        written.add(figure);
        if (old != null) {
          gone.add(old);
        }
      }
    }
    gone.addAll(before.values());
    dsl.connection(
        connection -> {
          delete(connection, gone);
          insert(connection, written, calculationId);
        });
    return new FigureChanges(calculationId, written.size(), before.size());
  }

  private static void delete(Connection connection, List<FigureRow> figures) throws SQLException {
    if (figures.isEmpty()) {
      return;
    }
    try (PreparedStatement delete = connection.prepareStatement(DELETE)) {
      for (FigureRow figure : figures) {
        key(delete, figure);
        delete.addBatch();
      }
      delete.executeBatch();
    }
  }

  private static void insert(Connection connection, List<FigureRow> figures, int calculationId)
      throws SQLException {
    if (figures.isEmpty()) {
      return;
    }
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      for (FigureRow figure : figures) {
        key(insert, figure);
        insert.setString(6, figure.state());
        number(insert, 7, Hundredths.of(figure.value()));
        number(insert, 8, Hundredths.of(figure.denominator()));
        insert.setString(9, figure.reason());
        insert.setInt(10, calculationId);
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static void key(PreparedStatement statement, FigureRow figure) throws SQLException {
    statement.setString(1, figure.period());
    statement.setString(2, figure.scope());
    statement.setString(3, figure.indicator());
    statement.setString(4, figure.measure());
    statement.setString(5, figure.disaggregation());
  }

  private static void number(PreparedStatement statement, int parameter, @Nullable Long number)
      throws SQLException {
    if (number == null) {
      statement.setNull(parameter, Types.BIGINT);
    } else {
      statement.setLong(parameter, number);
    }
  }

  /** What identifies a figure within its group. */
  private record Key(String indicator, String measure, String disaggregation) {
    static Key of(FigureRow figure) {
      return new Key(figure.indicator(), figure.measure(), figure.disaggregation());
    }
  }
}
