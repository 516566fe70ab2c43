package org.cpting.warehouse;

import static org.cpting.warehouse.db.Tables.DIM_PLACE;
import static org.cpting.warehouse.db.Tables.RETURN_COUNTY;
import static org.cpting.warehouse.db.Tables.RETURN_FORM;

import java.util.HashMap;
import java.util.Map;
import org.jooq.DSLContext;

/** Reads which counties the accepted rows of returns tell of. */
public final class CountyQueries {

  private final DSLContext dsl;

  public CountyQueries(DSLContext dsl) {
    this.dsl = dsl;
  }

  /** Accepted rows by code of the county, of every return that counts. */
  public Map<Integer, Map<String, Integer>> rows() {
    return rows(AsOf.NOW);
  }

  /** The same of every return that counted at a moment. */
  public Map<Integer, Map<String, Integer>> rows(AsOf asOf) {
    Map<Integer, Map<String, Integer>> rows = new HashMap<>();
    dsl.select(RETURN_COUNTY.RETURN_ID, DIM_PLACE.CODE, RETURN_COUNTY.ROWS_ACCEPTED)
        .from(RETURN_COUNTY)
        .join(RETURN_FORM)
        .on(RETURN_FORM.RETURN_ID.eq(RETURN_COUNTY.RETURN_ID))
        .join(DIM_PLACE)
        .on(DIM_PLACE.PLACE_ID.eq(RETURN_COUNTY.PLACE_ID))
        .where(asOf.counts())
        .forEach(
            row ->
                rows.computeIfAbsent(row.value1(), returnId -> new HashMap<>())
                    .put(row.value2(), row.value3()));
    return rows;
  }
}
