package org.cpting.disclosure;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cpting.definition.Logframe;
import org.cpting.disclosure.solver.Problem;
import org.cpting.disclosure.solver.Suppression;
import org.cpting.indicator.Figure;

/**
 * Hides what must be hidden: small counts of persons, and as many further figures as it takes that
 * no sum, no other table and no earlier publication gives one away.
 */
public final class Protector {

  private final DisclosurePolicy policy;
  private final Set<String> persons;
  private final Set<String> indicators;

  /** A protector that keeps to a policy. */
  public Protector(DisclosurePolicy policy, Logframe logframe) {
    this.policy = policy;
    persons = policy.persons(logframe);
    indicators = new TreeSet<>(persons);
    indicators.addAll(policy.bounding(logframe));
  }

  /**
   * Decides for all figures, quarter by quarter: what ends with an earlier quarter is decided
   * before what ends later, and stays so. Later returns therefore never change what is hidden in an
   * earlier report, and it does not matter in how many passes they came.
   *
   * @param figures every figure that any output may show
   * @param earlier what was published before; it is known and stays known, what was hidden in it
   *     stays hidden
   */
  public Protection protect(List<Figure> figures, List<Edition> earlier) {
    Span.Range range = Span.Range.of(figures);
    Counts counts = new Counts(figures, indicators, range);
    Tables tables = new Tables(counts, persons, policy.known());
    List<Counts> editions =
        earlier.stream().map(edition -> new Counts(edition.figures(), indicators, range)).toList();
    Layers layers = new Layers(tables, editions, policy);
    tables.cells().stream()
        .map(cell -> cell.span().to())
        .distinct()
        .sorted()
        .forEach(
            to -> {
              Problem problem = layers.problem(to);
              layers.decide(new Suppression(problem, policy.steps()).solve());
            });
    return new Protection(figures, counts, layers, policy);
  }
}
