package org.cpting.warehouse;

import static org.cpting.warehouse.db.Tables.DIM_PLACE;
import static org.cpting.warehouse.db.Tables.FINDING;
import static org.cpting.warehouse.db.Tables.FINDING_SURPLUS;
import static org.cpting.warehouse.db.Tables.RETURN_FORM;
import static org.cpting.warehouse.db.Tables.SOURCE_FILE;
import static org.cpting.warehouse.db.Tables.V_FINDING;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cpting.core.Quarter;
import org.cpting.core.SourceRef;
import org.cpting.notice.Bilingual;
import org.cpting.notice.Finding;
import org.cpting.notice.Severity;
import org.cpting.warehouse.db.tables.records.FindingRecord;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Reads findings back: those of one load, or counts of those of returns that count. */
public final class FindingQueries {

  private final DSLContext dsl;

  public FindingQueries(DSLContext dsl) {
    this.dsl = dsl;
  }

  private record Cause(String province, String period, String code) {}

  /** What a load found in its file, whether or not its returns still count, as found. */
  public List<Finding> ofLoad(int loadId) {
    return dsl.select(FINDING.fields())
        .select(SOURCE_FILE.NAME)
        .from(FINDING)
        .join(SOURCE_FILE)
        .on(SOURCE_FILE.FILE_ID.eq(FINDING.FILE_ID))
        .where(FINDING.LOAD_ID.eq(loadId))
        .orderBy(FINDING.FINDING_ID)
        .fetch(row -> finding(row.into(FINDING), row.get(SOURCE_FILE.NAME)));
  }

  /** How many findings of a load were not kept, by code. */
  public Map<String, Integer> surplusOfLoad(int loadId) {
    return dsl.select(FINDING_SURPLUS.CODE, FINDING_SURPLUS.NOT_KEPT)
        .from(FINDING_SURPLUS)
        .where(FINDING_SURPLUS.LOAD_ID.eq(loadId))
        .orderBy(FINDING_SURPLUS.CODE)
        .fetchMap(FINDING_SURPLUS.CODE, FINDING_SURPLUS.NOT_KEPT);
  }

  /**
   * How often rows were refused, by province, quarter and rule; findings beyond those kept are
   * counted too.
   */
  public List<RefusalCount> refusals() {
    Map<Cause, RefusalCount> counts = new LinkedHashMap<>();
    Map<Cause, Integer> most = new HashMap<>();
    dsl.select(
            V_FINDING.PROVINCE,
            V_FINDING.PERIOD,
            V_FINDING.CODE,
            DSL.count(),
            V_FINDING.FIX_ZH,
            V_FINDING.FIX_EN)
        .from(V_FINDING)
        .where(V_FINDING.SEVERITY.eq(Severity.ERROR.id()))
        .and(V_FINDING.PROVINCE.isNotNull())
        .groupBy(
            V_FINDING.PROVINCE,
            V_FINDING.PERIOD,
            V_FINDING.CODE,
            V_FINDING.FIX_ZH,
            V_FINDING.FIX_EN)
        .orderBy(
            V_FINDING.PROVINCE,
            V_FINDING.PERIOD,
            V_FINDING.CODE,
            V_FINDING.FIX_ZH,
            V_FINDING.FIX_EN)
        .forEach(
            row -> {
              Cause cause = new Cause(row.value1(), row.value2(), row.value3());
              RefusalCount before = counts.get(cause);
              boolean more = row.value4() > most.getOrDefault(cause, 0);
              most.merge(cause, row.value4(), Math::max);
              counts.put(
                  cause,
                  new RefusalCount(
                      row.value1(),
                      Quarter.of(row.value2()),
                      row.value3(),
                      row.value4() + (before == null ? 0 : before.findings()),
                      before == null || more ? row.value5() : before.fixZh(),
                      before == null || more ? row.value6() : before.fixEn()));
            });
    Map<Cause, Integer> notKept = notKept();
    return counts.entrySet().stream()
        .map(count -> count.getValue().and(notKept.getOrDefault(count.getKey(), 0)))
        .toList();
  }

  /** How often rows of some returns were refused, by return and code; of those findings kept. */
  public Map<Integer, Map<String, Integer>> errors(Collection<Integer> returns) {
    Map<Integer, Map<String, Integer>> errors = new TreeMap<>();
    dsl.select(FINDING.RETURN_ID, FINDING.CODE, DSL.count())
        .from(FINDING)
        .where(FINDING.RETURN_ID.in(returns))
        .and(FINDING.SEVERITY.eq(Severity.ERROR.id()))
        .groupBy(FINDING.RETURN_ID, FINDING.CODE)
        .forEach(
            row ->
                errors
                    .computeIfAbsent(row.value1(), id -> new TreeMap<>())
                    .put(row.value2(), row.value3()));
    return errors;
  }

  /** Numbers of the files in which the last reading found something of some codes. */
  public Set<Integer> filesWith(Collection<String> codes) {
    return dsl.selectDistinct(FINDING.FILE_ID)
        .from(FINDING)
        .join(SOURCE_FILE)
        .on(SOURCE_FILE.FILE_ID.eq(FINDING.FILE_ID))
        .and(SOURCE_FILE.LOAD_ID.eq(FINDING.LOAD_ID))
        .where(FINDING.CODE.in(codes))
        .fetchSet(FINDING.FILE_ID);
  }

  /** What was found under a code in some returns, whether or not they count, by return. */
  public Map<Integer, Finding> ofReturns(Collection<Integer> returns, String code) {
    Map<Integer, Finding> found = new TreeMap<>();
    dsl.select(FINDING.fields())
        .select(SOURCE_FILE.NAME)
        .from(FINDING)
        .join(SOURCE_FILE)
        .on(SOURCE_FILE.FILE_ID.eq(FINDING.FILE_ID))
        .where(FINDING.RETURN_ID.in(returns))
        .and(FINDING.CODE.eq(code))
        .orderBy(FINDING.FINDING_ID)
        .forEach(
            row ->
                found.putIfAbsent(
                    row.get(FINDING.RETURN_ID),
                    finding(row.into(FINDING), row.get(SOURCE_FILE.NAME))));
    return found;
  }

  private Map<Cause, Integer> notKept() {
    Map<Cause, Integer> counts = new HashMap<>();
    dsl.selectDistinct(
            DIM_PLACE.CODE,
            RETURN_FORM.PERIOD_ID,
            FINDING_SURPLUS.CODE,
            FINDING_SURPLUS.FILE_ID,
            FINDING_SURPLUS.NOT_KEPT)
        .from(FINDING_SURPLUS)
        .join(SOURCE_FILE)
        .on(SOURCE_FILE.FILE_ID.eq(FINDING_SURPLUS.FILE_ID))
        .and(SOURCE_FILE.LOAD_ID.eq(FINDING_SURPLUS.LOAD_ID))
        .join(RETURN_FORM)
        .on(RETURN_FORM.FILE_ID.eq(SOURCE_FILE.FILE_ID))
        .and(RETURN_FORM.STATUS.eq(ReturnTable.ACTIVE))
        .join(DIM_PLACE)
        .on(DIM_PLACE.PLACE_ID.eq(RETURN_FORM.PROVINCE_ID))
        .forEach(
            row ->
                counts.merge(
                    new Cause(row.value1(), PeriodRows.quarter(row.value2()).id(), row.value3()),
                    row.value5(),
                    Integer::sum));
    return counts;
  }

  private static Finding finding(FindingRecord row, String file) {
    return new Finding(
        row.getCode(),
        Severity.valueOf(row.getSeverity().toUpperCase(Locale.ROOT)),
        row.getForm(),
        new SourceRef(file, row.getSheetName(), row.getRowNo(), row.getColumnNo()),
        row.getColumnName(),
        row.getFound(),
        new Bilingual(row.getTextZh(), row.getTextEn()),
        new Bilingual(row.getFixZh(), row.getFixEn()),
        new Bilingual(row.getNotCheckedZh(), row.getNotCheckedEn()));
  }
}
