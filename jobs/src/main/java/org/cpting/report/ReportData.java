package org.cpting.report;

import java.util.Collection;
import java.util.List;
import org.cpting.definition.Calendar;
import org.cpting.definition.CodeLists;
import org.cpting.definition.Logframe;
import org.cpting.indicator.Figure;
import org.cpting.indicator.Restatement;

/**
 * Everything reports are made of.
 *
 * @param logframe what is measured
 * @param codes names of provinces, services and the like
 * @param calendar what is due when
 * @param figures the figures, after disclosure control
 * @param quality what came in and what was refused
 * @param restatements published figures that are not what they were, of any report and period
 * @param stamp the run
 */
public record ReportData(
    Logframe logframe,
    CodeLists codes,
    Calendar calendar,
    Collection<Figure> figures,
    DataQuality quality,
    List<Restatement> restatements,
    Stamp stamp) {

  /** Data of which nothing was published before. */
  public ReportData(
      Logframe logframe,
      CodeLists codes,
      Calendar calendar,
      Collection<Figure> figures,
      DataQuality quality,
      Stamp stamp) {
    this(logframe, codes, calendar, figures, quality, List.of(), stamp);
  }
}
