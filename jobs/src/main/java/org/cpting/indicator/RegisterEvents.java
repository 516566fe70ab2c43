package org.cpting.indicator;

import java.util.ArrayList;
import java.util.List;

/** A growing list of {@link RegisterEvent}s, two numbers each, in blocks. */
final class RegisterEvents {

  private static final int BLOCK = 1 << 12;

  /** Takes one event. */
  interface Taker {
    void take(long key, long packed);
  }

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

  void forEach(Taker taker) {
    for (long[] block : blocks) {
      int end = block == last ? filled : block.length;
      for (int i = 0; i < end; i += 2) {
        taker.take(block[i], block[i + 1]);
      }
    }
  }
}
