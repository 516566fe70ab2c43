package org.cpting.disclosure.solver;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/** What a choice that fulfils all cuts weighs at least, by linear programming. */
final class CoverProgram {

  /** What the solver's floating point numbers may be off by, relative to the result. */
  private static final double TOLERANCE = 1e-6;

  private final Problem problem;
  private final List<Cut> cuts;

  CoverProgram(Problem problem, List<Cut> cuts) {
    this.problem = problem;
    this.cuts = cuts;
  }

  /** A weight below which no choice fulfils all cuts; 0 where the solver finds none. */
  long bound() {
    ExpressionsBasedModel model = new ExpressionsBasedModel();
    Map<Integer, Variable> variables = new TreeMap<>();
    for (Cut cut : cuts) {
      Expression sum = model.addExpression().lower(cut.need());
      for (int i = 0; i < cut.cells().length; i++) {
        Variable share =
            variables.computeIfAbsent(
                cut.cells()[i],
                cell -> model.addVariable().lower(0).upper(1).weight(problem.weights()[cell]));
        sum.set(share, cut.rooms()[i]);
      }
    }
    Optimisation.Result result = model.minimise();
    double value = result.getState().isOptimal() ? result.getValue() : 0;
    return (long) Math.ceil(value * (1 - TOLERANCE) - TOLERANCE);
  }
}
