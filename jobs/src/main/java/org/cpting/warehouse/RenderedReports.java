package org.cpting.warehouse;

import static org.cpting.warehouse.db.Tables.RENDERED;

import java.util.List;
import org.cpting.warehouse.db.tables.records.RenderedRecord;
import org.jooq.DSLContext;

/** Remembers which reports were rendered from what, so that only stale ones are rendered again. */
public final class RenderedReports {

  private final DSLContext dsl;

  public RenderedReports(DSLContext dsl) {
    this.dsl = dsl;
  }

  public List<RenderedReport> list() {
    return dsl.selectFrom(RENDERED)
        .orderBy(RENDERED.REPORT, RENDERED.SCOPE, RENDERED.PERIOD, RENDERED.LANGUAGE)
        .fetch(
            row ->
                new RenderedReport(
                    row.getReport(),
                    row.getScope(),
                    row.getPeriod(),
                    row.getLanguage(),
                    row.getInputsHash(),
                    row.getFile(),
                    row.getSha256(),
                    Times.read(row.getRenderedAt())));
  }

  /** Notes a report, in place of an earlier rendering of the same one. */
  public void put(RenderedReport report) {
    RenderedRecord row =
        new RenderedRecord(
            report.report(),
            report.scope(),
            report.period(),
            report.language(),
            report.inputsHash(),
            report.file(),
            report.sha256(),
            Times.stored(report.at()));
    dsl.insertInto(RENDERED).set(row).onDuplicateKeyUpdate().set(row).execute();
  }
}
