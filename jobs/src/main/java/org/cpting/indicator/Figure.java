package org.cpting.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.cpting.core.Period;
import org.jspecify.annotations.Nullable;

/**
 * One figure of the logframe: a number, or a state with a reason where a number cannot be had.
 * Exact, never rounded.
 *
 * @param indicator code of the indicator, e.g. {@code 1310.1}
 * @param period what it is about
 * @param scope code of a province, or {@link #PROGRAMME}
 * @param measure which of the indicator's measures
 * @param disaggregation e.g. {@code group=girls_u18} or {@code sex=F;age=U18}; empty for the whole
 * @param state whether it is a number, and if not, why
 * @param value the number in the indicator's unit; of a ratio the numerator; null where the state
 *     is not {@link State#VALUE}
 * @param denominator denominator of a ratio, null otherwise
 * @param reason what the reader should know of it (why there is no number; what the number leaves
 *     out); empty if nothing
 */
public record Figure(
    String indicator,
    Period period,
    String scope,
    Measure measure,
    String disaggregation,
    State state,
    @Nullable BigDecimal value,
    @Nullable BigDecimal denominator,
    String reason) {

  /** The scope of the whole programme; persons met in several provinces count once in it. */
  public static final String PROGRAMME = "ALL";

  /** What of an indicator is measured. */
  public enum Measure {
    /** Persons counted for the first time in the period. */
    NEW,
    /** Sum, or ratio of sums, over the period. */
    PERIOD,
    /** Since the beginning, up to the end of the period. */
    CUMULATIVE,
    /** The state at the end of the period. */
    LATEST;

    /** Lower-case name, as in exported files. */
    public String id() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** Whether there is a number. */
  public enum State {
    VALUE,
    /** Returns were expected and none was accepted. */
    NOT_REPORTED,
    /** No return was expected. */
    NOT_EXPECTED,
    /** The province's forms do not carry the indicator. */
    NOT_APPLICABLE,
    /** A ratio without denominator. */
    NOT_AVAILABLE,
    /** Hidden to protect persons. */
    SUPPRESSED
  }

  /** The same figure with a state in place of its number. */
  public Figure instead(State other, String why) {
    return new Figure(indicator, period, scope, measure, disaggregation, other, null, null, why);
  }

  /** The same figure with one more note. */
  public Figure noted(FigureNote note) {
    List<FigureNote> notes = new ArrayList<>(FigureNote.parse(reason));
    notes.add(note);
    return new Figure(
        indicator,
        period,
        scope,
        measure,
        disaggregation,
        state,
        value,
        denominator,
        FigureNote.join(notes));
  }
}
