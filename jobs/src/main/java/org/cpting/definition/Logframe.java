package org.cpting.definition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The logframe: {@code schemas/logframe.yaml}.
 *
 * @param project what a cover says of the project
 * @param outcomes the results chain, parents before children
 * @param groups population groups
 * @param indicators indicators in the order they are printed
 * @param shares each province's share of the targets in percent, by its code
 */
public record Logframe(
    ProjectProfile project,
    List<Outcome> outcomes,
    List<PopulationGroup> groups,
    List<Indicator> indicators,
    Map<String, BigDecimal> shares) {

  /** Reads the newest version of everything; every complaint names file and line. */
  public static Logframe read(Home home, CodeLists lists) {
    return read(YamlNode.read(home.schemas().resolve("logframe.yaml")), lists);
  }

  static Logframe read(YamlNode yaml, CodeLists lists) {
    return LogframeHistory.read(yaml, lists).on(LocalDate.MAX);
  }

  /** The indicator with a code that must exist. */
  public Indicator indicator(String code) {
    return indicators.stream()
        .filter(indicator -> indicator.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No indicator '" + code + "'"));
  }

  /** The indicators of an outcome. */
  public List<Indicator> indicatorsOf(Outcome outcome) {
    return indicators.stream()
        .filter(indicator -> indicator.outcome().equals(outcome.code()))
        .toList();
  }
}
