package org.cpting.warehouse;

import static org.cpting.warehouse.db.Tables.KEY_COUNTER;

import org.jooq.DSLContext;
import org.jooq.Table;

/**
 * Gives out keys. Two loads at once wait for one another here, and keys a rolled back load took are
 * given out again, so keys are consecutive.
 */
final class KeyCounter {

  private final DSLContext dsl;

  KeyCounter(DSLContext dsl) {
    this.dsl = dsl;
  }

  int next(Table<?> table) {
    return reserve(table.getName(), 1);
  }

  /** First of a number of consecutive keys. */
  int reserve(String table, int count) {
    // The update locks the row, so what is read after it is what it wrote.
    dsl.update(KEY_COUNTER)
        .set(KEY_COUNTER.LAST_ID, KEY_COUNTER.LAST_ID.plus(count))
        .where(KEY_COUNTER.TABLE_NAME.eq(table))
        .execute();
    Integer last =
        dsl.select(KEY_COUNTER.LAST_ID)
            .from(KEY_COUNTER)
            .where(KEY_COUNTER.TABLE_NAME.eq(table))
            .fetchSingle()
            .value1();
    return last - count + 1;
  }
}
