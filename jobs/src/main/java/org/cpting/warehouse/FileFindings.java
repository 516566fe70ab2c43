package org.cpting.warehouse;

import static org.cpting.warehouse.db.Tables.FINDING;
import static org.cpting.warehouse.db.Tables.SOURCE_FILE;

import java.util.List;
import java.util.Locale;
import org.cpting.core.SourceRef;
import org.cpting.notice.Bilingual;
import org.cpting.notice.Finding;
import org.cpting.notice.Severity;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** The findings of a file, with their texts. */
public final class FileFindings {

  private final DSLContext dsl;

  public FileFindings(DSLContext dsl) {
    this.dsl = dsl;
  }

  /** What the last reading of a file found, in the order found. */
  public List<Finding> of(int fileId) {
    return dsl.select(FINDING.fields())
        .select(SOURCE_FILE.NAME)
        .from(FINDING)
        .join(SOURCE_FILE)
        .on(SOURCE_FILE.FILE_ID.eq(FINDING.FILE_ID))
        .where(FINDING.FILE_ID.eq(fileId))
        .and(
            FINDING.LOAD_ID.eq(
                DSL.select(DSL.max(FINDING.as("last").LOAD_ID))
                    .from(FINDING.as("last"))
                    .where(FINDING.as("last").FILE_ID.eq(fileId))))
        .orderBy(FINDING.FINDING_ID)
        .fetch(
            row ->
                new Finding(
                    row.get(FINDING.CODE),
                    Severity.valueOf(row.get(FINDING.SEVERITY).toUpperCase(Locale.ROOT)),
                    row.get(FINDING.FORM),
                    new SourceRef(
                        row.get(SOURCE_FILE.NAME),
                        row.get(FINDING.SHEET_NAME),
                        row.get(FINDING.ROW_NO),
                        row.get(FINDING.COLUMN_NO)),
                    row.get(FINDING.COLUMN_NAME),
                    row.get(FINDING.FOUND),
                    new Bilingual(row.get(FINDING.TEXT_ZH), row.get(FINDING.TEXT_EN)),
                    new Bilingual(row.get(FINDING.FIX_ZH), row.get(FINDING.FIX_EN))));
  }
}
