package org.cpting.intake;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cpting.core.Age;
import org.cpting.core.AgeBands;
import org.cpting.core.CanonicalRow;
import org.cpting.core.Facts;
import org.cpting.core.ServiceKey;
import org.cpting.core.Value;
import org.cpting.definition.CodeList.Code;
import org.cpting.definition.CodeLists;
import org.cpting.definition.FormSchema;
import org.jspecify.annotations.Nullable;

/** Turns accepted rows of one form into facts. */
final class FactMaker {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final FormSchema schema;
  private final AgeBands ages;
  private final List<Cell> cells = new ArrayList<>();
  private final CodeLists codes;

  /** A field that holds one figure of an outreach or aggregate form, with what it counts. */
  private record Cell(int field, long sex, long age, long measure) {}

  FactMaker(FormSchema schema, CodeLists codes, AgeBands ages) {
    this.schema = schema;
    this.codes = codes;
    this.ages = ages;
    FormSchema.Crosstab crosstab = schema.crosstab();
    if (crosstab != null) {
      int measure = codes.get("measures").get(crosstab.measure()).id();
      for (Code age : codes.get("age_groups").codes()) {
        for (Code sex : codes.get("sexes").codes()) {
          int field = schema.fields().get(FormSchema.cell(sex.code(), age.code()));
          cells.add(new Cell(field, sex.id(), age.id(), measure));
        }
      }
      for (String name : List.of("contacts_completed", "events", "materials")) {
        if (schema.fields().find(name) >= 0) {
          int id = codes.get("measures").get(name).id();
          cells.add(new Cell(schema.fields().get(name), Facts.NULL, Facts.NULL, id));
        }
      }
    }
  }

  /** Adds the facts of a row; person and kind are its person's key and how it was made. */
  void add(Facts facts, CanonicalRow row, long person, int kind) {
    switch (schema.facts()) {
      case SERVICE -> service(facts, row, person, kind);
      case AGGREGATE -> figures(facts, row, false);
      case OUTREACH -> {
        if (schema.crosstab() == null) {
          longForm(facts, row);
        } else {
          figures(facts, row, true);
        }
      }
      case CAPACITY ->
          facts.add(
              row.number(),
              code(row, "county"),
              date(row.date("date")),
              code(row, "agency"),
              count(row, "women"),
              count(row, "men"),
              hundredths(row, "days"),
              count(row, "tested"),
              count(row, "improved"));
      case COUNTY_STATUS ->
          facts.add(
              row.number(),
              code(row, "county"),
              flag(row, "plan_adopted"),
              flag(row, "in_work_plan"),
              flag(row, "service_point"),
              hundredths(row, "local_funding"),
              count(row, "leaders"),
              count(row, "models"),
              count(row, "meetings"));
    }
  }

  private void service(Facts facts, CanonicalRow row, long person, int kind) {
    LocalDate day = row.date("service_date");
    Age age = day == null ? null : Age.on(day, row);
    if (day == null || age == null) {
      throw new IllegalStateException("Accepted without date or age: row " + row.number());
    }
    facts.add(
        row.number(),
        code(row, "county"),
        code(row, "service"),
        date(day),
        code(row, "sex"),
        ages.idOf(age.years()),
        flag(row, "completed"),
        hundredths(row, "hours"),
        person,
        kind);
  }

  private void figures(Facts facts, CanonicalRow row, boolean outreach) {
    for (Cell cell : cells) {
      if (row.get(cell.field()) instanceof Value.Quantity quantity) {
        long number = quantity.number().longValueExact();
        if (outreach) {
          outreach(facts, row, cell.sex(), cell.age(), cell.measure(), number);
        } else {
          facts.add(
              row.number(),
              code(row, "county"),
              code(row, "service"),
              cell.sex(),
              cell.age(),
              cell.measure(),
              number);
        }
      }
    }
  }

  private void longForm(Facts facts, CanonicalRow row) {
    Value.Coded item = row.code("item");
    if (item == null) {
      throw new IllegalStateException("Accepted without item: row " + row.number());
    }
    int measure = codes.get("measures").get(item.code()).id();
    outreach(facts, row, code(row, "sex"), code(row, "age_group"), measure, count(row, "value"));
  }

  private static void outreach(
      Facts facts, CanonicalRow row, long sex, long age, long measure, long number) {
    facts.add(
        row.number(),
        code(row, "county"),
        date(row.date("date")),
        code(row, "activity"),
        sex,
        age,
        measure,
        number);
  }

  private static long code(CanonicalRow row, String field) {
    Value.Coded coded = row.code(field);
    return coded == null ? Facts.NULL : coded.id();
  }

  private static long flag(CanonicalRow row, String field) {
    return row.get(field) instanceof Value.Flag flag ? (flag.yes() ? 1 : 0) : Facts.NULL;
  }

  private static long count(CanonicalRow row, String field) {
    return row.get(field) instanceof Value.Quantity quantity
        ? quantity.number().longValueExact()
        : Facts.NULL;
  }

  private static long hundredths(CanonicalRow row, String field) {
    if (!(row.get(field) instanceof Value.Quantity quantity)) {
      return Facts.NULL;
    }
    BigDecimal number = quantity.number();
    return number.scale() == 0
        ? Math.multiplyExact(number.longValueExact(), 100L)
        : number.multiply(HUNDRED).setScale(0, RoundingMode.HALF_UP).longValueExact();
  }

  private static long date(@Nullable LocalDate day) {
    return day == null ? Facts.NULL : ServiceKey.dateId(day);
  }
}
