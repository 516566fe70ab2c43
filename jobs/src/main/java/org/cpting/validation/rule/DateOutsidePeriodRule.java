package org.cpting.validation.rule;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.cpting.core.CanonicalRow;
import org.cpting.core.Quarter;
import org.cpting.definition.FormSchema;
import org.cpting.notice.Severity;
import org.cpting.validation.Check;
import org.cpting.validation.Rule;
import org.cpting.validation.RuleDoc;

/** Refuses a row whose service or activity lies outside the return's quarter. */
@RuleDoc(
    code = "DATE_OUTSIDE_PERIOD",
    severity = Severity.ERROR,
    zh = "服务或活动日期不在报表的季度之内。",
    en = "The date of the service or activity is not within the return's quarter.",
    asksZh = "日期是否在本报告期内",
    asksEn = "whether the date lies within the period")
final class DateOutsidePeriodRule implements Rule {

  @Override
  public Set<String> needs(FormSchema schema) {
    Set<String> dates = new HashSet<>(schema.fields().names());
    dates.retainAll(Set.of("service_date", "date"));
    return dates;
  }

  @Override
  public void row(CanonicalRow row, Check check) {
    look(row, "service_date", check);
    look(row, "date", check);
  }

  private static void look(CanonicalRow row, String field, Check check) {
    LocalDate date = row.date(field);
    Quarter quarter = check.quarter();
    if (date != null && !quarter.contains(date)) {
      check.report(
          row.at(field),
          field,
          date.toString(),
          "日期 "
              + date
              + " 不在报告期 "
              + quarter
              + "（"
              + quarter.start()
              + " 至 "
              + quarter.end()
              + "）内。",
          "The date "
              + date
              + " is not within "
              + quarter
              + " ("
              + quarter.start()
              + " to "
              + quarter.end()
              + ").",
          "请核对日期；属于其他季度的，请在该季度的更正报表中报送。",
          "Check the date; what belongs to another quarter goes into a corrected return for that quarter.");
    }
  }
}
