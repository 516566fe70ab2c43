package org.cpting.validation.rule;

import org.cpting.core.CanonicalRow;
import org.cpting.core.Value;
import org.cpting.definition.FormSchema;
import org.cpting.notice.Mask;
import org.cpting.notice.Severity;
import org.cpting.validation.Check;
import org.cpting.validation.Rule;
import org.cpting.validation.RuleDoc;

/**
 * Refuses a row with a county, service, activity, agency or sex that is in none of the province's
 * lists.
 */
@RuleDoc(
    code = "CODE_UNKNOWN",
    severity = Severity.ERROR,
    zh = "县、服务、活动、机构或性别不在本省名录或同义词中。",
    en =
        "County, service, activity, agency or sex is neither in the province's lists nor among their synonyms.")
final class CodeUnknownRule implements Rule {

  @Override
  public void row(CanonicalRow row, Check check) {
    if (!row.odd()) {
      return;
    }
    FormSchema schema = check.schema();
    boolean ofPersons = schema.find("id_number") != null;
    for (int i = 0; i < schema.columns().size(); i++) {
      FormSchema.Column column = schema.column(i);
      if (row.get(i) instanceof Value.Unknown unknown && column.type() == FormSchema.Type.CODE) {
        // A word in the box for sex or age may be a name that slipped one column; in a register of
        // persons any word may, unless it is like those of the list.
        boolean institution = !column.name().equals("sex") && !column.name().equals("age_group");
        boolean shown = institution && (unknown.akin() || !ofPersons);
        String found = shown ? Mask.code(unknown.raw()) : Mask.tail(unknown.raw());
        check.report(
            row.at(column.name()),
            column.name(),
            found,
            "“" + column.zh() + "”填写的“" + found + "”不在名录中。",
            "'" + found + "' is not in the list for '" + column.en() + "'.",
            "请使用名录中的名称；确需新增的，请通知项目办登记同义词。",
            "Use a name of the list; if a new one is meant, have the project office add it or a synonym.");
      }
    }
  }
}
