package org.cpting.warehouse;

import static org.cpting.warehouse.db.Tables.RETURN_COUNTY;

import java.util.Map;
import java.util.TreeMap;
import org.cpting.core.Facts;
import org.jooq.DSLContext;

/** Counts the accepted rows of a return by the county they tell of. */
final class CountyRows {

  private final Map<Long, int[]> rows = new TreeMap<>();

  /** Counts the rows of a sheet: facts of one row follow one another. */
  void add(Facts facts) {
    int rowColumn = facts.kind().column("row_no");
    int placeColumn = facts.kind().column("place_id");
    long lastRow = -1;
    long lastPlace = Facts.NULL;
    int[] count = {0};
    for (int fact = 0; fact < facts.size(); fact++) {
      long row = facts.get(fact, rowColumn);
      if (row != lastRow) {
        long place = facts.get(fact, placeColumn);
        if (place != lastPlace) {
          count = rows.computeIfAbsent(place, key -> new int[1]);
          lastPlace = place;
        }
        count[0]++;
        lastRow = row;
      }
    }
  }

  void write(DSLContext dsl, int returnId) {
    rows.forEach(
        (place, count) ->
            dsl.insertInto(RETURN_COUNTY)
                .values(returnId, Math.toIntExact(place), count[0])
                .execute());
  }
}
