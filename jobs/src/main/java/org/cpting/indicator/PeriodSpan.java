package org.cpting.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.cpting.core.Period;
import org.cpting.core.Quarter;

/**
 * A period with the quarters of it that are calculated: a half-year or year in progress ends with
 * the last quarter that has ended.
 *
 * @param period the period
 * @param from number of its first quarter in the frame
 * @param to number of its last quarter
 */
record PeriodSpan(Period period, int from, int to) {

  /** Every quarter, half-year and fiscal year that holds one of some quarters. */
  static List<PeriodSpan> all(Frame frame, int first, int last) {
    TreeSet<Period> periods = new TreeSet<>();
    for (int quarter = first; quarter <= last; quarter++) {
      Quarter id = frame.quarter(quarter);
      periods.add(Period.of(id));
      periods.add(Period.halfYearOf(id));
      periods.add(Period.fiscalYearOf(id));
    }
    List<PeriodSpan> spans = new ArrayList<>();
    for (Period period : periods) {
      int from = Math.max(0, frame.quarter(period.first()));
      spans.add(new PeriodSpan(period, from, Math.min(last, frame.quarter(period.last()))));
    }
    return spans;
  }
}
