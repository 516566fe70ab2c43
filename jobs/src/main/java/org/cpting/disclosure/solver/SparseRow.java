package org.cpting.disclosure.solver;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;

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

  SparseRow copy() {
    SparseRow copy = new SparseRow();
    copy.keys = Arrays.copyOf(keys, Math.max(1, size));
    copy.values = Arrays.copyOf(values, Math.max(1, size));
    copy.size = size;
    return copy;
  }

  /** The same row without zeros, its first value above 0: equal for rows that say the same. */
  SparseRow normal() {
    SparseRow normal = new SparseRow();
    long sign = 0;
    for (int at = 0; at < size; at++) {
      sign = sign == 0 ? Long.signum(values[at]) : sign;
      if (values[at] != 0) {
        normal.add(keys[at], values[at] * sign);
      }
    }
    return normal;
  }

  /** As an equation of cells that have numbers of their own. */
  Equation equation(Map<Integer, Integer> numbers) {
    int[] cells = new int[size];
    int[] factors = new int[size];
    for (int at = 0; at < size; at++) {
      cells[at] = Objects.requireNonNull(numbers.get(keys[at]));
      factors[at] = Math.toIntExact(values[at]);
    }
    return new Equation(cells, factors);
  }

  /** Becomes (this * times - other * less) / divisor, which leaves no remainder. */
  void combine(long times, SparseRow other, long less, long divisor) {
    if (less == 0) {
      for (int at = 0; at < size; at++) {
        values[at] = scaled(values[at], times, divisor);
      }
      return;
    }
    int[] otherKeys = other.keys;
    int otherSize = other.size;
    int[] newKeys = new int[size + otherSize];
    long[] newValues = new long[newKeys.length];
    int count = 0;
    int theirs = 0;
    for (int mine = 0; mine < size; mine++) {
      int key = keys[mine];
      while (theirs < otherSize && otherKeys[theirs] < key) {
        newKeys[count] = otherKeys[theirs];
        newValues[count++] = -scaled(other.values[theirs++], less, divisor);
      }
      long value = values[mine];
      if (theirs < otherSize && otherKeys[theirs] == key) {
        value = difference(value, times, other.values[theirs++], less) / divisor;
      } else {
        value = scaled(value, times, divisor);
      }
      if (value != 0) {
        newKeys[count] = key;
        newValues[count++] = value;
      }
    }
    while (theirs < otherSize) {
      newKeys[count] = otherKeys[theirs];
      newValues[count++] = -scaled(other.values[theirs++], less, divisor);
    }
    keys = newKeys;
    values = newValues;
    size = count;
  }

  /** value * times / divisor; without the work where the two are equal, as they mostly are. */
  private static long scaled(long value, long times, long divisor) {
    return times == divisor ? value : Math.multiplyExact(value, times) / divisor;
  }

  private static long difference(long value, long times, long other, long less) {
    return Math.subtractExact(Math.multiplyExact(value, times), Math.multiplyExact(other, less));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SparseRow that
        && Arrays.equals(keys, 0, size, that.keys, 0, that.size)
        && Arrays.equals(values, 0, size, that.values, 0, that.size);
  }

  @Override
  public int hashCode() {
    int hash = 1;
    for (int at = 0; at < size; at++) {
      hash = 31 * (31 * hash + keys[at]) + Long.hashCode(values[at]);
    }
    return hash;
  }
}
