package org.cpting.warehouse;

import static org.cpting.warehouse.db.Tables.DIM_PLACE;
import static org.cpting.warehouse.db.Tables.RETURN_FORM;
import static org.cpting.warehouse.db.Tables.SOURCE_FILE;
import static org.cpting.warehouse.db.Tables.WAIVER;
import static org.cpting.warehouse.db.Tables.WAIVER_USE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cpting.core.Quarter;
import org.cpting.core.ReturnKey;
import org.cpting.core.Waiver;
import org.cpting.warehouse.db.tables.records.WaiverRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** The exceptions granted. Writing belongs in a transaction that also writes the audit log. */
public final class Waivers {

  private final DSLContext dsl;

  public Waivers(DSLContext dsl) {
    this.dsl = dsl;
  }

  /** Stores a waiver and gives it its number. */
  public int add(Waiver waiver, Instant at) {
    int id = new KeyCounter(dsl).next(WAIVER);
    WaiverRecord row = new WaiverRecord();
    row.setWaiverId(id);
    row.setRule(waiver.rule());
    row.setProvince(waiver.province());
    row.setForm(waiver.form());
    row.setPeriod(waiver.quarter().id());
    row.setFileName(waiver.file());
    row.setRowNo(waiver.row() == 0 ? null : waiver.row());
    row.setCell(waiver.cell().isEmpty() ? null : waiver.cell());
    row.setGrantedBy(waiver.by());
    row.setGrantedAt(Times.stored(at));
    row.setReason(waiver.reason());
    row.setValidUntil(waiver.until());
    dsl.executeInsert(row);
    return id;
  }

  /** Ends a waiver before its time; answers whether there is one that had not been ended. */
  public boolean end(int waiverId, GrantedWaiver.End end) {
    return dsl.update(WAIVER)
            .set(WAIVER.ENDED_BY, end.by())
            .set(WAIVER.ENDED_AT, Times.stored(end.at()))
            .set(WAIVER.END_REASON, end.reason())
            .where(WAIVER.WAIVER_ID.eq(waiverId))
            .and(WAIVER.ENDED_AT.isNull())
            .execute()
        > 0;
  }

  /** All waivers, the oldest first. */
  public List<GrantedWaiver> all() {
    return list(DSL.noCondition());
  }

  /** The waiver with a number. */
  public Optional<GrantedWaiver> find(int waiverId) {
    return list(WAIVER.WAIVER_ID.eq(waiverId)).stream().findFirst();
  }

  /** The waivers that let in what a return holds when it is read on a day. */
  public List<Waiver> holding(ReturnKey key, LocalDate day) {
    return list(
            WAIVER
                .PROVINCE
                .eq(key.province())
                .and(WAIVER.FORM.eq(key.form()))
                .and(WAIVER.PERIOD.eq(key.quarter().id())))
        .stream()
        .filter(granted -> granted.holds(day))
        .map(GrantedWaiver::waiver)
        .toList();
  }

  /** Notes what a load let in: the number of findings by waiver. */
  public void used(int loadId, Map<Integer, Integer> findings) {
    findings.forEach(
        (waiver, count) -> dsl.insertInto(WAIVER_USE).values(loadId, waiver, count).execute());
  }

  /** What was let in and counts, in the order it was granted. */
  public List<WaiverUse> uses() {
    return uses(AsOf.NOW);
  }

  /** What was let in and counted at a moment, in the same order. */
  public List<WaiverUse> uses(AsOf asOf) {
    return dsl.select()
        .from(WAIVER_USE)
        .join(WAIVER)
        .on(WAIVER.WAIVER_ID.eq(WAIVER_USE.WAIVER_ID))
        .join(RETURN_FORM)
        .on(RETURN_FORM.LOAD_ID.eq(WAIVER_USE.LOAD_ID))
        .and(RETURN_FORM.FORM.eq(WAIVER.FORM))
        .join(DIM_PLACE)
        .on(DIM_PLACE.PLACE_ID.eq(RETURN_FORM.PROVINCE_ID))
        .join(SOURCE_FILE)
        .on(SOURCE_FILE.FILE_ID.eq(RETURN_FORM.FILE_ID))
        .where(asOf.counts())
        .orderBy(WAIVER.WAIVER_ID, RETURN_FORM.RETURN_ID)
        .fetch(
            row ->
                new WaiverUse(
                    waiver(row),
                    new ReturnKey(
                        row.get(DIM_PLACE.CODE),
                        row.get(RETURN_FORM.UNIT),
                        row.get(RETURN_FORM.FORM),
                        PeriodRows.quarter(row.get(RETURN_FORM.PERIOD_ID))),
                    row.get(SOURCE_FILE.NAME),
                    row.get(WAIVER_USE.FINDINGS)));
  }

  private List<GrantedWaiver> list(Condition which) {
    return dsl.selectFrom(WAIVER)
        .where(which)
        .orderBy(WAIVER.WAIVER_ID)
        .fetch(
            row ->
                new GrantedWaiver(
                    waiver(row),
                    Times.read(row.getGrantedAt()),
                    row.getEndedAt() == null
                        ? null
                        : new GrantedWaiver.End(
                            row.getEndedBy(), Times.read(row.getEndedAt()), row.getEndReason())));
  }

  private static Waiver waiver(Record row) {
    Integer rowNo = row.get(WAIVER.ROW_NO);
    String cell = row.get(WAIVER.CELL);
    return new Waiver(
        row.get(WAIVER.WAIVER_ID),
        row.get(WAIVER.RULE),
        row.get(WAIVER.PROVINCE),
        row.get(WAIVER.FORM),
        Quarter.of(row.get(WAIVER.PERIOD)),
        row.get(WAIVER.FILE_NAME),
        rowNo == null ? 0 : rowNo,
        cell == null ? "" : cell,
        row.get(WAIVER.GRANTED_BY),
        row.get(WAIVER.REASON),
        row.get(WAIVER.VALID_UNTIL));
  }
}
