package org.cpting.report;

import org.cpting.core.Quarter;
import org.cpting.notice.Bilingual;

/**
 * What a cross check found unusual.
 *
 * @param check code of the check
 * @param province code of the province
 * @param county code of the county; empty for the province as a whole
 * @param quarter the quarter reported on
 * @param score how much it matters
 * @param text what was found
 * @param fix what to do
 */
public record CheckNote(
    String check,
    String province,
    String county,
    Quarter quarter,
    int score,
    Bilingual text,
    Bilingual fix) {}
