package org.cpting.reader;

import java.util.List;
import java.util.Map;
import org.cpting.core.Quarter;
import org.cpting.core.ReturnKey;
import org.cpting.core.ReturnShape;
import org.cpting.notice.Finding;

/**
 * What a file is.
 *
 * @param province code of the province
 * @param quarter the quarter it reports on
 * @param unit the prefecture that reports, empty where the province does
 * @param forms its forms that can be read
 * @param shapes how each of its forms looks, refused ones too
 * @param findings what was found on the way, refused forms among it
 */
public record Recognised(
    String province,
    Quarter quarter,
    String unit,
    List<FormPlan> forms,
    Map<ReturnKey, ReturnShape> shapes,
    List<Finding> findings) {}
