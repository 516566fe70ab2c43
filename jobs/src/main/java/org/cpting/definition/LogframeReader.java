package org.cpting.definition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads the logframe as it holds on a day. */
final class LogframeReader {

  private final YamlNode yaml;
  private final CodeLists lists;
  private final Versions groups;
  private final Versions indicators;

  LogframeReader(YamlNode yaml, CodeLists lists) {
    this.yaml =
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
    this.lists = lists;
    this.groups = new Versions(yaml.get("groups").items(), "group", item -> item.text("code"));
    this.indicators =
        new Versions(yaml.get("indicators").items(), "indicator", item -> item.text("code"));
  }

  /** Days on which something begins to hold in place of something else. */
  Set<LocalDate> changes() {
    Set<LocalDate> days = new TreeSet<>();
    groups.addChanges(days);
    indicators.addChanges(days);
    for (YamlNode item : yaml.get("indicators").items()) {
      IndicatorReader.targets(item).addChanges(days);
      IndicatorReader.milestones(item).addChanges(days);
    }
    return days;
  }

  Logframe on(LocalDate day) {
    Map<String, Outcome> outcomes = outcomes(yaml.get("outcomes"));
    Map<String, PopulationGroup> known = new LinkedHashMap<>();
    for (YamlNode item : groups.on(day)) {
      PopulationGroup group = PopulationGroup.read(item, lists);
      if (item.find("union") != null) {
        item.get("union").items().forEach(member -> member.choice(known.keySet()));
      }
      known.put(group.code(), group);
    }
    IndicatorReader reader =
        new IndicatorReader(yaml, new CountReader(lists, known), outcomes.keySet());
    List<Indicator> read =
        indicators.on(day).stream()
            .map(item -> reader.indicator(item, day, indicators.span(item.text("code"))))
            .toList();
    return new Logframe(
        ProjectProfile.read(yaml.get("project")),
        List.copyOf(outcomes.values()),
        List.copyOf(known.values()),
        read,
        shares(yaml.get("province_shares")));
  }

  private Map<String, BigDecimal> shares(YamlNode given) {
    List<String> provinces = lists.get("provinces").codeNames();
    Map<String, BigDecimal> shares = new LinkedHashMap<>();
    BigDecimal sum = BigDecimal.ZERO;
    given.only(provinces.toArray(String[]::new));
    for (String province : provinces) {
      BigDecimal share = given.get(province).decimal();
      shares.put(province, share);
      sum = sum.add(share);
    }
    if (sum.compareTo(BigDecimal.valueOf(100)) != 0) {
      throw given.complaint("the shares are percentages and add up to 100, not to " + sum);
    }
    return shares;
  }

  private static Map<String, Outcome> outcomes(YamlNode given) {
    Map<String, Outcome> outcomes = new LinkedHashMap<>();
    for (YamlNode item : given.items()) {
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
}
