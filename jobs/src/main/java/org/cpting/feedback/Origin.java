package org.cpting.feedback;

import java.time.LocalDate;
import org.cpting.core.Quarter;
import org.cpting.notice.Bilingual;

/**
 * What a file was recognised as.
 *
 * @param province code of the province
 * @param name its name
 * @param unit the prefecture that reports, empty where the province does
 * @param quarter the quarter reported on
 * @param due last day on which a return for it is on time
 */
public record Origin(
    String province, Bilingual name, String unit, Quarter quarter, LocalDate due) {}
