package org.cpting.disclosure.attack;

import java.util.Map;
import java.util.TreeMap;

/**
 * Unknown counts with factors, and a number.
 *
 * @param terms factor by unknown, none of them 0
 * @param number what is added to them
 */
record Sum(Map<Integer, Long> terms, long number) {

  static final Sum ZERO = new Sum(Map.of(), 0);

  Sum plus(Sum other) {
    return plus(other, 1);
  }

  Sum minus(Sum other) {
    return plus(other, -1);
  }

  private Sum plus(Sum other, long times) {
    Map<Integer, Long> all = new TreeMap<>(terms);
    other.terms.forEach((unknown, factor) -> all.merge(unknown, factor * times, Long::sum));
    all.values().removeIf(factor -> factor == 0);
    return new Sum(all, number + times * other.number);
  }

  long value(long[] counts) {
    long value = number;
    for (Map.Entry<Integer, Long> term : terms.entrySet()) {
      value += term.getValue() * counts[term.getKey()];
    }
    return value;
  }
}
