package org.cpting.validation.rule;

import java.time.LocalDate;
import java.util.Set;
import org.cpting.core.Age;
import org.cpting.core.CanonicalRow;
import org.cpting.definition.FormSchema;
import org.cpting.notice.Mask;
import org.cpting.notice.Severity;
import org.cpting.validation.Check;
import org.cpting.validation.Rule;
import org.cpting.validation.RuleDoc;

/** Refuses a row whose person would be unborn or older than a hundred on the service date. */
@RuleDoc(
    code = "AGE_OUT_OF_RANGE",
    severity = Severity.ERROR,
    zh = "服务当日的年龄小于0岁或大于100岁。",
    en = "The age on the service date is below 0 or above 100.",
    asksZh = "服务当日的年龄",
    asksEn = "the age on the service date")
final class AgeOutOfRangeRule implements Rule {

  @Override
  public Set<String> needs(FormSchema schema) {
    return schema.find("service_date") == null ? Set.of() : Set.of("service_date");
  }

  @Override
  public void row(CanonicalRow row, Check check) {
    LocalDate day = row.date("service_date");
    Age age = day == null ? null : Age.on(day, row);
    if (age != null && !check.ages().covers(age.years())) {
      String years = age.years() < 0 ? "< 0" : Mask.figure(age.years() + "");
      check.report(
          row.at(age.field()),
          age.field(),
          years,
          "服务当日的年龄（" + years + "）不在可能的范围内。",
          "The age on the service date (" + years + ") is out of range.",
          "请核对出生日期（或身份证号、年龄）和服务日期。",
          "Check the birth date (or ID number, or age) and the service date.");
    }
  }
}
