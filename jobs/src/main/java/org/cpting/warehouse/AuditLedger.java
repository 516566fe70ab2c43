package org.cpting.warehouse;

import static org.cpting.warehouse.db.Tables.DIM_PLACE;
import static org.cpting.warehouse.db.Tables.LOAD_RUN;
import static org.cpting.warehouse.db.Tables.RETURN_FORM;
import static org.cpting.warehouse.db.Tables.SOURCE_FILE;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cpting.core.ReturnKey;
import org.cpting.warehouse.db.tables.ReturnForm;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** The ledger in the words of the audit log, so that one can be held against the other. */
final class AuditLedger {

  private final DSLContext dsl;

  AuditLedger(DSLContext dsl) {
    this.dsl = dsl;
  }

  static String words(ReturnKey key) {
    String unit = key.unit().isEmpty() ? "" : " " + key.unit();
    return key.province() + unit + " " + key.form() + " " + key.quarter().id();
  }

  /** The returns of each load in one text. */
  Map<Integer, String> returns() {
    return returns(DSL.noCondition());
  }

  /** The returns of one load in one text. */
  String returns(int loadId) {
    return returns(RETURN_FORM.LOAD_ID.eq(loadId)).getOrDefault(loadId, "");
  }

  private Map<Integer, String> returns(Condition which) {
    return dsl
        .select(
            RETURN_FORM.LOAD_ID,
            RETURN_FORM.RETURN_ID,
            DIM_PLACE.CODE,
            RETURN_FORM.UNIT,
            RETURN_FORM.FORM,
            RETURN_FORM.PERIOD_ID,
            RETURN_FORM.ROWS_READ,
            RETURN_FORM.ROWS_ACCEPTED)
        .from(RETURN_FORM)
        .join(DIM_PLACE)
        .on(DIM_PLACE.PLACE_ID.eq(RETURN_FORM.PROVINCE_ID))
        .where(which)
        .orderBy(RETURN_FORM.RETURN_ID)
        .stream()
        .collect(
            Collectors.groupingBy(
                row -> row.value1(),
                TreeMap::new,
                Collectors.mapping(
                    row ->
                        "return %d %s: %d of %d rows accepted"
                            .formatted(
                                row.value2(),
                                words(
                                    new ReturnKey(
                                        row.value3(),
                                        row.value4(),
                                        row.value5(),
                                        PeriodRows.quarter(row.value6()))),
                                row.value8(),
                                row.value7()),
                    Collectors.joining("; "))));
  }

  /** All loads, in their order. */
  List<Integer> loads() {
    return dsl.select(LOAD_RUN.LOAD_ID)
        .from(LOAD_RUN)
        .orderBy(LOAD_RUN.LOAD_ID)
        .fetch(LOAD_RUN.LOAD_ID);
  }

  /**
   * Returns that count no longer, each with a load at which or after which it ceased to: that of
   * what replaced it, else its own.
   */
  Map<Integer, Integer> ended() {
    ReturnForm newer = RETURN_FORM.as("newer");
    return new TreeMap<>(
        dsl.select(RETURN_FORM.RETURN_ID, DSL.coalesce(newer.LOAD_ID, RETURN_FORM.LOAD_ID))
            .from(RETURN_FORM)
            .leftJoin(newer)
            .on(newer.RETURN_ID.eq(RETURN_FORM.SUPERSEDED_BY))
            .where(RETURN_FORM.STATUS.eq(ReturnTable.SUPERSEDED))
            .fetchMap(row -> row.value1(), row -> row.value2()));
  }

  /** The fingerprint of the file that each load was last to write. */
  Map<Integer, String> fingerprints() {
    return dsl.select(SOURCE_FILE.LOAD_ID, SOURCE_FILE.SHA256)
        .from(SOURCE_FILE)
        .fetchMap(SOURCE_FILE.LOAD_ID, SOURCE_FILE.SHA256);
  }
}
