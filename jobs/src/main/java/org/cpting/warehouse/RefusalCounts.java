package org.cpting.warehouse;

import static org.cpting.warehouse.db.Tables.DIM_PLACE;
import static org.cpting.warehouse.db.Tables.FINDING;
import static org.cpting.warehouse.db.Tables.RETURN_FORM;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Counts refused rows by province, quarter and rule. */
public final class RefusalCounts {

  private final DSLContext dsl;

  public RefusalCounts(DSLContext dsl) {
    this.dsl = dsl;
  }

  /** The errors found in returns that count. */
  public List<RefusalCount> list() {
    return dsl.select(
            DIM_PLACE.CODE,
            RETURN_FORM.PERIOD_ID,
            FINDING.CODE,
            DSL.count(),
            DSL.min(FINDING.FIX_ZH),
            DSL.min(FINDING.FIX_EN))
        .from(FINDING)
        .join(RETURN_FORM)
        .on(RETURN_FORM.RETURN_ID.eq(FINDING.RETURN_ID))
        .join(DIM_PLACE)
        .on(DIM_PLACE.PLACE_ID.eq(RETURN_FORM.PROVINCE_ID))
        .where(RETURN_FORM.STATUS.eq(ReturnTable.ACTIVE))
        .and(FINDING.SEVERITY.eq("error"))
        .groupBy(DIM_PLACE.CODE, RETURN_FORM.PERIOD_ID, FINDING.CODE)
        .orderBy(DIM_PLACE.CODE, RETURN_FORM.PERIOD_ID, FINDING.CODE)
        .fetch(
            row ->
                new RefusalCount(
                    row.value1(),
                    PeriodRows.quarter(row.value2()),
                    row.value3(),
                    row.value4(),
                    row.value5(),
                    row.value6()));
  }
}
