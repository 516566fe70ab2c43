package org.cpting.validation.rule;

import org.cpting.core.CanonicalRow;
import org.cpting.core.Value;
import org.cpting.definition.FormSchema;
import org.cpting.notice.Mask;
import org.cpting.notice.Severity;
import org.cpting.validation.Check;
import org.cpting.validation.Rule;
import org.cpting.validation.RuleDoc;

/** Refuses a row with a negative number. */
@RuleDoc(
    code = "NEGATIVE_VALUE",
    severity = Severity.ERROR,
    zh = "数字为负。",
    en = "A number is negative.")
final class NegativeValueRule implements Rule {

  @Override
  public void row(CanonicalRow row, Check check) {
    if (!row.odd()) {
      return;
    }
    FormSchema schema = check.schema();
    for (int i = 0; i < schema.columns().size(); i++) {
      FormSchema.Column column = schema.column(i);
      // An age below zero is the business of AGE_OUT_OF_RANGE.
      if (row.get(i) instanceof Value.Quantity quantity
          && quantity.number().signum() < 0
          && !column.name().equals("age")) {
        String found = Mask.figure(quantity.number().toPlainString());
        check.report(
            row.at(column.name()),
            column.name(),
            found,
            "“" + column.zh() + "”为负数（" + found + "）。",
            "'" + column.en() + "' is negative (" + found + ").",
            "请填写实际数字；要冲减以前的数字，请报送该季度的更正报表。",
            "Write the actual number; to take back an earlier one, send a corrected return for its quarter.");
      }
    }
  }
}
