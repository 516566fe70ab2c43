package org.cpting.bench;

import static org.cpting.core.Facts.NULL;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.cpting.core.FactKind;
import org.cpting.core.Facts;
import org.cpting.core.Quarter;
import org.cpting.core.ReturnKey;
import org.cpting.definition.CodeList.Code;
import org.cpting.definition.CodeLists;

/**
 * Makes up the returns of several years: persons of all ages, most of them met several times, one
 * service in twenty in another province.
 */
final class BenchData {

  /** One form of one return. */
  record Return(ReturnKey key, Facts facts) {}

  private static final Quarter FIRST = Quarter.of("2010Q2");
  private static final int QUARTERS = 12;
  private static final int ELSEWHERE = 20;
  private static final int COURSES = 4;

  private final Random random = new Random(20120331);
  private final CodeLists lists;
  private final List<Code> provinces;
  private final long[] keys;
  private final int[] births;

  BenchData(CodeLists lists, int persons) {
    this.lists = lists;
    this.provinces = lists.get("provinces").codes();
    keys = random.longs(persons).toArray();
    births = random.ints(persons, 1983 * 12, 2001 * 12).toArray();
  }

  /** Returns with so many services altogether, and with all other forms. */
  List<Return> all(int services) {
    List<Return> returns = new ArrayList<>();
    int each = services / (provinces.size() * QUARTERS);
    for (int q = 0; q < QUARTERS; q++) {
      Quarter quarter = FIRST.plus(q);
      for (int province = 0; province < provinces.size(); province++) {
        returns.add(register(province, quarter, "", each));
        String code = provinces.get(province).code();
        returns.add(new Return(new ReturnKey(code, "", "B", quarter), outreach(quarter)));
        returns.add(new Return(new ReturnKey(code, "", "C", quarter), capacity(quarter)));
        returns.add(new Return(new ReturnKey(code, "", "D", quarter), counties(code)));
      }
      String counted = provinces.get(0).code();
      for (String form : List.of("A1", "A2", "A3")) {
        returns.add(new Return(new ReturnKey(counted, "counts", form, quarter), counts(form)));
      }
    }
    return returns;
  }

  /** A return of form A with so many services; a province may have several units. */
  Return register(int province, Quarter quarter, String unit, int rows) {
    Facts facts = new Facts(FactKind.SERVICE);
    List<Code> counties = lists.counties(provinces.get(province).code());
    int share = keys.length / provinces.size();
    for (int row = 0; row < rows; row++) {
      boolean elsewhere = random.nextInt(ELSEWHERE) == 0;
      int person =
          elsewhere ? random.nextInt(keys.length) : province * share + random.nextInt(share);
      int month = quarter.start().getMonthValue() + random.nextInt(3);
      int service = 1 + random.nextInt(lists.get("services").codes().size());
      int age = (quarter.year() * 12 + month - births[person]) / 12;
      facts.add(
          row + 2,
          counties.get(random.nextInt(counties.size())).id(),
          service,
          date(quarter, month),
          1 + (keys[person] & 1),
          ageGroup(age),
          service <= COURSES ? (random.nextInt(10) == 0 ? NULL : random.nextInt(5) / 4 ^ 1) : NULL,
          NULL,
          keys[person],
          1 + Math.floorMod(keys[person] >> 1, 10) / 9);
    }
    return new Return(new ReturnKey(provinces.get(province).code(), unit, "A", quarter), facts);
  }

  private long date(Quarter quarter, int month) {
    return quarter.year() * 10000L + month * 100L + 1L + random.nextInt(28);
  }

  private long ageGroup(int age) {
    for (Code group : lists.get("age_groups").codes()) {
      if (age <= Integer.parseInt(group.more("to_age"))) {
        return group.id();
      }
    }
    throw new IllegalStateException("No age group for " + age);
  }

  private Facts outreach(Quarter quarter) {
    Facts facts = new Facts(FactKind.OUTREACH);
    for (int row = 0; row < 30; row++) {
      long date = date(quarter, quarter.start().getMonthValue());
      int activity = 1 + random.nextInt(4);
      long place = 530102;
      facts.add(row, place, date, activity, NULL, NULL, 5, random.nextInt(9));
      facts.add(row, place, date, activity, NULL, NULL, 6, random.nextInt(900));
      for (int cell = 0; cell < 8; cell++) {
        facts.add(row, place, date, activity, 1 + cell % 2, 1 + cell / 2, 7, random.nextInt(90));
      }
    }
    return facts;
  }

  private Facts capacity(Quarter quarter) {
    Facts facts = new Facts(FactKind.CAPACITY);
    for (int row = 0; row < 20; row++) {
      long date = date(quarter, quarter.start().getMonthValue());
      int tested = random.nextInt(20);
      facts.add(
          row,
          530102,
          date,
          1 + random.nextInt(8),
          random.nextInt(20),
          random.nextInt(20),
          100,
          tested,
          random.nextInt(tested + 1));
    }
    return facts;
  }

  private Facts counties(String province) {
    Facts facts = new Facts(FactKind.COUNTY_STATUS);
    for (Code county : lists.counties(province)) {
      if (random.nextInt(4) > 0) {
        facts.add(
            facts.size(),
            county.id(),
            random.nextInt(2),
            random.nextInt(2),
            random.nextInt(2),
            random.nextInt(9_000_000),
            random.nextInt(5),
            random.nextInt(4),
            random.nextInt(5));
      }
    }
    return facts;
  }

  private Facts counts(String form) {
    Facts facts = new Facts(FactKind.AGGREGATE);
    int measure = form.equals("A1") ? 1 : form.equals("A2") ? 3 : 4;
    for (int row = 0; row < 40; row++) {
      long service = form.equals("A1") ? 1L + row % 9 : NULL;
      for (int cell = 0; cell < 8; cell++) {
        facts.add(row, 530102, service, 1 + cell % 2, 1 + cell / 2, measure, random.nextInt(9));
      }
      if (form.equals("A1") && row % 9 < COURSES) {
        facts.add(row, 530102, service, NULL, NULL, 2, random.nextInt(9));
      }
    }
    return facts;
  }
}
