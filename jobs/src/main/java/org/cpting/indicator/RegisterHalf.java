package org.cpting.indicator;

import java.util.stream.Stream;

/** What one of the readers of the register found: sums of classes, and events by bucket. */
final class RegisterHalf implements RegisterReader.Sink {

  private final long[] sums;
  private final boolean[] counted;
  private final RegisterEvents[] buckets =
      Stream.generate(RegisterEvents::new)
          .limit(PersonTable.BUCKETS)
          .toArray(RegisterEvents[]::new);

  RegisterHalf(Plan plan) {
    sums = new long[Tally.sumsSize(plan.frame())];
    counted = plan.countedClasses();
  }

  @Override
  public void take(int sumsAt, int factClass, long key, long packed) {
    sums[sumsAt + factClass]++;
    if (counted[factClass]) {
      buckets[PersonTable.bucket(key)].add(key, packed);
    }
  }

  /** Events of the persons of a bucket, in the order they were read. */
  RegisterEvents bucket(int bucket) {
    return buckets[bucket];
  }

  void addSums(Tally tally) {
    for (int i = 0; i < sums.length; i++) {
      if (sums[i] != 0) {
        tally.sums().put(i, tally.sums().get(i) + sums[i]);
      }
    }
  }
}
