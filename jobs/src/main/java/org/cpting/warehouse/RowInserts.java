package org.cpting.warehouse;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import org.cpting.core.FactKind;
import org.cpting.core.Facts;

/** Inserts many rows with each statement: on SQLite the fastest way to write. */
final class RowInserts implements FactSink {

  private static final int ROWS = 128;

  @Override
  public void write(Connection connection, int sheetId, int firstFactId, Facts facts)
      throws SQLException {
    int whole = facts.size() - facts.size() % ROWS;
    insert(connection, sheetId, firstFactId, facts, 0, whole, ROWS);
    insert(connection, sheetId, firstFactId, facts, whole, facts.size(), 1);
  }

  private static void insert(
      Connection connection,
      int sheetId,
      int firstFactId,
      Facts facts,
      int from,
      int to,
      int rowsEach)
      throws SQLException {
    if (from == to) {
      return;
    }
    try (PreparedStatement insert =
        connection.prepareStatement(statement(facts.kind(), rowsEach))) {
      int parameter = 0;
      for (int row = from; row < to; row++) {
        insert.setInt(++parameter, firstFactId + row);
        insert.setInt(++parameter, sheetId);
        parameter = bind(insert, parameter, facts, row);
        if ((row - from + 1) % rowsEach == 0) {
          insert.executeUpdate();
          parameter = 0;
        }
      }
    }
  }

  private static int bind(PreparedStatement insert, int bound, Facts facts, int row)
      throws SQLException {
    long[] block = facts.block(row);
    int start = facts.offset(row);
    int width = facts.kind().columns().size();
    for (int column = 0; column < width; column++) {
      long value = block[start + column];
      if (value == Facts.NULL) {
        insert.setObject(bound + column + 1, null);
      } else {
        insert.setLong(bound + column + 1, value);
      }
    }
    return bound + width;
  }

  private static String statement(FactKind kind, int rows) {
    String row =
        "(" + String.join(", ", Collections.nCopies(FactSink.columns(kind).size(), "?")) + ")";
    return "insert into "
        + kind.table()
        + " "
        + FactSink.columnList(kind)
        + " values "
        + String.join(", ", Collections.nCopies(rows, row));
  }
}
