package org.cpting.warehouse;

import static org.cpting.warehouse.db.Tables.DIM_PLACE;
import static org.cpting.warehouse.db.Tables.FINDING_SURPLUS;
import static org.cpting.warehouse.db.Tables.RETURN_FORM;
import static org.cpting.warehouse.db.Tables.SOURCE_FILE;
import static org.cpting.warehouse.db.Tables.V_FINDING;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cpting.core.Quarter;
import org.cpting.core.SourceRef;
import org.cpting.notice.Bilingual;
import org.cpting.notice.Finding;
import org.cpting.notice.Severity;
import org.cpting.warehouse.db.tables.records.VFindingRecord;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;

/** Reads the findings that matter now, to show them to the sender and to count them. */
public final class FindingQueries {

  private final DSLContext dsl;

  public FindingQueries(DSLContext dsl) {
    this.dsl = dsl;
  }

  /** What was found in the files a province's returns for a quarter stand in, as found. */
  public List<Finding> of(String province, Quarter quarter) {
    return dsl.selectFrom(V_FINDING)
        .where(V_FINDING.PROVINCE.eq(province).and(V_FINDING.PERIOD.eq(quarter.id())))
        .or(V_FINDING.RETURN_ID.isNull().and(V_FINDING.FILE_ID.in(files(province, quarter))))
        .orderBy(V_FINDING.FINDING_ID)
        .fetch(FindingQueries::finding);
  }

  /** What was found in files of which nothing could be used, as found. */
  public List<Finding> ofRefusedFiles() {
    return dsl.selectFrom(V_FINDING)
        .where(
            V_FINDING.FILE_ID.in(
                DSL.select(SOURCE_FILE.FILE_ID)
                    .from(SOURCE_FILE)
                    .where(SOURCE_FILE.STATUS.eq(FileStatus.REFUSED.id()))))
        .and(V_FINDING.RETURN_ID.isNull())
        .orderBy(V_FINDING.FINDING_ID)
        .fetch(FindingQueries::finding);
  }

  /**
   * How many findings of each code were found in those files beyond the ones kept; empty but for
   * files with very many.
   */
  public Map<String, Integer> notKept(String province, Quarter quarter) {
    return dsl.select(FINDING_SURPLUS.CODE, DSL.sum(FINDING_SURPLUS.NOT_KEPT))
        .from(FINDING_SURPLUS)
        .join(SOURCE_FILE)
        .on(SOURCE_FILE.FILE_ID.eq(FINDING_SURPLUS.FILE_ID))
        .and(SOURCE_FILE.LOAD_ID.eq(FINDING_SURPLUS.LOAD_ID))
        .where(SOURCE_FILE.FILE_ID.in(files(province, quarter)))
        .groupBy(FINDING_SURPLUS.CODE)
        .fetchMap(row -> row.value1(), row -> row.value2().intValueExact());
  }

  private static Select<Record1<Integer>> files(String province, Quarter quarter) {
    return DSL.select(RETURN_FORM.FILE_ID)
        .from(RETURN_FORM)
        .join(DIM_PLACE)
        .on(DIM_PLACE.PLACE_ID.eq(RETURN_FORM.PROVINCE_ID))
        .where(RETURN_FORM.STATUS.eq(ReturnTable.ACTIVE))
        .and(DIM_PLACE.CODE.eq(province))
        .and(RETURN_FORM.PERIOD_ID.eq(PeriodRows.id(quarter)));
  }

  private static Finding finding(VFindingRecord row) {
    return new Finding(
        row.getCode(),
        Severity.valueOf(row.getSeverity().toUpperCase(Locale.ROOT)),
        row.getForm(),
        new SourceRef(row.getFile(), row.getSheetName(), row.getRowNo(), row.getColumnNo()),
        row.getColumnName(),
        row.getFound(),
        new Bilingual(row.getTextZh(), row.getTextEn()),
        new Bilingual(row.getFixZh(), row.getFixEn()));
  }
}
