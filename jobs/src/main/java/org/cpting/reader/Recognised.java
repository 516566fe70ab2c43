package org.cpting.reader;

import java.util.List;
import org.cpting.core.Quarter;
import org.cpting.notice.Finding;

/**
 * What a file is.
 *
 * @param province code of the province
 * @param quarter the quarter it reports on
 * @param unit the prefecture that reports, empty where the province does
 * @param forms its forms that can be read
 * @param findings what was found on the way, refused forms among it
 */
public record Recognised(
    String province, Quarter quarter, String unit, List<FormPlan> forms, List<Finding> findings) {}
