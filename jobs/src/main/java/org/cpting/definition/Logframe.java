package org.cpting.definition;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
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

  /** Reads the logframe; every complaint names file and line. */
  public static Logframe read(Home home, CodeLists lists) {
    return read(YamlNode.read(home.schemas().resolve("logframe.yaml")), lists);
  }

  static Logframe read(YamlNode yaml, CodeLists lists) {
    yaml.only(
        "project",
        "outcomes",
        "groups",
        "units",
        "missing_policies",
        "forms",
        "defaults",
        "province_shares",
        "indicators");
    Map<String, Outcome> outcomes = outcomes(yaml.get("outcomes"));
    Map<String, PopulationGroup> groups = groups(yaml.get("groups"), lists);
    IndicatorReader reader =
        new IndicatorReader(yaml, new CountReader(lists, groups), outcomes.keySet());
    Map<String, Indicator> indicators = new LinkedHashMap<>();
    for (YamlNode item : yaml.get("indicators").items()) {
      Indicator indicator = reader.indicator(item);
      if (indicators.put(indicator.code(), indicator) != null) {
        throw item.complaint("indicator '" + indicator.code() + "' stands here twice");
      }
    }
    return new Logframe(
        ProjectProfile.read(yaml.get("project")),
        List.copyOf(outcomes.values()),
        List.copyOf(groups.values()),
        List.copyOf(indicators.values()),
        shares(yaml.get("province_shares"), lists));
  }

  private static Map<String, BigDecimal> shares(YamlNode yaml, CodeLists lists) {
    List<String> provinces = lists.get("provinces").codeNames();
    Map<String, BigDecimal> shares = new LinkedHashMap<>();
    BigDecimal sum = BigDecimal.ZERO;
    yaml.only(provinces.toArray(String[]::new));
    for (String province : provinces) {
      BigDecimal share = yaml.get(province).decimal();
      shares.put(province, share);
      sum = sum.add(share);
    }
    if (sum.compareTo(BigDecimal.valueOf(100)) != 0) {
      throw yaml.complaint("the shares are percentages and add up to 100, not to " + sum);
    }
    return shares;
  }

  private static Map<String, Outcome> outcomes(YamlNode yaml) {
    Map<String, Outcome> outcomes = new LinkedHashMap<>();
    for (YamlNode item : yaml.items()) {
      Outcome outcome = Outcome.read(item);
      if (outcome.parent() != null) {
        item.get("parent").choice(outcomes.keySet());
      }
      if (outcomes.put(outcome.code(), outcome) != null) {
        throw item.complaint("outcome '" + outcome.code() + "' stands here twice");
      }
    }
    return outcomes;
  }

  private static Map<String, PopulationGroup> groups(YamlNode yaml, CodeLists lists) {
    Map<String, PopulationGroup> groups = new LinkedHashMap<>();
    for (YamlNode item : yaml.items()) {
      PopulationGroup group = PopulationGroup.read(item, lists);
      if (item.find("union") != null) {
        item.get("union").items().forEach(member -> member.choice(groups.keySet()));
      }
      if (groups.put(group.code(), group) != null) {
        throw item.complaint("group '" + group.code() + "' stands here twice");
      }
    }
    return groups;
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
