package org.cpting.disclosure.solver;

import java.util.Arrays;

/** A row of whole numbers, of which few are not 0. */
final class SparseRow {

  private int[] keys;
  private long[] values;
  private int size;

  SparseRow() {
    keys = new int[4];
    values = new long[4];
  }

  long get(int key) {
    int at = Arrays.binarySearch(keys, 0, size, key);
    return at < 0 ? 0 : values[at];
  }

  void add(int key, long value) {
    int at = Arrays.binarySearch(keys, 0, size, key);
    if (at >= 0) {
      values[at] += value;
      return;
    }
    if (value == 0) {
      return;
    }
    int place = -at - 1;
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, size * 2);
      values = Arrays.copyOf(values, size * 2);
    }
    System.arraycopy(keys, place, keys, place + 1, size - place);
    System.arraycopy(values, place, values, place + 1, size - place);
    keys[place] = key;
    values[place] = value;
    size++;
  }

  int size() {
    return size;
  }

  int key(int at) {
    return keys[at];
  }

  long value(int at) {
    return values[at];
  }

  void negate() {
    for (int at = 0; at < size; at++) {
      values[at] = -values[at];
    }
  }

  /** Becomes (this * times - other * less) / divisor, which leaves no remainder. */
  void combine(long times, SparseRow other, long less, long divisor) {
    int[] newKeys = new int[size + (less == 0 ? 0 : other.size)];
    long[] newValues = new long[newKeys.length];
    int count = 0;
    int mine = 0;
    int theirs = less == 0 ? other.size : 0;
    while (mine < size || theirs < other.size) {
      int key =
          Math.min(
              mine < size ? keys[mine] : Integer.MAX_VALUE,
              theirs < other.size ? other.keys[theirs] : Integer.MAX_VALUE);
      long value = 0;
      if (mine < size && keys[mine] == key) {
        value = Math.multiplyExact(values[mine++], times);
      }
      if (theirs < other.size && other.keys[theirs] == key) {
        value = Math.subtractExact(value, Math.multiplyExact(other.values[theirs++], less));
      }
      if (value != 0) {
        newKeys[count] = key;
        newValues[count++] = value / divisor;
      }
    }
    keys = newKeys;
    values = newValues;
    size = count;
  }
}
