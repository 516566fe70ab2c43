package org.cpting.disclosure;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.cpting.definition.Logframe;
import org.cpting.disclosure.solver.Pattern;
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
    Counts counts = counts(figures);
    Decision decision =
        decide(counts, earlier, problem -> new Suppression(problem, policy.steps()).solve());
    return new Protection(figures, counts, decision, policy, true);
  }

  /**
   * Does the same, and takes the decision that is kept where it was made of the same, or what of it
   * was.
   */
  public Protection protect(List<Figure> figures, List<Edition> earlier, DecisionCache cache) {
    String key = cache.key("%s %s %s".formatted(policy, persons, indicators), figures, earlier);
    Counts counts = counts(figures);
    Optional<Decision> kept = cache.get(key);
    if (kept.isPresent()) {
      return new Protection(figures, counts, kept.get(), policy, false);
    }
    SolvedLayers solved = cache.layers(policy.steps());
    Decision decision = decide(counts, earlier, solved);
    solved.keep();
    cache.put(key, decision);
    return new Protection(figures, counts, decision, policy, true);
  }

  private Counts counts(List<Figure> figures) {
    return new Counts(figures, indicators, Span.Range.of(figures));
  }

  private Decision decide(Counts counts, List<Edition> earlier, Function<Problem, Pattern> solver) {
    Tables tables = new Tables(counts, persons, policy.known());
    List<Counts> editions =
        earlier.stream()
            .map(edition -> new Counts(edition.figures(), indicators, counts.range()))
            .toList();
    Layers layers = new Layers(tables, editions, policy);
    tables.cells().stream()
        .map(cell -> cell.span().to())
        .distinct()
        .sorted()
        .forEach(
            to -> {
              Layers.Layer layer = layers.layer(to);
              layers.decide(layer, solver.apply(layer.problem()));
            });
    return layers.decision();
  }
}
