package org.cpting.core;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An exception granted: what a rule finds in one return is let in all the same.
 *
 * @param id its number, 0 before it is stored
 * @param rule the rule, or {@link #WHOLE_RETURN}
 * @param province code of the province
 * @param form code of the form
 * @param quarter the quarter reported on
 * @param file name of the only file it holds for, null for any
 * @param row the only row, as a finding names it; 0 for any
 * @param cell the only cell, as a finding names it; empty for any
 * @param by who granted it
 * @param reason why
 * @param until last day on which a return is let in by it
 */
public record Waiver(
    int id,
    String rule,
    String province,
    String form,
    Quarter quarter,
    @Nullable String file,
    int row,
    String cell,
    String by,
    String reason,
    LocalDate until) {

  /** Stands for a rule where the return is refused as a whole by its number of refused rows. */
  public static final String WHOLE_RETURN = "RETURN_REFUSED_BY_POLICY";

  /** Whether it is about a return. */
  public boolean covers(ReturnKey key) {
    return province.equals(key.province())
        && form.equals(key.form())
        && quarter.equals(key.quarter());
  }

  /** Whether it lets in what a rule found at a place of a return it {@link #covers}. */
  public boolean covers(String otherRule, SourceRef at) {
    return rule.equals(otherRule)
        && (file == null || file.equals(at.file()))
        && (row == 0 || row == at.row())
        && (cell.isEmpty() || cell.equals(at.cell()));
  }
}
