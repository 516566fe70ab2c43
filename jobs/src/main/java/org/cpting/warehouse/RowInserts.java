package org.cpting.warehouse;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import org.cpting.core.FactKind;
import org.cpting.core.Facts;

/**
 * Inserts many rows with each statement: on SQLite the fastest way to write. Only the first fact is
 * given its key; SQLite gives each further one the next, and appends it without looking whether it
 * is there already.
 */
final class RowInserts implements FactSink {

  private static final int ROWS = 64;

  @Override
  public void write(Connection connection, int sheetId, int firstFactId, Facts facts)
      throws SQLException {
    int size = facts.size();
    if (size == 0) {
      return;
    }
    FactKind kind = facts.kind();
    insert(connection, statement(kind, "fact_id, ", firstFactId + ", " + sheetId, 1), facts, 0, 1);
    int whole = size - (size - 1) % ROWS;
    insert(connection, statement(kind, "", "" + sheetId, ROWS), facts, 1, whole);
    insert(connection, statement(kind, "", "" + sheetId, 1), facts, whole, size);
    checkLastKey(connection, firstFactId + size - 1);
  }

  /** Inserts facts by a statement that takes as many of them as it has room for. */
  private static void insert(Connection connection, String sql, Facts facts, int from, int to)
      throws SQLException {
    if (from == to) {
      return;
    }
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      int room = insert.getParameterMetaData().getParameterCount();
      int bound = 0;
      for (int row = from; row < to; row++) {
        bound = bind(insert, bound, facts, row);
        if (bound == room) {
          insert.executeUpdate();
          bound = 0;
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

  /** What is the same in all rows stands in the statement. */
  private static String statement(FactKind kind, String key, String same, int rows) {
    String row =
        "("
            + same
            + ", "
            + String.join(", ", Collections.nCopies(kind.columns().size(), "?"))
            + ")";
    return "insert into "
        + kind.table()
        + " ("
        + key
        + "sheet_id, "
        + String.join(", ", kind.columns())
        + ") values "
        + String.join(", ", Collections.nCopies(rows, row));
  }

  private static void checkLastKey(Connection connection, int expected) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet last = statement.executeQuery("select last_insert_rowid()")) {
      if (!last.next() || last.getLong(1) != expected) {
        throw new IllegalStateException("The last fact was to be " + expected);
      }
    }
  }
}
