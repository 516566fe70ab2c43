package org.cpting.notice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects the findings of one file: counts all of them, keeps no more than a cap for each code.
 */
public final class Findings {

  private final int cap;
  private final List<Finding> kept = new ArrayList<>();
  private final Map<String, Integer> counts = new LinkedHashMap<>();

  /**
   * Starts empty.
   *
   * @param cap how many findings of one code are kept; a broken file must not exhaust the memory
   */
  public Findings(int cap) {
    this.cap = cap;
  }

  public void add(Finding finding) {
    if (counts.merge(finding.code(), 1, Integer::sum) <= cap) {
      kept.add(finding);
    }
  }

  /** Those kept, in the order found. */
  public List<Finding> kept() {
    return List.copyOf(kept);
  }

  /** How many were found of each code, kept or not. */
  public Map<String, Integer> counts() {
    return Map.copyOf(counts);
  }

  public int total() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }
}
