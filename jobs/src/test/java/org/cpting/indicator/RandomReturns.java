package org.cpting.indicator;

import static org.cpting.core.Facts.NULL;

import java.util.List;
import java.util.Random;
import org.cpting.core.FactKind;
import org.cpting.core.Facts;
import org.cpting.core.Quarter;
import org.cpting.core.ReturnKey;
import org.cpting.definition.CodeList.Code;
import org.cpting.definition.CodeLists;

/** Returns full of chance: few persons, so that they meet again in other provinces and quarters. */
final class RandomReturns {

  private static final int PERSONS = 60;
  private static final Quarter FIRST = Quarter.of("2011Q2");

  private final Random random;
  private final CodeLists lists;
  private int returns;

  RandomReturns(long seed, CodeLists lists) {
    this.random = new Random(seed);
    this.lists = lists;
  }

  /** Loads one more return of some province for some quarter; often a late one. */
  void loadOne(MemoryFacts into) {
    String province = pick("provinces").code();
    Quarter quarter = FIRST.plus(random.nextInt(4));
    String form = List.of("A", "A", "A", "A1", "A2", "A3", "B", "C", "D").get(random.nextInt(9));
    ReturnKey key = new ReturnKey(province, "unit" + returns++, form, quarter);
    into.load(key, facts(key, random.nextInt(8)));
  }

  private Facts facts(ReturnKey key, int rows) {
    Facts facts =
        new Facts(
            switch (key.form()) {
              case "A" -> FactKind.SERVICE;
              case "B" -> FactKind.OUTREACH;
              case "C" -> FactKind.CAPACITY;
              case "D" -> FactKind.COUNTY_STATUS;
              default -> FactKind.AGGREGATE;
            });
    for (int row = 0; row < rows; row++) {
      facts.add(
          switch (facts.kind()) {
            case SERVICE -> service(key, row);
            case AGGREGATE -> aggregate(key, row);
            case OUTREACH -> outreach(row);
            case CAPACITY -> new long[] {row, 1, 1, id("agencies"), some(), some(), 1, some(), 1};
            case COUNTY_STATUS -> countyStatus(key, row);
          });
    }
    return facts;
  }

  private long[] service(ReturnKey key, int row) {
    long person = random.nextInt(PERSONS);
    int month = key.quarter().start().getMonthValue() + random.nextInt(3);
    long date = key.quarter().year() * 10000L + month * 100L + 1L + random.nextInt(28);
    int completed = random.nextInt(3) - 1;
    return new long[] {
      row,
      county(key),
      id("services"),
      date,
      id("sexes"),
      id("age_groups"),
      completed < 0 ? NULL : completed,
      NULL,
      person * 0x1234567L - 5,
      1 + person % 3
    };
  }

  private long[] aggregate(ReturnKey key, int row) {
    String measure =
        switch (key.form()) {
          case "A1" -> random.nextInt(3) == 0 ? "contacts_completed" : "contacts";
          case "A2" -> "persons_reached";
          default -> "persons_completed";
        };
    boolean whole = measure.equals("contacts_completed");
    return new long[] {
      row / 2,
      county(key),
      key.form().equals("A1") ? id("services") : NULL,
      whole ? NULL : id("sexes"),
      whole ? NULL : id("age_groups"),
      lists.get("measures").get(measure).id(),
      some()
    };
  }

  private long[] outreach(int row) {
    String measure = List.of("events", "materials", "participants").get(random.nextInt(3));
    boolean whole = !measure.equals("participants");
    return new long[] {
      row,
      1,
      1,
      id("activities"),
      whole ? NULL : id("sexes"),
      whole ? NULL : id("age_groups"),
      lists.get("measures").get(measure).id(),
      some()
    };
  }

  private long[] countyStatus(ReturnKey key, int row) {
    return new long[] {
      row,
      county(key),
      random.nextInt(2),
      random.nextInt(2),
      random.nextInt(2),
      random.nextInt(100_000),
      some(),
      random.nextInt(3),
      some()
    };
  }

  private long county(ReturnKey key) {
    List<Code> counties = lists.counties(key.province());
    return counties.get(random.nextInt(counties.size())).id();
  }

  private long id(String list) {
    return pick(list).id();
  }

  private Code pick(String list) {
    List<Code> codes = lists.get(list).codes();
    return codes.get(random.nextInt(codes.size()));
  }

  private long some() {
    return random.nextInt(20);
  }
}
