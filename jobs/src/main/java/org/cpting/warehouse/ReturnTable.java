package org.cpting.warehouse;

import static org.cpting.warehouse.db.Tables.DIM_PLACE;
import static org.cpting.warehouse.db.Tables.RETURN_FORM;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cpting.core.ReturnKey;
import org.cpting.core.ReturnLoad;
import org.cpting.warehouse.db.tables.records.ReturnFormRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** Writes the returns; of those with equal keys the last one counts, the others are kept. */
final class ReturnTable {

  static final String ACTIVE = "active";
  static final String SUPERSEDED = "superseded";

  private final DSLContext dsl;
  private final KeyCounter keys;
  private final Map<String, Integer> provinces;

  ReturnTable(DSLContext dsl, KeyCounter keys) {
    this.dsl = dsl;
    this.keys = keys;
    this.provinces =
        dsl.select(DIM_PLACE.CODE, DIM_PLACE.PLACE_ID)
            .from(DIM_PLACE)
            .where(DIM_PLACE.KIND.eq("province"))
            .fetchMap(DIM_PLACE.CODE, DIM_PLACE.PLACE_ID);
  }

  /**
   * A return that no longer counts.
   *
   * @param returnId which one
   * @param key what it was
   */
  record Ended(int returnId, ReturnKey key) {}

  /**
   * Ends the returns that count and have one of the keys given or came from an earlier reading of
   * the same file.
   */
  List<Ended> supersede(int fileId, List<ReturnKey> returns, LocalDateTime at) {
    Condition which = RETURN_FORM.FILE_ID.eq(fileId);
    for (ReturnKey key : returns) {
      which = which.or(hasKey(key));
    }
    which = RETURN_FORM.STATUS.eq(ACTIVE).and(which);
    List<Ended> ended =
        dsl.select(
                RETURN_FORM.RETURN_ID,
                DIM_PLACE.CODE,
                RETURN_FORM.UNIT,
                RETURN_FORM.FORM,
                RETURN_FORM.PERIOD_ID)
            .from(RETURN_FORM)
            .join(DIM_PLACE)
            .on(DIM_PLACE.PLACE_ID.eq(RETURN_FORM.PROVINCE_ID))
            .where(which)
            .orderBy(RETURN_FORM.RETURN_ID)
            .fetch(
                row ->
                    new Ended(
                        row.value1(),
                        new ReturnKey(
                            row.value2(),
                            row.value3(),
                            row.value4(),
                            PeriodRows.quarter(row.value5()))));
    if (!ended.isEmpty()) {
      dsl.update(RETURN_FORM)
          .set(RETURN_FORM.STATUS, SUPERSEDED)
          .set(RETURN_FORM.SUPERSEDED_AT, at)
          .where(which)
          .execute();
    }
    return new ArrayList<>(ended);
  }

  /** Adds a return that counts. */
  int add(ReturnLoad load, int fileId, int loadId, LocalDateTime at) {
    int returnId = keys.next(RETURN_FORM);
    ReturnFormRecord row = new ReturnFormRecord();
    row.setReturnId(returnId);
    row.setProvinceId(province(load.key()));
    row.setUnit(load.key().unit());
    row.setForm(load.key().form());
    row.setPeriodId(PeriodRows.id(load.key().quarter()));
    row.setLayout(load.layout());
    row.setLayoutVersion(load.layoutVersion());
    row.setFileId(fileId);
    row.setLoadId(loadId);
    row.setContentPrint(load.contentPrint().isEmpty() ? null : load.contentPrint());
    row.setRowsRead(load.rows());
    row.setRowsAccepted(load.accepted());
    row.setRowsRejected(load.rejected());
    row.setStatus(ACTIVE);
    row.setLoadedAt(at);
    dsl.executeInsert(row);
    return returnId;
  }

  /** Notes on the returns a new one replaced, just now, which one it was. */
  void linkReplaced(ReturnKey key, int returnId) {
    dsl.update(RETURN_FORM)
        .set(RETURN_FORM.SUPERSEDED_BY, returnId)
        .where(hasKey(key))
        .and(RETURN_FORM.STATUS.eq(SUPERSEDED))
        .and(RETURN_FORM.SUPERSEDED_BY.isNull())
        .execute();
  }

  private Condition hasKey(ReturnKey key) {
    return RETURN_FORM
        .PROVINCE_ID
        .eq(province(key))
        .and(RETURN_FORM.UNIT.eq(key.unit()))
        .and(RETURN_FORM.FORM.eq(key.form()))
        .and(RETURN_FORM.PERIOD_ID.eq(PeriodRows.id(key.quarter())));
  }

  private int province(ReturnKey key) {
    Integer id = provinces.get(key.province());
    if (id == null) {
      throw new IllegalStateException("No province " + key.province() + " in dim_place");
    }
    return id;
  }
}
