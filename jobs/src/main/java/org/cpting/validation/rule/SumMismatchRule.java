package org.cpting.validation.rule;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cpting.core.CanonicalRow;
import org.cpting.core.Value;
import org.cpting.definition.FormSchema;
import org.cpting.notice.Mask;
import org.cpting.notice.Severity;
import org.cpting.validation.Check;
import org.cpting.validation.Rule;
import org.cpting.validation.RuleDoc;

/** Refuses a row whose total is not the sum of its parts, by sex and age group or by sex. */
@RuleDoc(
    code = "SUM_MISMATCH",
    severity = Severity.ERROR,
    zh = "行内合计不等于各分项之和。",
    en = "A row's total is not the sum of its parts.",
    asksZh = "合计是否等于各分项之和",
    asksEn = "whether the total is the sum of its parts")
final class SumMismatchRule implements Rule {

  @Override
  public Set<String> needs(FormSchema schema) {
    Set<String> needed = new HashSet<>();
    if (schema.crosstab() != null && schema.find("total") != null) {
      needed.add("total");
      needed.addAll(schema.cells());
    }
    return needed;
  }

  @Override
  public void row(CanonicalRow row, Check check) {
    FormSchema schema = check.schema();
    for (int i = 0; i < schema.columns().size(); i++) {
      FormSchema.Column column = schema.column(i);
      if (!column.parts().isEmpty()) {
        compare(row, check, column.name(), column.parts());
      }
    }
    if (schema.crosstab() != null) {
      compare(row, check, "total", schema.cells());
    }
  }

  private static void compare(CanonicalRow row, Check check, String field, List<String> parts) {
    if (!(row.get(field) instanceof Value.Quantity total)) {
      return;
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (String name : parts) {
      if (!(row.get(name) instanceof Value.Quantity part)) {
        return;
      }
      sum = sum.add(part.number());
    }
    if (sum.compareTo(total.number()) != 0) {
      String found = Mask.figure(total.number().toPlainString());
      check.report(
          row.at(field),
          field,
          found,
          "合计 " + found + " 不等于各分项之和 " + Mask.figure(sum.toPlainString()) + "。",
          "The total "
              + found
              + " is not the sum of its parts, "
              + Mask.figure(sum.toPlainString())
              + ".",
          "请核对各分项和合计，改正其中的错误。",
          "Check the parts and the total and correct what is wrong.");
    }
  }
}
