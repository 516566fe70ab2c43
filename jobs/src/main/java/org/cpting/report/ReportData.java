package org.cpting.report;

import java.util.Collection;
import org.cpting.definition.Calendar;
import org.cpting.definition.CodeLists;
import org.cpting.definition.Logframe;
import org.cpting.indicator.Figure;

/**
 * Everything reports are made of.
 *
 * @param logframe what is measured
 * @param codes names of provinces, services and the like
 * @param calendar what is due when
 * @param figures the figures, after disclosure control
 * @param quality what came in and what was refused
 * @param stamp the run
 */
public record ReportData(
    Logframe logframe,
    CodeLists codes,
    Calendar calendar,
    Collection<Figure> figures,
    DataQuality quality,
    Stamp stamp) {}
