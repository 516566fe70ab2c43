package org.cpting.validation.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.cpting.core.Age;
import org.cpting.core.CanonicalRow;
import org.cpting.core.ResidentId;
import org.cpting.core.Value;
import org.cpting.definition.FormSchema;
import org.cpting.notice.Mask;
import org.cpting.notice.Severity;
import org.cpting.validation.Check;
import org.cpting.validation.Rule;
import org.cpting.validation.RuleDoc;

/** Warns of an age that is not the one by the ID number; the ID number stands. */
@RuleDoc(
    code = "AGE_MISMATCH",
    severity = Severity.WARNING,
    zh = "所填年龄与按身份证号计算的服务当日周岁相差一岁以上；以身份证号为准。",
    en =
        "The age given differs by more than one year from the age by the ID number on the service date; the ID number"
            + " stands.",
    asksZh = "年龄与身份证号是否一致",
    asksEn = "whether the age agrees with the ID number")
final class AgeMismatchRule implements Rule {

  private static final BigDecimal TOLERATED = BigDecimal.ONE;

  @Override
  public Set<String> needs(FormSchema schema) {
    Set<String> needed = Set.of("id_number", "service_date", "age");
    return schema.fields().names().containsAll(needed) ? needed : Set.of();
  }

  @Override
  public void row(CanonicalRow row, Check check) {
    ResidentId id = row.residentId();
    LocalDate day = row.date("service_date");
    if (id == null || day == null || !(row.get("age") instanceof Value.Quantity given)) {
      return;
    }
    int age = Age.between(id.birthDate(), day);
    if (given.number().subtract(BigDecimal.valueOf(age)).abs().compareTo(TOLERATED) > 0) {
      String found = Mask.figure(given.number().toPlainString());
      check.report(
          row.at("age"),
          "age",
          found,
          "所填年龄 " + found + " 与身份证号推算的周岁 " + age + " 不符，按身份证号计算。",
          "The age given ("
              + found
              + ") is not the "
              + age
              + " completed years of the ID number, which was used.",
          "请核对年龄（周岁，不是虚岁）和身份证号。",
          "Check the age (completed years) and the ID number.");
    }
  }
}
