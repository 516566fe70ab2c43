package org.cpting.disclosure.solver;

import java.util.BitSet;
import java.util.List;

/**
 * What to hide.
 *
 * @param hidden every cell that is not known: those that never are, and those chosen
 * @param cost weight of the chosen ones
 * @param bound no safe choice weighs less than this
 * @param nodes how many branches were looked at
 * @param limited aims that no choice reaches, with what can be reached at most
 */
public record Pattern(BitSet hidden, long cost, long bound, int nodes, List<Aim> limited) {

  /** Whether it is proven that nothing less would do. */
  public boolean isOptimal() {
    return cost == bound;
  }
}
