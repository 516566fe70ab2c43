package org.cpting.validation.rule;

import org.cpting.core.CanonicalRow;
import org.cpting.core.Value;
import org.cpting.definition.FormSchema;
import org.cpting.notice.Severity;
import org.cpting.validation.Check;
import org.cpting.validation.Rule;
import org.cpting.validation.RuleDoc;

/** Refuses a row that lacks what it cannot be counted without. */
@RuleDoc(
    code = "REQUIRED_MISSING",
    severity = Severity.ERROR,
    zh = "登记表缺少县、性别、服务或服务日期，或身份证号（有效）、出生日期、年龄三者皆无；其他报表除备注外任一栏为空。",
    en =
        "No county, sex, service or service date, or neither a valid ID nor a birth date nor an age; in the other forms any"
            + " field but a remark.")
final class RequiredMissingRule implements Rule {

  private static final String PARTICIPANTS = "participants";

  @Override
  public void row(CanonicalRow row, Check check) {
    FormSchema schema = check.schema();
    for (int i = 0; i < schema.columns().size(); i++) {
      if (schema.column(i).required() && row.get(i).isBlank()) {
        missing(row, schema.column(i), check);
      }
    }
    if (schema.find("id_number") != null && !hasAge(row)) {
      // The officer fills in whichever of the three the form has; the manual names the birth date
      // first.
      String shown = row.has("birth_date") ? "birth_date" : row.has("age") ? "age" : "id_number";
      check.report(
          row.at(shown),
          "birth_date",
          "",
          "没有有效身份证号，也没有出生日期和年龄，无法确定年龄组。",
          "There is neither a valid ID number nor a birth date nor an age, so the age group is not known.",
          "请补填身份证号、出生日期或年龄中的一项。",
          "Fill in one of ID number, birth date and age.");
    }
    Value.Coded item = row.code("item");
    if (item != null && item.code().equals(PARTICIPANTS)) {
      for (String field : new String[] {"sex", "age_group"}) {
        FormSchema.Column column = schema.find(field);
        if (column != null && row.get(field).isBlank()) {
          missing(row, column, check);
        }
      }
    }
  }

  private static void missing(CanonicalRow row, FormSchema.Column column, Check check) {
    check.report(
        row.at(column.name()),
        column.name(),
        "",
        "“" + column.zh() + "”没有填写。",
        "'" + column.en() + "' is empty.",
        "请补填“" + column.zh() + "”。",
        "Fill in '" + column.en() + "'.");
  }

  /** An invalid birth date or age is reported by its own rule, which this one must not repeat. */
  private static boolean hasAge(CanonicalRow row) {
    return row.residentId() != null
        || !row.get("birth_date").isBlank()
        || !row.get("age").isBlank();
  }
}
