package org.cpting.disclosure.solver;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A quick choice that fulfils all cuts: the cell that helps most for its weight, again and again.
 */
final class Cover {

  private final Problem problem;
  private final List<Cut> cuts;

  Cover(Problem problem, List<Cut> cuts) {
    this.problem = problem;
    this.cuts = cuts;
  }

  /** Adds to a choice what it lacks. */
  BitSet add(BitSet start) {
    BitSet hidden = (BitSet) start.clone();
    List<Cut> open = new ArrayList<>(cuts);
    while (true) {
      open.removeIf(cut -> cut.missing(hidden) <= 0);
      if (open.isEmpty()) {
        return hidden;
      }
      hidden.set(best(open, hidden));
    }
  }

  /**
   * The most help for the weight; help is counted in thousandths of what each cut lacks, and the
   * least help is one of them.
   */
  private int best(List<Cut> open, BitSet hidden) {
    long[] help = new long[problem.size()];
    for (Cut cut : open) {
      long missing = cut.missing(hidden);
      for (int i = 0; i < cut.cells().length; i++) {
        if (!hidden.get(cut.cells()[i])) {
          help[cut.cells()[i]] += Math.max(1, 1000 * Math.min(cut.rooms()[i], missing) / missing);
        }
      }
    }
    int best = -1;
    for (int cell = 0; cell < help.length; cell++) {
      boolean better =
          help[cell] > 0
              && (best < 0
                  || Math.multiplyExact(help[cell], problem.weights()[best])
                      > Math.multiplyExact(help[best], problem.weights()[cell]));
      best = better ? cell : best;
    }
    return best;
  }
}
