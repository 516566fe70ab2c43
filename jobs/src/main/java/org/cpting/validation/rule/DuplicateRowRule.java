package org.cpting.validation.rule;

import java.util.Set;
import org.cpting.core.CanonicalRow;
import org.cpting.core.ServiceKey;
import org.cpting.definition.FormSchema;
import org.cpting.notice.Severity;
import org.cpting.validation.Check;
import org.cpting.validation.Rule;
import org.cpting.validation.RuleDoc;

/** Refuses the second report of the same service to the same person on the same day. */
@RuleDoc(
    code = "DUPLICATE_ROW",
    severity = Severity.ERROR,
    zh = "同一人、同一服务、同一日期在本省本季度的报表中已经出现过。",
    en =
        "The same person, service and service date stand earlier in the province's returns for the quarter.",
    last = true,
    comparesReturns = true,
    asksZh = "是否与前面的行重复",
    asksEn = "whether the row repeats an earlier one")
final class DuplicateRowRule implements Rule {

  @Override
  public Set<String> needs(FormSchema schema) {
    Set<String> needed = Set.of("service", "service_date");
    return schema.fields().names().containsAll(needed) ? needed : Set.of();
  }

  @Override
  public void row(CanonicalRow row, Check check) {
    if (check.rejected() || row.code("service") == null || row.date("service_date") == null) {
      return;
    }
    if (!check.servicesBefore().add(ServiceKey.of(check.person(), row))) {
      check.report(
          row.at(""),
          "",
          "",
          "同一人在同一天的同一服务前面已经登记过，本行未计入。",
          "The same service to the same person on the same day stands in an earlier row; this row was not counted.",
          "重复登记的请删除本行；确为另一人或另一次服务的，请改正身份信息或日期。",
          "Delete the row if it is a repetition; if it is another person or day, correct it.");
    }
  }
}
