package org.cpting.warehouse;

import static org.cpting.warehouse.db.Tables.RETURN_SHEET;

import org.cpting.core.FactKind;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.Result;

/**
 * Which sheet each fact of a range of ids belongs to. Known from the sheets alone, so a scan need
 * not fetch it with every fact.
 */
final class SheetRanges {

  private final int[] sheets;
  private final int[] lastFacts;
  private int current;

  private SheetRanges(int[] sheets, int[] lastFacts) {
    this.sheets = sheets;
    this.lastFacts = lastFacts;
  }

  static SheetRanges read(DSLContext dsl, FactKind kind, int fromFactId, int toFactId) {
    Result<Record2<Integer, Integer>> rows =
        dsl.select(RETURN_SHEET.SHEET_ID, RETURN_SHEET.LAST_FACT_ID)
            .from(RETURN_SHEET)
            .where(RETURN_SHEET.FACT_TABLE.eq(kind.table()))
            .and(RETURN_SHEET.LAST_FACT_ID.ge(fromFactId))
            .and(RETURN_SHEET.FIRST_FACT_ID.le(toFactId))
            .and(RETURN_SHEET.FIRST_FACT_ID.le(RETURN_SHEET.LAST_FACT_ID))
            .orderBy(RETURN_SHEET.LAST_FACT_ID)
            .fetch();
    int[] lastFacts = rows.stream().mapToInt(Record2::value2).toArray();
    if (lastFacts.length == 0 || lastFacts[lastFacts.length - 1] < toFactId) {
      throw new IllegalArgumentException("No sheet holds fact %d of %s".formatted(toFactId, kind));
    }
    return new SheetRanges(rows.stream().mapToInt(Record2::value1).toArray(), lastFacts);
  }

  /** The sheet of a fact; to be asked in the order of ids. */
  int sheetOf(int factId) {
    while (factId > lastFacts[current]) {
      current++;
    }
    return sheets[current];
  }
}
