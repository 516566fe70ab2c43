package org.cpting.check;

import java.math.BigDecimal;

/** What a cross check compares: one record a kind, a closed list. */
public sealed interface Comparison {

  /** What is compared. */
  Measure measure();

  /** Whether persons are counted. */
  default boolean ofPersons() {
    return measure().ofPersons();
  }

  /**
   * Against the earlier quarters, by the modified z-score 0.6745 (x - median) / MAD; see {@link
   * ModifiedZ}.
   *
   * @param z greatest score that is usual
   * @param history least number of earlier quarters
   */
  record Outlier(Measure measure, BigDecimal z, int history) implements Comparison {}

  /**
   * Against the quarter before.
   *
   * @param percent a fall or a jump of more than this is told
   * @param least difference below which nothing is told
   */
  record Change(Measure measure, int percent, long least) implements Comparison {}

  /** Against the return that it replaced, as {@link Change}; of the province as a whole. */
  record Correction(Measure measure, int percent, long least) implements Comparison {}

  /** What should never become less: told when it is less than in the quarter before. */
  record Reversal(Measure measure) implements Comparison {}

  /**
   * Against another measure of the same quarter.
   *
   * @param other the other
   * @param factor it is told when the measure is more than this many times the other
   * @param least measure below which nothing is told
   */
  record AtMost(Measure measure, Measure other, BigDecimal factor, long least)
      implements Comparison {
    @Override
    public boolean ofPersons() {
      return measure.ofPersons() || other.ofPersons();
    }
  }
}
