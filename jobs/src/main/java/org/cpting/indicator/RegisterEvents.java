package org.cpting.indicator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A growing list of {@link RegisterEvent}s, two numbers each, in blocks. */
final class RegisterEvents {

  private static final int BLOCK = 1 << 15;

  private final List<long[]> blocks = new ArrayList<>();
  private long[] last = new long[0];
  private int filled;

  void add(long key, long packed) {
    if (filled == last.length) {
      last = new long[blocks.isEmpty() ? 64 : BLOCK];
      blocks.add(last);
      filled = 0;
    }
    last[filled++] = key;
    last[filled++] = packed;
  }

  /** Number of events. */
  int size() {
    long numbers = filled - (long) last.length;
    for (long[] block : blocks) {
      numbers += block.length;
    }
    return Math.toIntExact(numbers / 2);
  }

  /** The events, as arrays of key and packed in turn. */
  List<long[]> blocks() {
    List<long[]> all = new ArrayList<>(blocks);
    if (!all.isEmpty()) {
      all.set(all.size() - 1, Arrays.copyOf(last, filled));
    }
    return all;
  }
}
