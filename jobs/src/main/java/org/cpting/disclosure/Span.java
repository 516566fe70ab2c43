package org.cpting.disclosure;

import java.util.Comparator;
import java.util.IntSummaryStatistics;
import java.util.List;
import org.cpting.core.Period;
import org.cpting.indicator.Figure;
import org.cpting.indicator.Figure.Measure;

/**
 * Quarters a count runs over, both ends included, by {@link org.cpting.core.Quarter#index}.
 *
 * @param from first quarter
 * @param to last quarter
 */
record Span(int from, int to) implements Comparable<Span> {

  static Span quarter(int index) {
    return new Span(index, index);
  }

  boolean isQuarter() {
    return from == to;
  }

  @Override
  public int compareTo(Span other) {
    return Comparator.comparingInt(Span::to).thenComparing(Span::from).compare(this, other);
  }

  /**
   * The quarters there are figures of. Counts to date run from the first of them, so that a year's
   * count is the count to date where the year is the first. Of a period in progress only the
   * quarters that are over count.
   *
   * @param first first quarter
   * @param last last quarter
   */
  record Range(int first, int last) {

    /** The quarters some figures are of; all quarters if none is a quarter's. */
    static Range of(List<Figure> figures) {
      IntSummaryStatistics quarters =
          figures.stream()
              .map(Figure::period)
              .filter(period -> period.kind() == Period.Kind.QUARTER)
              .mapToInt(period -> period.first().index())
              .summaryStatistics();
      return quarters.getCount() == 0
          ? new Range(0, Integer.MAX_VALUE)
          : new Range(quarters.getMin(), quarters.getMax());
    }

    /** The quarters of a figure. */
    Span of(Period period, Measure measure) {
      int from = measure == Measure.CUMULATIVE ? first : period.first().index();
      return new Span(Math.max(first, from), Math.min(last, period.last().index()));
    }
  }
}
