package org.cpting.report;

import org.cpting.core.Quarter;
import org.cpting.notice.Bilingual;

/**
 * Where one county stands with one form of a quarter, by the rows that were accepted.
 *
 * @param province code of the province
 * @param unit the part of the province that reports for it; empty if the province does as a whole
 * @param form code of the form
 * @param quarter the quarter reported on
 * @param county code of the county
 * @param name its name
 * @param state where it stands
 * @param rows accepted rows that tell of it
 * @param reason why it is not expected, as the calendar says; empty otherwise
 */
public record CountyCompleteness(
    String province,
    String unit,
    String form,
    Quarter quarter,
    String county,
    Bilingual name,
    State state,
    int rows,
    String reason) {

  /** Where a county stands. */
  public enum State {
    /** Accepted rows tell of it. */
    REPORTED,
    /** A return was accepted, but nothing in it tells of this county. */
    ABSENT,
    /** No return, and it is due. */
    MISSING,
    /** No return, and it is not yet due. */
    EXPECTED,
    /** Nothing came and nothing need come. */
    NOT_EXPECTED
  }
}
