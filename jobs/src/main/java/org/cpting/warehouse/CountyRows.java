package org.cpting.warehouse;

import static org.cpting.warehouse.db.Tables.RETURN_COUNTY;

import java.util.Map;
import java.util.TreeMap;
import org.cpting.core.Facts;
import org.jooq.DSLContext;

/** Counts the accepted rows of a return by the county they tell of. */
final class CountyRows {

  private final Map<Long, Integer> rows = new TreeMap<>();

  /** Counts the rows of a sheet: facts of one row follow one another. */
  void add(Facts facts) {
    int rowColumn = facts.kind().column("row_no");
    int placeColumn = facts.kind().column("place_id");
    long lastRow = -1;
    for (int fact = 0; fact < facts.size(); fact++) {
      long row = facts.get(fact, rowColumn);
      if (row != lastRow) {
        rows.merge(facts.get(fact, placeColumn), 1, Integer::sum);
        lastRow = row;
      }
    }
  }

  void write(DSLContext dsl, int returnId) {
    rows.forEach(
        (place, count) ->
            dsl.insertInto(RETURN_COUNTY)
                .values(returnId, Math.toIntExact(place), count)
                .execute());
  }
}
