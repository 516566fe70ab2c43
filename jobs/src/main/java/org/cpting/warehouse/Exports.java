package org.cpting.warehouse;

import static org.cpting.warehouse.db.Tables.FINDING;
import static org.cpting.warehouse.db.Tables.RETURN_FORM;
import static org.cpting.warehouse.db.Tables.SOURCE_FILE;
import static org.cpting.warehouse.db.Tables.V_FINDING;
import static org.cpting.warehouse.db.Tables.V_RETURN;

import java.util.Comparator;
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

  /** Every form of every file that counted at a moment. */
  public void files(AsOf asOf, Consumer<FileLine> lines) {
    new Ledger(dsl)
        .returns(asOf).stream()
            .filter(LedgerReturn::active)
            .sorted(Comparator.comparingInt(LedgerReturn::returnId))
            .map(
                load ->
                    new FileLine(
                        load.file(),
                        load.key().province(),
                        load.key().quarter().id(),
                        load.key().form(),
                        load.rows(),
                        load.accepted(),
                        load.rejected()))
            .forEach(lines);
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

  /** Errors and warnings as they stood at a moment. */
  public void findings(AsOf asOf, Consumer<FindingLine> lines) {
    each(
        dsl.select(
                SOURCE_FILE.NAME,
                FINDING.SHEET_NAME,
                FINDING.ROW_NO,
                FINDING.CODE,
                FINDING.COLUMN_NAME,
                FINDING.SEVERITY)
            .from(FINDING)
            .join(SOURCE_FILE)
            .on(SOURCE_FILE.FILE_ID.eq(FINDING.FILE_ID))
            .leftJoin(RETURN_FORM)
            .on(RETURN_FORM.RETURN_ID.eq(FINDING.RETURN_ID))
            .where(new History(dsl).findings(asOf))
            .and(FINDING.SEVERITY.ne(Severity.INFO.id()))
            .orderBy(FINDING.FINDING_ID),
        row ->
            lines.accept(
                new FindingLine(
                    row.value1(),
                    row.value2() == null ? "" : row.value2(),
                    row.value3(),
                    row.value4(),
                    row.value5(),
                    row.value6())));
  }

  private static <R extends Record> void each(ResultQuery<R> query, Consumer<R> line) {
    try (Cursor<R> rows = query.fetchSize(FETCH_ROWS).fetchLazy()) {
      rows.forEach(line);
    }
  }
}
