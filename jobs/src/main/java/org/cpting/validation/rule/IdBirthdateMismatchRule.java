package org.cpting.validation.rule;

import java.time.LocalDate;
import java.util.Set;
import org.cpting.core.CanonicalRow;
import org.cpting.core.ResidentId;
import org.cpting.definition.FormSchema;
import org.cpting.notice.Severity;
import org.cpting.validation.Check;
import org.cpting.validation.Rule;
import org.cpting.validation.RuleDoc;

/** Refuses a row whose valid ID number contradicts the birth date given. */
@RuleDoc(
    code = "ID_BIRTHDATE_MISMATCH",
    severity = Severity.ERROR,
    zh = "有效身份证号与所填出生日期矛盾。",
    en = "A valid ID number contradicts the birth date given.",
    asksZh = "出生日期与身份证号是否一致",
    asksEn = "whether the birth date agrees with the ID number")
final class IdBirthdateMismatchRule implements Rule {

  @Override
  public Set<String> needs(FormSchema schema) {
    Set<String> needed = Set.of("id_number", "birth_date");
    return schema.fields().names().containsAll(needed) ? needed : Set.of();
  }

  @Override
  public void row(CanonicalRow row, Check check) {
    ResidentId id = row.residentId();
    LocalDate birth = row.date("birth_date");
    if (id != null && birth != null && !birth.equals(id.birthDate())) {
      check.report(
          row.at("birth_date"),
          "birth_date",
          "",
          "所填出生日期与身份证号中的出生日期不一致。",
          "The birth date given is not that of the ID number.",
          "请核对证件，改正出生日期或身份证号。",
          "Check the document and correct the birth date or the ID number.");
    }
  }
}
