package org.cpting.indicator;

import java.util.List;

/**
 * All figures of a calculation.
 *
 * @param figures every indicator, period, scope, measure and disaggregation
 * @param reconciliations how provinces and programme hang together, for indicators of persons
 * @param way how it was calculated
 */
public record FigureSet(List<Figure> figures, List<Reconciliation> reconciliations, Way way) {

  /** How a calculation came by its numbers; the figures are the same either way. */
  public enum Way {
    /** All facts were read. */
    FULL,
    /** Only facts added since the last calculation were read. */
    INCREMENTAL
  }
}
