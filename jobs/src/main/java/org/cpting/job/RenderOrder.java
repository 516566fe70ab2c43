package org.cpting.job;

import java.util.List;
import org.cpting.core.Period;
import org.cpting.job.ReportBook.Wanted;

/**
 * Which reports to render.
 *
 * @param reports ids of reports; empty for all of them and the files for other programs
 * @param periods periods; empty for all
 */
public record RenderOrder(List<String> reports, List<Period> periods) {

  /** All reports on all periods. */
  public static final RenderOrder ALL = new RenderOrder(List.of(), List.of());

  boolean includes(Wanted wanted) {
    return (reports.isEmpty() || reports.contains(wanted.report().id()))
        && (periods.isEmpty() || periods.contains(wanted.period()));
  }
}
