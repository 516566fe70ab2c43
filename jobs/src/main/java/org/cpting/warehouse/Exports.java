package org.cpting.warehouse;

import static org.cpting.warehouse.db.Tables.V_FINDING;
import static org.cpting.warehouse.db.Tables.V_RETURN;

import java.util.function.Consumer;
import org.cpting.notice.Severity;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.ResultQuery;

/** The rows of the exported files, handed out one after the other. */
public final class Exports {

  private static final int FETCH_ROWS = 1_000;

  private final DSLContext dsl;

  public Exports(DSLContext dsl) {
    this.dsl = dsl;
  }

  /** Every form of every file that counts. */
  public void files(Consumer<FileLine> lines) {
    each(
        dsl.selectFrom(V_RETURN).orderBy(V_RETURN.RETURN_ID),
        row ->
            lines.accept(
                new FileLine(
                    row.getFile(),
                    row.getProvince(),
                    row.getPeriod(),
                    row.getForm(),
                    row.getRowsRead(),
                    row.getRowsAccepted(),
                    row.getRowsRejected())));
  }

  /** Errors and warnings of returns that count and of what was refused as a whole. */
  public void findings(Consumer<FindingLine> lines) {
    each(
        dsl.selectFrom(V_FINDING)
            .where(V_FINDING.SEVERITY.ne(Severity.INFO.id()))
            .orderBy(V_FINDING.FINDING_ID),
        row ->
            lines.accept(
                new FindingLine(
                    row.getFile(),
                    row.getSheetName() == null ? "" : row.getSheetName(),
                    row.getRowNo(),
                    row.getCode(),
                    row.getColumnName(),
                    row.getSeverity())));
  }

  private static <R extends Record> void each(ResultQuery<R> query, Consumer<R> line) {
    try (Cursor<R> rows = query.fetchSize(FETCH_ROWS).fetchLazy()) {
      rows.forEach(line);
    }
  }
}
