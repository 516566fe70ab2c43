package org.cpting.validation.rule;

import org.cpting.core.CanonicalRow;
import org.cpting.core.Value;
import org.cpting.definition.FormSchema;
import org.cpting.notice.Mask;
import org.cpting.notice.Severity;
import org.cpting.validation.Check;
import org.cpting.validation.Rule;
import org.cpting.validation.RuleDoc;

/** Refuses a row with a date or number that is none. */
@RuleDoc(
    code = "VALUE_INVALID",
    severity = Severity.ERROR,
    zh = "日期或数字不成立（如2月30日、若干），或是否栏填写的不是“是”“否”。",
    en =
        "A date or number that is none (30 February, 'several'), or neither yes nor no in a box for yes or no.")
final class ValueInvalidRule implements Rule {

  @Override
  public void row(CanonicalRow row, Check check) {
    if (!row.odd()) {
      return;
    }
    FormSchema schema = check.schema();
    for (int i = 0; i < schema.columns().size(); i++) {
      FormSchema.Column column = schema.column(i);
      Value value = row.get(i);
      if (value instanceof Value.Invalid invalid) {
        report(row, column, invalid, check);
      } else if (value instanceof Value.Unknown unknown
          && column.type() == FormSchema.Type.YES_NO) {
        String found = Mask.tail(unknown.raw());
        check.report(
            row.at(column.name()),
            column.name(),
            found,
            "“" + column.zh() + "”填写的“" + found + "”既不是“是”也不是“否”。",
            "'" + found + "' in '" + column.en() + "' is neither yes nor no.",
            "请填写“是”或“否”。",
            "Write 是 (yes) or 否 (no).");
      }
    }
  }

  private static void report(
      CanonicalRow row, FormSchema.Column column, Value.Invalid invalid, Check check) {
    String found = Mask.figure(invalid.raw());
    String shown = invalid.why() == Value.Why.NO_STORED_RESULT ? "" : found;
    InvalidText said = InvalidText.of(invalid);
    check.report(
        row.at(column.name()),
        column.name(),
        shown,
        "“" + column.zh() + "”" + (shown.isEmpty() ? "" : "的值“" + found + "”") + said.text().zh(),
        (shown.isEmpty()
                ? "'" + column.en() + "' "
                : "The value '" + found + "' of '" + column.en() + "' ")
            + said.text().en(),
        said.fix().zh(),
        said.fix().en());
  }
}
