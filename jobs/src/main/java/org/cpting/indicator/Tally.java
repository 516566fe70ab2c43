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
 * @param firsts how many persons first counted when
 * @param persons first services of persons, in parts, see {@link PersonTable#part}
 */
record Tally(
    Plan plan, LongBuffer sums, LongBuffer states, Firsts firsts, List<PersonTable> persons) {

  /** A tally in plain memory, empty and without tables of persons. */
  static Tally empty(Plan plan) {
    return new Tally(
        plan,
        longs(sumsSize(plan.frame())),
        longs(statesSize(plan.frame())),
        Firsts.empty(plan),
        List.of());
  }

  /** The same tally for a plan that counts persons the same way. */
  Tally by(Plan other) {
    return new Tally(other, sums, states, firsts, persons);
  }

  Tally with(List<PersonTable> tables) {
    return new Tally(plan, sums, states, firsts, tables);
  }

  Frame frame() {
    return plan.frame();
  }

  static LongBuffer longs(int size) {
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
      firsts.count(table.province(slot), firstCell, before, kind, -1);
      firsts.count(table.province(slot), firstCell, first, kind, 1);
      if (first > anywhere) {
        firsts.count(frame().programme(), firstCell, anywhere, kind, -1);
        firsts.count(frame().programme(), firstCell, first, kind, 1);
      }
    }
  }
}
