package org.cpting.warehouse;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.cpting.core.FactKind;
import org.cpting.core.Facts;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Streams rows by PostgreSQL's COPY, three times as fast as inserts. */
final class CopyStream implements FactSink {

  private static final int BUFFER = 1 << 16;

  @Override
  public void write(Connection connection, int sheetId, int firstFactId, Facts facts)
      throws SQLException {
    if (facts.size() == 0) {
      return;
    }
    FactKind kind = facts.kind();
    String sql = "copy " + kind.table() + " " + FactSink.columnList(kind) + " from stdin";
    CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
    try {
      StringBuilder text = new StringBuilder(BUFFER * 2);
      for (int row = 0; row < facts.size(); row++) {
        append(text, sheetId, firstFactId + row, facts, row);
        if (text.length() > BUFFER) {
          send(copy, text);
        }
      }
      send(copy, text);
      copy.endCopy();
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
  }

  private static void append(StringBuilder text, int sheetId, int factId, Facts facts, int row) {
    text.append(factId).append('\t').append(sheetId);
    long[] block = facts.block(row);
    int start = facts.offset(row);
    int width = facts.kind().columns().size();
    for (int column = start; column < start + width; column++) {
      text.append('\t');
      if (block[column] == Facts.NULL) {
        text.append("\\N");
      } else {
        text.append(block[column]);
      }
    }
    text.append('\n');
  }

  private static void send(CopyIn copy, StringBuilder text) throws SQLException {
    byte[] bytes = text.toString().getBytes(StandardCharsets.US_ASCII);
    copy.writeToCopy(bytes, 0, bytes.length);
    text.setLength(0);
  }
}
