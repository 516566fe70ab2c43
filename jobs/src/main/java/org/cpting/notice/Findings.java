package org.cpting.notice;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cpting.core.Waiver;

/**
 * Collects the findings of one file: counts all of them, keeps no more than a cap for each code.
 */
public final class Findings {

  private final int cap;
  private final List<Finding> kept = new ArrayList<>();
  private final Map<String, Integer> counts = new LinkedHashMap<>();
  private final Map<Integer, Integer> waived = new TreeMap<>();

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

  /** Counts a finding as let in by a waiver; it is added by itself. */
  public void countWaived(Waiver waiver) {
    waived.merge(waiver.id(), 1, Integer::sum);
  }

  /** How many findings were let in by each waiver, by its number. */
  public Map<Integer, Integer> waived() {
    return Collections.unmodifiableMap(waived);
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
