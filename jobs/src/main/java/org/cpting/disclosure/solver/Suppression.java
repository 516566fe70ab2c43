package org.cpting.disclosure.solver;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.cpting.disclosure.solver.Problem.Role;

/**
 * Finds the lightest safe choice of cells to hide, as Fischetti and Salazar do (2000): an integer
 * program over the choices, whose conditions are learnt from attacks that succeed. The choice is
 * proven to be the lightest, or comes with the weight that no safe choice is below.
 */
public final class Suppression {

  private final Problem problem;
  private final Budget budget;

  /**
   * A search.
   *
   * @param steps of the simplex methods after which the best safe choice found is taken. Safety
   *     does not depend on it
   */
  public Suppression(Problem problem, long steps) {
    this.problem = problem;
    this.budget = new Budget(steps);
  }

  /** The best safe choice found. */
  public Pattern solve() {
    Reduction reduction = new Reduction(problem);
    List<Aim> limited = new ArrayList<>(reduction.hopeless());
    long cost = 0;
    long bound = 0;
    int nodes = 0;
    BitSet hidden = problem.cells(Role.UNKNOWN);
    for (Part part : reduction.parts()) {
      Outsider outsider = new Outsider(part.problem());
      limited.addAll(part.limited(problem.aims(), outsider.aims()));
      // What moves together with a count that must move is hidden whatever is chosen.
      BitSet chosen = part.problem().cells(Role.CHOICE);
      chosen.andNot(outsider.problem().cells(Role.CHOICE));
      long forced = part.problem().weight(chosen);
      BranchAndCut.Found found = new BranchAndCut(outsider, budget).solve();
      chosen.or(found.chosen());
      part.mark(chosen, hidden);
      nodes += found.nodes();
      cost += forced + found.cost();
      bound += forced + found.bound();
    }
    return new Pattern(hidden, cost, bound, nodes, limited);
  }
}
