package org.cpting.testing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cpting.core.CanonicalRow;
import org.cpting.core.LongSet;
import org.cpting.core.Quarter;
import org.cpting.core.ResidentId;
import org.cpting.core.TotalsRow;
import org.cpting.core.Value;
import org.cpting.definition.FormSchema;
import org.cpting.definition.Home;
import org.cpting.intake.Intake;
import org.cpting.notice.Finding;
import org.cpting.notice.Findings;
import org.cpting.validation.Check;
import org.cpting.validation.Rules;
import org.cpting.validation.Strictness;

/** Makes a good canonical row, lets a test spoil it, and checks it by all rules. */
public final class RowBuilder {

  private static final Map<String, FormSchema> SCHEMAS =
      FormSchema.readAll(Home.find(), ReadingAssert.DICTIONARY.codes());
  private static final Quarter QUARTER = Quarter.of("2011Q2");

  private final FormSchema schema;
  private final Value[] values;
  private final int[] columns;

  private RowBuilder(FormSchema schema) {
    this.schema = schema;
    this.values = new Value[schema.columns().size()];
    this.columns = new int[values.length];
    Arrays.fill(values, Value.Blank.BLANK);
    Arrays.setAll(columns, i -> i);
  }

  /** A good row of a form, by its key such as A or B-long. */
  public static RowBuilder aRow(String form) {
    RowBuilder row = new RowBuilder(Objects.requireNonNull(SCHEMAS.get(form)));
    for (int i = 0; i < row.values.length; i++) {
      row.values[i] = good(row.schema.column(i));
    }
    FormSchema.Column total = row.schema.find("total");
    if (total == null) {
      return row;
    }
    return total.required() ? row.with("total", number(8)) : row.withoutColumn("total");
  }

  private static Value good(FormSchema.Column column) {
    return switch (column.type()) {
      case TEXT, ID -> Value.Blank.BLANK;
      case DATE -> column.name().equals("birth_date") ? day(1995, 6, 18) : day(2011, 5, 3);
      case CODE -> column.name().equals("sex") ? code(2, "F") : code(1, "S01");
      case YES_NO -> new Value.Flag(true);
      case COUNT -> column.name().equals("age") ? Value.Blank.BLANK : number(1);
      case AMOUNT, MONEY -> number(8);
    };
  }

  /** Gives a field a value. */
  public RowBuilder with(String field, Value value) {
    values[schema.fields().get(field)] = value;
    return this;
  }

  /** Leaves a field empty. */
  public RowBuilder without(String field) {
    return with(field, Value.Blank.BLANK);
  }

  /** The return has no column for a field. */
  public RowBuilder withoutColumn(String field) {
    columns[schema.fields().get(field)] = -1;
    return without(field);
  }

  public CanonicalRow build() {
    return new CanonicalRow(schema.fields(), "file.xlsx", "表一", 7, values.clone(), columns, false);
  }

  /** Has the row checked. */
  public void checkedBy(Check check) {
    CanonicalRow row = build();
    check.accepts(row, row.get("name").hashCode());
  }

  /** What all rules find in the rows, one after the other. */
  public static List<Finding> findings(RowBuilder... rows) {
    Findings findings = new Findings(100);
    Check check = check(rows[0].schema, findings);
    for (RowBuilder row : rows) {
      row.checkedBy(check);
    }
    return findings.kept();
  }

  /** What all rules find in a total. */
  public static List<Finding> findings(TotalsRow total) {
    Findings findings = new Findings(100);
    check(Objects.requireNonNull(SCHEMAS.get("B")), findings).total(total);
    return findings.kept();
  }

  /** A form, by its key. */
  public static FormSchema schema(String form) {
    return Objects.requireNonNull(SCHEMAS.get(form));
  }

  /** A check by all rules, in which a person is told by name. */
  public static Check check(FormSchema schema, Findings findings) {
    return new Check(
        Rules.scan(),
        Strictness.PLAIN,
        schema,
        Intake.ages(ReadingAssert.DICTIONARY.codes()),
        QUARTER,
        new LongSet(),
        findings);
  }

  public static Value text(String text) {
    return new Value.Text(text);
  }

  public static Value number(long number) {
    return new Value.Quantity(BigDecimal.valueOf(number));
  }

  public static Value day(int year, int month, int day) {
    return new Value.Day(LocalDate.of(year, month, day));
  }

  public static Value code(int id, String code) {
    return new Value.Coded(id, code);
  }

  /** An ID number kept as text. */
  public static Value id(String number) {
    return new Value.Identity(number, ResidentId.find(number), false);
  }
}
