package org.cpting.core;

/** A set of long numbers without boxing, for the keys of a million rows. */
public final class LongSet {

  private static final long EMPTY = 0;
  private static final int LARGE = 1 << 21;

  private long[] slots = new long[1024];
  private int size;
  private boolean holdsZero;

  /** Without meaning: a place whose content nobody used would not be fetched. */
  long fetched;

  /** Adds a number; false if it was there. */
  public boolean add(long number) {
    if (number == EMPTY) {
      boolean added = !holdsZero;
      holdsZero = true;
      return added;
    }
    if (size * 2 >= slots.length) {
      grow();
    }
    int slot = find(slots, number);
    if (slots[slot] == number) {
      return false;
    }
    slots[slot] = number;
    size++;
    return true;
  }

  /**
   * Says that a number will soon be added or asked for. In a large set its place lies far away, and
   * the processor fetches many such places at once where it would wait for one after the other.
   */
  public void expect(long number) {
    fetched ^= slots[(int) (mix(number) & slots.length - 1)];
  }

  public boolean contains(long number) {
    return number == EMPTY ? holdsZero : slots[find(slots, number)] == number;
  }

  public int size() {
    return size + (holdsZero ? 1 : 0);
  }

  private void grow() {
    // A large table is grown seldom: each number in it has to be found room for anew.
    long[] larger = new long[slots.length * (slots.length < LARGE ? 4 : 2)];
    for (long number : slots) {
      if (number != EMPTY) {
        larger[find(larger, number)] = number;
      }
    }
    slots = larger;
  }

  private static int find(long[] slots, long number) {
    int mask = slots.length - 1;
    int slot = (int) (mix(number) & mask);
    while (slots[slot] != EMPTY && slots[slot] != number) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  /** Spreads a number over all bits (the finaliser of SplitMix64). */
  public static long mix(long number) {
    long z = (number ^ number >>> 30) * 0xbf58476d1ce4e5b9L;
    z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
    return z ^ z >>> 31;
  }
}
