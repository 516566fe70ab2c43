package org.cpting.report;

import java.time.LocalDate;
import org.cpting.core.Quarter;

/**
 * What was let in by a waiver and counts in the figures.
 *
 * @param number number of the waiver
 * @param province code of the province
 * @param unit the part of the province that reports by itself; empty if none does
 * @param form code of the form
 * @param quarter the quarter reported on
 * @param rule the rule, or that the return was to be refused as a whole
 * @param findings how many findings were let in
 * @param by who granted it
 * @param reason why
 * @param until last day on which returns are let in by it
 */
public record WaiverNote(
    int number,
    String province,
    String unit,
    String form,
    Quarter quarter,
    String rule,
    int findings,
    String by,
    String reason,
    LocalDate until) {}
