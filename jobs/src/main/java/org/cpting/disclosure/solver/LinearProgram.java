package org.cpting.disclosure.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;
import org.ojalgo.optimisation.integer.IntegerStrategy;

/**
 * Whole counts of 0 and more that keep given conditions and have a sum as large or as small as can
 * be, by integer programming. The solver works in floating point: who asks must check the answer.
 * It gives up after so many steps.
 */
public final class LinearProgram {

  private static final int MOST_STEPS = 20_000;

  private final int variables;
  private final List<Condition> conditions;
  private final long most;

  /**
   * A condition: terms add up to a number, or to no less.
   *
   * @param terms factor by variable
   * @param least what they add up to
   * @param exactly whether they must not add up to more
   */
  public record Condition(Map<Integer, Long> terms, long least, boolean exactly) {}

  /**
   * A program.
   *
   * @param variables how many counts there are
   * @param most more than this no count can be
   */
  public LinearProgram(int variables, List<Condition> conditions, long most) {
    this.variables = variables;
    this.conditions = conditions;
    this.most = most;
  }

  /**
   * Counts for which the terms add up to most (1) or least (-1); none if none were found. After too
   * many steps they are the best found so far.
   */
  public Optional<long[]> extreme(Map<Integer, Long> terms, int direction) {
    ExpressionsBasedModel model = new ExpressionsBasedModel();
    // Left to itself it may search for a day, and on several threads another way each time.
    model.options.iterations_abort = MOST_STEPS;
    model.options.integer(IntegerStrategy.newConfigurable().withParallelism(() -> 1));
    List<Variable> counts = new ArrayList<>();
    for (int i = 0; i < variables; i++) {
      counts.add(model.addVariable().lower(0).upper(most).integer(true));
    }
    for (Condition condition : conditions) {
      Expression sum = model.addExpression().lower(condition.least());
      if (condition.exactly()) {
        sum.upper(condition.least());
      }
      condition.terms().forEach((i, factor) -> sum.set(counts.get(i), factor));
    }
    terms.forEach((i, factor) -> counts.get(i).weight(factor * direction));
    Optimisation.Result result = model.maximise();
    if (!result.getState().isFeasible()) {
      return Optional.empty();
    }
    long[] values = new long[variables];
    for (int i = 0; i < variables; i++) {
      values[i] = Math.round(result.doubleValue(i));
    }
    return Optional.of(values);
  }
}
