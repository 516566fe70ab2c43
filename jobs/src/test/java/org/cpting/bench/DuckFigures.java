package org.cpting.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cpting.bench.BenchData.Return;
import org.cpting.core.Facts;
import org.cpting.core.Period;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** The same figures by SQL from a DuckDB file, whose tables carry province and quarter already. */
final class DuckFigures {

  private static final Map<String, String> COLUMNS =
      Map.of(
          "fact_service",
          "row_no integer, place_id integer, service integer, day integer, sex integer,"
              + " age integer, completed integer, hours integer, person bigint, kind integer",
          "fact_aggregate",
          "row_no integer, place_id integer, service integer, sex integer, age integer,"
              + " measure integer, quantity bigint",
          "fact_outreach",
          "row_no integer, place_id integer, day integer, activity integer, sex integer,"
              + " age integer, measure integer, quantity bigint",
          "fact_capacity",
          "row_no integer, place_id integer, day integer, agency integer, women integer,"
              + " men integer, days integer, tested integer, improved integer",
          "fact_county_status",
          "row_no integer, place_id integer, plan_adopted integer, in_work_plan integer,"
              + " service_point integer, funding bigint, leaders integer, models integer,"
              + " meetings integer");

  private final Path file;

  DuckFigures(Path file) {
    this.file = file;
  }

  /** Writes the file. */
  void load(List<Return> returns, List<Period> periods) throws SQLException {
    try (DuckDBConnection duck = connect().unwrap(DuckDBConnection.class);
        Statement ddl = duck.createStatement()) {
      for (Map.Entry<String, String> table : COLUMNS.entrySet()) {
        ddl.execute(
            "create table %s (province varchar, quarter integer, sheet integer, %s)"
                .formatted(table.getKey(), table.getValue()));
        try (DuckDBAppender rows = duck.createAppender("main", table.getKey())) {
          int sheet = 0;
          for (Return one : returns) {
            sheet++;
            if (one.facts().kind().table().equals(table.getKey())) {
              append(rows, one, sheet);
            }
          }
        }
      }
      ddl.execute("create table period (id varchar, first integer, last integer)");
      for (Period period : periods) {
        ddl.execute(
            "insert into period values ('%s', %d, %d)"
                .formatted(period.id(), period.first().index(), period.last().index()));
      }
    }
  }

  private static void append(DuckDBAppender rows, Return one, int sheet) throws SQLException {
    Facts facts = one.facts();
    int width = facts.kind().columns().size();
    for (int row = 0; row < facts.size(); row++) {
      rows.beginRow();
      rows.append(one.key().province());
      rows.append(one.key().quarter().index());
      rows.append(sheet);
      for (int column = 0; column < width; column++) {
        long value = facts.get(row, column);
        boolean wide =
            List.of("person_key", "quantity", "local_funding_fen")
                .contains(facts.kind().columns().get(column));
        if (value == Facts.NULL) {
          rows.appendNull();
        } else if (wide) {
          rows.append(value);
        } else {
          rows.append(Math.toIntExact(value));
        }
      }
      rows.endRow();
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection("jdbc:duckdb:" + file);
  }

  /** Every figure that is not 0, as number or numerator/denominator, by its place. */
  Map<String, String> figures(Connection duck) throws SQLException, IOException {
    Map<String, String> figures = new HashMap<>();
    try (Statement statement = duck.createStatement()) {
      String[] parts = sql().split(";\\s*\n", -1);
      for (int i = 0; i < parts.length - 1; i++) {
        statement.execute(parts[i]);
      }
      try (ResultSet rows = statement.executeQuery(parts[parts.length - 1])) {
        while (rows.next()) {
          String place =
              String.join(
                  " ",
                  rows.getString(1),
                  rows.getString(2),
                  rows.getString(3),
                  rows.getString(4),
                  rows.getString(5));
          String denominator = rows.getString(7);
          figures.put(place, rows.getString(6) + (denominator == null ? "" : "/" + denominator));
        }
      }
    }
    return figures;
  }

  /** A connection for measuring; DuckDB uses as many threads as there are processors. */
  Connection open() throws SQLException {
    return connect();
  }

  private static String sql() throws IOException {
    try (InputStream in = DuckFigures.class.getResourceAsStream("figures.sql")) {
      if (in == null) {
        throw new IOException("figures.sql is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
