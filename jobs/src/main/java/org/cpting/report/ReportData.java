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
 * @param narratives what officers wrote
 * @param unprotectedBecause why disclosure control is switched off; empty while it is on
 * @param stamp the run
 */
public record ReportData(
    Logframe logframe,
    CodeLists codes,
    Calendar calendar,
    Collection<Figure> figures,
    DataQuality quality,
    List<Restatement> restatements,
    Narratives narratives,
    String unprotectedBecause,
    Stamp stamp) {

  /** Data of which nothing was published before and nothing written. */
  public ReportData(
      Logframe logframe,
      CodeLists codes,
      Calendar calendar,
      Collection<Figure> figures,
      DataQuality quality,
      Stamp stamp) {
    this(logframe, codes, calendar, figures, quality, List.of(), Narratives.none(), "", stamp);
  }

  /** The same data for a run, beside what was published before. */
  public ReportData issued(List<Restatement> restated, Stamp run) {
    return new ReportData(
        logframe, codes, calendar, figures, quality, restated, narratives, unprotectedBecause, run);
  }

  /** The same data, whose figures are not protected for a reason; an empty one if they are. */
  public ReportData unprotected(String why) {
    return new ReportData(
        logframe, codes, calendar, figures, quality, restatements, narratives, why, stamp);
  }

  /** The same data by another version of the logframe. */
  public ReportData by(Logframe other) {
    return new ReportData(
        other,
        codes,
        calendar,
        figures,
        quality,
        restatements,
        narratives,
        unprotectedBecause,
        stamp);
  }

  /** The same data with other figures, such as protected ones. */
  public ReportData withFigures(Collection<Figure> others) {
    return new ReportData(
        logframe,
        codes,
        calendar,
        others,
        quality,
        restatements,
        narratives,
        unprotectedBecause,
        stamp);
  }
}
