package org.cpting.indicator;

import java.nio.LongBuffer;

/**
 * How many persons first counted when and in which group: by scope, quarter, cell of a person rule
 * and kind of person key.
 *
 * @param plan the rules
 * @param counts the numbers
 */
record Firsts(Plan plan, LongBuffer counts) {

  /** Kinds of person key are 1 to 3. */
  static final int KEY_KINDS = 4;

  static Firsts empty(Plan plan) {
    return new Firsts(plan, Tally.longs(size(plan)));
  }

  static int size(Plan plan) {
    Frame frame = plan.frame();
    return frame.scopes() * frame.quarters() * plan.personCells() * KEY_KINDS;
  }

  private int at(int scope, int quarter, int cell, int keyKind) {
    return ((scope * plan.frame().quarters() + quarter) * plan.personCells() + cell) * KEY_KINDS
        + keyKind;
  }

  /** Persons of a scope first counted in a quarter, in a cell (over all rules) and by key kind. */
  long get(int scope, int quarter, int cell, int keyKind) {
    return counts.get(at(scope, quarter, cell, keyKind));
  }

  /** Counts a person's first in (1) or out (-1); a first of 0 is none. */
  void count(int scope, int firstCell, int first, int keyKind, int change) {
    if (first != 0) {
      int cell = firstCell + PersonTable.cellOf(first);
      int index = at(scope, PersonTable.quarterOf(first), cell, keyKind);
      counts.put(index, counts.get(index) + change);
    }
  }

  /** Counts in every person of a table. */
  void countAll(PersonTable table) {
    for (int slot = 0; slot < table.capacity(); slot++) {
      if (table.isUsed(slot)) {
        countSlot(table, slot);
      }
    }
  }

  private void countSlot(PersonTable table, int slot) {
    boolean leads = table.leads(slot);
    int kind = table.keyKind(slot);
    int firstCell = 0;
    for (int rule = 0; rule < plan.personRules().size(); rule++) {
      count(table.province(slot), firstCell, table.first(slot, rule), kind, 1);
      if (leads) {
        int programme = plan.frame().programme();
        count(programme, firstCell, table.firstAnywhere(slot, rule), kind, 1);
      }
      firstCell += plan.personRules().get(rule).cells();
    }
  }

  /** Adds the persons another one counted. */
  void addUp(Firsts other) {
    for (int i = 0; i < counts.capacity(); i++) {
      counts.put(i, counts.get(i) + other.counts.get(i));
    }
  }
}
