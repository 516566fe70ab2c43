package org.cpting.disclosure.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * How much work may be done, in steps of the simplex methods. Not in seconds, so that the same
 * figures give the same choice on any machine.
 */
final class Budget {

  private final long steps;
  private final List<LongSupplier> workers = new ArrayList<>();

  Budget(long steps) {
    this.steps = steps;
  }

  /** Counts the steps of one more worker. */
  void count(LongSupplier worker) {
    workers.add(worker);
  }

  long used() {
    return workers.stream().mapToLong(LongSupplier::getAsLong).sum();
  }

  boolean spent() {
    return used() >= steps;
  }
}
