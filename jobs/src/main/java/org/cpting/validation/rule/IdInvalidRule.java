package org.cpting.validation.rule;

import org.cpting.core.CanonicalRow;
import org.cpting.core.Value;
import org.cpting.notice.Mask;
import org.cpting.notice.Severity;
import org.cpting.validation.Check;
import org.cpting.validation.Rule;
import org.cpting.validation.RuleDoc;

/** Warns of an ID number that is ignored because it is not valid; it is never repaired. */
@RuleDoc(
    code = "ID_INVALID",
    severity = Severity.WARNING,
    zh = "身份证号校验不符，或以数字格式保存（Excel 会毁掉末几位）：该号忽略不用，不作修补。",
    en =
        "The ID number's check character fails, or it was kept as a number (Excel destroys digits): it is ignored, never repaired.",
    source = "Reporting manual, section 3; GB 11643-1999")
final class IdInvalidRule implements Rule {

  @Override
  public void row(CanonicalRow row, Check check) {
    if (!(row.get("id_number") instanceof Value.Identity identity) || identity.id() != null) {
      return;
    }
    String found = Mask.tail(identity.text());
    if (identity.numeric()) {
      check.report(
          row.at("id_number"),
          "id_number",
          found,
          "身份证号以数字格式保存，末几位已被 Excel 改为 0，不能使用。",
          "The ID number was kept as a number; Excel has destroyed its last digits, and it cannot be used.",
          "请把该列设为“文本”格式后重新录入身份证号。",
          "Set the column's format to Text and type the ID number again.");
    } else {
      check.report(
          row.at("id_number"),
          "id_number",
          found,
          "身份证号（" + found + "）不是有效的18位号码，未使用。",
          "The ID number (" + found + ") is no valid number of 18 characters; it was not used.",
          "请核对证件后改正；没有身份证的请留空。",
          "Check it against the document and correct it; leave it empty for a person without one.");
    }
  }
}
