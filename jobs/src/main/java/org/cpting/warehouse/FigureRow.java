package org.cpting.warehouse;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A figure as stored. Numbers have two decimals at most.
 *
 * @param indicator code of the indicator
 * @param period id of the period
 * @param scope code of a province, or of the whole programme
 * @param measure which of the indicator's measures
 * @param disaggregation group the figure is about, empty for the whole
 * @param state name of the state
 * @param value the number; of a ratio the numerator; null where there is none
 * @param denominator denominator of a ratio, null otherwise
 * @param reason what the reader should know, empty if nothing
 */
public record FigureRow(
    String indicator,
    String period,
    String scope,
    String measure,
    String disaggregation,
    String state,
    @Nullable BigDecimal value,
    @Nullable BigDecimal denominator,
    String reason) {

  /** Whether the rest is equal where the key is; 12 and 12.00 are. */
  boolean sameAs(FigureRow other) {
    return state.equals(other.state)
        && reason.equals(other.reason)
        && Objects.equals(Hundredths.of(value), Hundredths.of(other.value))
        && Objects.equals(Hundredths.of(denominator), Hundredths.of(other.denominator));
  }
}
