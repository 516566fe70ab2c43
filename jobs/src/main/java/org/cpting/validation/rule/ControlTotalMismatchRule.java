package org.cpting.validation.rule;

import org.cpting.core.TotalsRow;
import org.cpting.notice.Mask;
import org.cpting.notice.Severity;
import org.cpting.validation.Check;
import org.cpting.validation.Rule;
import org.cpting.validation.RuleDoc;

/** Warns of a stated total of a column that does not equal the rows above it. */
@RuleDoc(
    code = "CONTROL_TOTAL_MISMATCH",
    severity = Severity.WARNING,
    zh = "合计/小计行不等于其上各行之和（包括被退回的行）。",
    en = "A row of totals or subtotals does not equal the rows above it, rejected ones included.")
final class ControlTotalMismatchRule implements Rule {

  @Override
  public void total(TotalsRow total, Check check) {
    if (total.stated() != null && total.stated().compareTo(total.actual()) == 0) {
      return;
    }
    String found = Mask.figure(total.raw());
    check.report(
        total.at(),
        total.field(),
        found,
        "合计/小计为 " + found + "，上面各行之和为 " + Mask.figure(total.actual().toPlainString()) + "。",
        "The total says "
            + found
            + "; the rows above add up to "
            + Mask.figure(total.actual().toPlainString())
            + ".",
        "请核对是否漏报、错报了行，或改正合计。数据以各行为准。",
        "Check whether a row is missing or wrong, or correct the total. The rows are what counts.");
  }
}
