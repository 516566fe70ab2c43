package org.cpting.check;

import java.util.Comparator;
import org.cpting.core.Quarter;
import org.cpting.notice.Bilingual;

/**
 * Something that looks unusual. It is a warning: it keeps nothing out.
 *
 * @param check code of the check
 * @param province code of the province
 * @param county code of the county; empty for the province as a whole
 * @param quarter the quarter reported on
 * @param score how much it matters: the check's weight times how many times the threshold is
 *     passed, ten times at most; of persons the weight alone
 * @param text what was found
 * @param fix what to do
 */
public record CheckFinding(
    String check,
    String province,
    String county,
    Quarter quarter,
    int score,
    Bilingual text,
    Bilingual fix) {

  /** What matters most first, then the newest. */
  static final Comparator<CheckFinding> BY_WEIGHT =
      Comparator.comparingInt(CheckFinding::score)
          .reversed()
          .thenComparing(CheckFinding::quarter, Comparator.reverseOrder())
          .thenComparing(CheckFinding::province)
          .thenComparing(CheckFinding::county)
          .thenComparing(CheckFinding::check);
}
