package org.cpting.validation.rule;

import java.util.Set;
import org.cpting.core.CanonicalRow;
import org.cpting.core.ResidentId;
import org.cpting.core.Value;
import org.cpting.definition.FormSchema;
import org.cpting.notice.Severity;
import org.cpting.validation.Check;
import org.cpting.validation.Rule;
import org.cpting.validation.RuleDoc;

/** Refuses a row whose valid ID number contradicts the sex given. */
@RuleDoc(
    code = "ID_SEX_MISMATCH",
    severity = Severity.ERROR,
    zh = "有效身份证号与所填性别矛盾。",
    en = "A valid ID number contradicts the sex given.",
    source = "Reporting manual, section 3; GB 11643-1999 (odd sequence is male)",
    asksZh = "性别与身份证号是否一致",
    asksEn = "whether the sex agrees with the ID number")
final class IdSexMismatchRule implements Rule {

  private static final String MALE = "M";

  @Override
  public Set<String> needs(FormSchema schema) {
    Set<String> needed = Set.of("id_number", "sex");
    return schema.fields().names().containsAll(needed) ? needed : Set.of();
  }

  @Override
  public void row(CanonicalRow row, Check check) {
    ResidentId id = row.residentId();
    Value.Coded sex = row.code("sex");
    if (id != null && sex != null && id.male() != sex.code().equals(MALE)) {
      check.report(
          row.at("sex"),
          "sex",
          sex.code(),
          "所填性别（" + (id.male() ? "女" : "男") + "）与身份证号（" + (id.male() ? "男" : "女") + "）不一致。",
          "The sex given (" + sex.code() + ") is not that of the ID number.",
          "请核对证件，改正性别或身份证号。",
          "Check the document and correct the sex or the ID number.");
    }
  }
}
