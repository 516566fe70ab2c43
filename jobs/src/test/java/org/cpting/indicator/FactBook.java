package org.cpting.indicator;

import static org.cpting.core.Facts.NULL;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cpting.core.FactKind;
import org.cpting.core.Facts;
import org.cpting.core.Quarter;
import org.cpting.core.ReturnKey;
import org.cpting.definition.CodeLists;
import org.cpting.definition.Example.Fact;

/** Writes facts given by the words of the logframe's examples as the warehouse would. */
final class FactBook {

  private final CodeLists lists;

  FactBook(CodeLists lists) {
    this.lists = lists;
  }

  /** Loads facts, each as a sheet of the return it belongs to, rows of one return together. */
  void load(List<Fact> facts, MemoryFacts into) {
    for (Fact fact : facts) {
      ReturnKey key = new ReturnKey(fact.province(), "", fact.form(), fact.quarter());
      boolean newReturn = into.sheets().stream().noneMatch(sheet -> sheet.key().equals(key));
      if (newReturn) {
        Facts rows = new Facts(kind(fact.form()));
        facts.stream()
            .filter(other -> other.form().equals(fact.form()))
            .filter(other -> other.province().equals(fact.province()))
            .filter(other -> other.quarter().equals(fact.quarter()))
            .forEach(other -> add(other, rows));
        into.load(key, rows);
      }
    }
  }

  private static FactKind kind(String form) {
    return switch (form) {
      case "A" -> FactKind.SERVICE;
      case "B" -> FactKind.OUTREACH;
      case "C" -> FactKind.CAPACITY;
      case "D" -> FactKind.COUNTY_STATUS;
      default -> FactKind.AGGREGATE;
    };
  }

  private void add(Fact fact, Facts rows) {
    switch (kind(fact.form())) {
      case SERVICE -> rows.add(service(fact, rows.size()));
      case AGGREGATE -> counted(fact, rows, List.of("service_id", "sex_id", "age_group_id"));
      case OUTREACH ->
          counted(fact, rows, List.of("date_id", "activity_id", "sex_id", "age_group_id"));
      case CAPACITY ->
          rows.add(
              rows.size(),
              county(fact),
              date(fact),
              code(fact, "agency", "agencies"),
              number(fact, "women"),
              number(fact, "men"),
              NULL,
              number(fact, "tested"),
              number(fact, "improved"));
      case COUNTY_STATUS ->
          rows.add(
              rows.size(),
              county(fact),
              yes(fact, "plan_adopted"),
              yes(fact, "in_work_plan"),
              yes(fact, "service_point"),
              fen(fact),
              number(fact, "leaders"),
              number(fact, "models"),
              number(fact, "meetings"));
    }
  }

  private long[] service(Fact fact, int row) {
    String person = fact.fields().getOrDefault("person", "somebody" + row);
    return new long[] {
      row,
      county(fact),
      code(fact, "service", "services"),
      date(fact),
      code(fact, "sex", "sexes"),
      code(fact, "age", "age_groups"),
      fact.fields().containsKey("completed") ? yes(fact, "completed") : NULL,
      NULL,
      person.hashCode(),
      1
    };
  }

  /** One fact for each measure the example gives. */
  private void counted(Fact fact, Facts rows, List<String> columns) {
    for (Map.Entry<String, String> field : fact.fields().entrySet()) {
      var measure = lists.get("measures").find(field.getKey());
      if (measure != null) {
        long[] values = new long[rows.kind().columns().size()];
        values[0] = Long.parseLong(fact.fields().getOrDefault("row", rows.size() + ""));
        values[1] = county(fact);
        for (String column : columns) {
          values[rows.kind().column(column)] =
              switch (column) {
                case "service_id" -> code(fact, "service", "services");
                case "sex_id" -> code(fact, "sex", "sexes");
                case "age_group_id" -> code(fact, "age", "age_groups");
                case "activity_id" -> code(fact, "activity", "activities");
                default -> date(fact);
              };
        }
        values[rows.kind().column("measure_id")] = measure.id();
        values[rows.kind().column("quantity")] = Long.parseLong(field.getValue());
        rows.add(values);
      }
    }
  }

  private long county(Fact fact) {
    String given = fact.fields().get("county");
    return given == null
        ? lists.counties(fact.province()).get(0).id()
        : lists.get("counties").get(given).id();
  }

  private long code(Fact fact, String field, String list) {
    String given = fact.fields().get(field);
    return given == null ? NULL : lists.get(list).get(given).id();
  }

  private static long number(Fact fact, String field) {
    return Long.parseLong(fact.fields().getOrDefault(field, "0"));
  }

  private static long yes(Fact fact, String field) {
    return fact.fields().getOrDefault(field, "no").equals("yes") ? 1 : 0;
  }

  private static long fen(Fact fact) {
    return new BigDecimal(fact.fields().getOrDefault("local_funding", "0"))
        .movePointRight(2)
        .longValueExact();
  }

  private static long date(Fact fact) {
    Quarter quarter = fact.quarter();
    LocalDate date =
        LocalDate.parse(fact.fields().getOrDefault("date", quarter.start().toString()));
    return date.getYear() * 10000L + date.getMonthValue() * 100L + date.getDayOfMonth();
  }
}
