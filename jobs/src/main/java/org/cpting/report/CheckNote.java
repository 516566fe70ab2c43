package org.cpting.report;

import org.cpting.core.Quarter;
import org.cpting.notice.Bilingual;

/**
 * What a cross check found unusual.
 *
 * @param check code of the check
 * @param province code of the province
 * @param quarter the quarter reported on
 * @param score how much it matters
 * @param text what was found
 * @param fix what to do
 */
public record CheckNote(
    String check, String province, Quarter quarter, int score, Bilingual text, Bilingual fix) {}
