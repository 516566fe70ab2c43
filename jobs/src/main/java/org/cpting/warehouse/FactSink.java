package org.cpting.warehouse;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cpting.core.FactKind;
import org.cpting.core.Facts;

/** Writes facts in the fastest way an engine has. */
interface FactSink {

  /**
   * Writes the facts of a sheet in the connection's transaction.
   *
   * @param connection open transaction
   * @param sheetId the sheet
   * @param firstFactId key of the first fact; the others follow
   * @param facts what to write
   */
  void write(Connection connection, int sheetId, int firstFactId, Facts facts) throws SQLException;

  /** Columns of a fact table, the two every table has first. */
  static List<String> columns(FactKind kind) {
    return Stream.concat(Stream.of("fact_id", "sheet_id"), kind.columns().stream()).toList();
  }

  static String columnList(FactKind kind) {
    return columns(kind).stream().collect(Collectors.joining(", ", "(", ")"));
  }
}
