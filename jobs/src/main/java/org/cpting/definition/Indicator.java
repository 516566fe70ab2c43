package org.cpting.definition;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An indicator of the performance measurement framework, as its reference sheet gives it.
 *
 * @param code e.g. {@code 1310.1}
 * @param outcome code of the outcome it measures
 * @param name what it is called
 * @param definition what counts and what does not
 * @param unit what a figure is a number of
 * @param kind how its figures behave over periods
 * @param counts what is counted; of a ratio the numerator
 * @param denominator denominator of a ratio, empty otherwise
 * @param by breakdowns, each by one dimension or several together
 * @param plan baseline, milestones and target
 * @param sheet where the data come from and what they are worth
 * @param effectiveFrom first day on which there is such an indicator
 * @param effectiveTo last day on which there is, null if it has no end
 * @param valid when this version of its definition holds
 * @param examples facts with the figures they must give
 */
public record Indicator(
    String code,
    String outcome,
    Texts name,
    Texts definition,
    Unit unit,
    Kind kind,
    List<Count> counts,
    List<Count> denominator,
    List<List<Dimension>> by,
    TargetPlan plan,
    ReferenceSheet sheet,
    LocalDate effectiveFrom,
    @Nullable LocalDate effectiveTo,
    Validity valid,
    List<Example> examples) {

  /** How the figures of an indicator behave over periods and provinces. */
  public enum Kind {
    /** Different persons, each once per province and once in the programme. */
    PERSONS,
    /** A sum over periods and provinces. */
    SUM,
    /** The state at the end of the period. */
    LATEST,
    /** Summed numerator over summed denominator. */
    RATIO
  }

  /**
   * What a figure is a number of.
   *
   * @param code e.g. {@code persons}
   * @param name as printed after the number
   */
  public record Unit(String code, Texts name) {}

  /** Codes of the forms it is read from. */
  public Set<String> forms() {
    Set<String> forms = new LinkedHashSet<>();
    Stream.concat(counts.stream(), denominator.stream())
        .forEach(count -> forms.add(count.what().form()));
    return forms;
  }
}
