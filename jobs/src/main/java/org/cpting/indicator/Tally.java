package org.cpting.indicator;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.LongBuffer;
import java.util.List;

/**
 * Everything the figures are made of: sums of each class of facts by province and quarter, states
 * of counties by quarter, firsts of persons and how many of them there are.
 *
 * @param plan how the logframe counts, and in which frame
 * @param sums by province, quarter and class
 * @param states by county and quarter, as {@link CountyState}
 * @param firsts number of persons first counted, by scope, quarter, cell of a person rule and key
 *     kind
 * @param persons first services of persons, in parts, see {@link PersonTable#part}
 */
record Tally(
    Plan plan, LongBuffer sums, LongBuffer states, LongBuffer firsts, List<PersonTable> persons) {

  /** Key kinds are 1 to 3. */
  static final int KEY_KINDS = 4;

  /** A tally in plain memory, empty but for the persons. */
  static Tally of(Plan plan, List<PersonTable> persons) {
    return new Tally(
        plan,
        longs(sumsSize(plan.frame())),
        longs(statesSize(plan.frame())),
        longs(firstsSize(plan)),
        persons);
  }

  Frame frame() {
    return plan.frame();
  }

  private static LongBuffer longs(int size) {
    return ByteBuffer.allocateDirect(Math.multiplyExact(size, Long.BYTES))
        .order(ByteOrder.nativeOrder())
        .asLongBuffer();
  }

  static int sumsSize(Frame frame) {
    return frame.provinces().size() * frame.quarters() * frame.classes();
  }

  static int statesSize(Frame frame) {
    return frame.counties().size() * frame.quarters();
  }

  static int firstsSize(Plan plan) {
    Frame frame = plan.frame();
    return frame.scopes() * frame.quarters() * plan.personCells() * KEY_KINDS;
  }

  static int sumsAt(Frame frame, int province, int quarter) {
    return (province * frame.quarters() + quarter) * frame.classes();
  }

  void add(int province, int quarter, int frameClass, long quantity) {
    int index = sumsAt(frame(), province, quarter) + frameClass;
    sums.put(index, sums.get(index) + quantity);
  }

  CountyState state(int county, int quarter) {
    return new CountyState(states.get(county * frame().quarters() + quarter));
  }

  void putState(int county, int quarter, CountyState state) {
    states.put(county * frame().quarters() + quarter, state.packed());
  }

  /** Persons of a scope first counted in a quarter, in a cell (over all rules) and by key kind. */
  long firsts(int scope, int quarter, int cell, int keyKind) {
    return firsts.get(firstsAt(scope, quarter, cell, keyKind));
  }

  private int firstsAt(int scope, int quarter, int cell, int keyKind) {
    return ((scope * frame().quarters() + quarter) * plan.personCells() + cell) * KEY_KINDS
        + keyKind;
  }

  /** Counts a person's first in (1) or out (-1); a first of 0 is none. */
  private void count(int scope, int firstCell, int first, int keyKind, int change) {
    if (first != 0) {
      int cell = firstCell + PersonTable.cellOf(first);
      int index = firstsAt(scope, PersonTable.quarterOf(first), cell, keyKind);
      firsts.put(index, firsts.get(index) + change);
    }
  }

  /** Takes in one service and moves the person to an earlier period or cell where it is earlier. */
  void takeIn(RegisterEvent event) {
    PersonTable table = persons.get(PersonTable.part(event.key()));
    int slot = -1;
    int firstCell = 0;
    for (int rule = 0; rule < plan.personRules().size(); rule++) {
      PersonRule personRule = plan.personRules().get(rule);
      int cell = personRule.cellOfClass()[event.factClass()];
      if (cell != PersonRule.NONE) {
        if (slot < 0) {
          slot = table.slot(event.key(), event.province(), event.keyKind());
        }
        offer(table, slot, rule, firstCell, event.first(cell));
      }
      firstCell += personRule.cells();
    }
  }

  private void offer(PersonTable table, int slot, int rule, int firstCell, int first) {
    int before = table.first(slot, rule);
    if (first > before) {
      int anywhere = table.firstAnywhere(slot, rule);
      int kind = table.keyKind(slot);
      table.put(slot, rule, first);
      count(table.province(slot), firstCell, before, kind, -1);
      count(table.province(slot), firstCell, first, kind, 1);
      if (first > anywhere) {
        count(frame().programme(), firstCell, anywhere, kind, -1);
        count(frame().programme(), firstCell, first, kind, 1);
      }
    }
  }

  /** Counts all firsts of all persons anew. */
  void countFirsts() {
    for (int i = 0; i < firsts.capacity(); i++) {
      firsts.put(i, 0);
    }
    for (PersonTable table : persons) {
      for (int slot = 0; slot < table.capacity(); slot++) {
        if (table.isUsed(slot)) {
          countFirsts(table, slot);
        }
      }
    }
  }

  private void countFirsts(PersonTable table, int slot) {
    boolean leads = table.leads(slot);
    int kind = table.keyKind(slot);
    int firstCell = 0;
    for (int rule = 0; rule < plan.personRules().size(); rule++) {
      count(table.province(slot), firstCell, table.first(slot, rule), kind, 1);
      if (leads) {
        count(frame().programme(), firstCell, table.firstAnywhere(slot, rule), kind, 1);
      }
      firstCell += plan.personRules().get(rule).cells();
    }
  }
}
