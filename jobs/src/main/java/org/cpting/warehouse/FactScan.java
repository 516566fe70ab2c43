package org.cpting.warehouse;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.cpting.core.FactVisitor;

/**
 * One pass over facts.
 *
 * @param plan how their columns are read
 * @param sheets which sheet each belongs to
 * @param fromFactId first id
 * @param toFactId last id
 * @param width number of columns
 */
record FactScan(ScanPlan plan, SheetRanges sheets, int fromFactId, int toFactId, int width) {

  private static final int FETCH_ROWS = 20_000;

  void run(Connection connection, FactVisitor visitor) throws SQLException {
    boolean autoCommit = connection.getAutoCommit();
    if (autoCommit) {
      // PostgreSQL hands rows over piece by piece only inside a transaction.
      connection.setAutoCommit(false);
    }
    try (PreparedStatement query = connection.prepareStatement(plan.sql())) {
      query.setFetchSize(FETCH_ROWS);
      plan.bind(query, fromFactId, toFactId);
      try (ResultSet rows = query.executeQuery()) {
        visit(rows, visitor);
      }
    } finally {
      if (autoCommit) {
        connection.setAutoCommit(true);
      }
    }
  }

  private void visit(ResultSet rows, FactVisitor visitor) throws SQLException {
    ScanPlan.Reader reader = plan.reader();
    long[] values = new long[width];
    int fact = fromFactId;
    while (rows.next()) {
      reader.read(rows, values);
      visitor.visit(sheets.sheetOf(fact), values);
      fact++;
    }
    if (fact != toFactId + 1) {
      // Ids of facts are consecutive; where they are not, facts were given to the wrong sheets.
      throw new IllegalStateException(
          "Of facts %d to %d only %d are there".formatted(fromFactId, toFactId, fact - fromFactId));
    }
  }
}
