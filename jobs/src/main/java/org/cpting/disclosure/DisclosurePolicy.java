package org.cpting.disclosure;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cpting.definition.Home;
import org.cpting.definition.Indicator;
import org.cpting.definition.Logframe;
import org.cpting.definition.YamlNode;

/**
 * What is protected and how far: {@code schemas/disclosure.yaml}.
 *
 * @param threshold counts of persons from 1 to this are hidden
 * @param from an outsider must think a hidden count may be as low as this
 * @param to and as high as this
 * @param known what an outsider knows besides the tables
 * @param weights what hiding costs
 * @param steps of the solver in a quarter after which it takes the best safe choice it has
 */
public record DisclosurePolicy(
    int threshold, int from, int to, List<NeverMore> known, Weights weights, long steps) {

  /**
   * One count is never more than another of the same scope and quarters.
   *
   * @param indicator code of the indicator that is never more
   * @param part which part of it; empty for the whole
   * @param thanIndicator code of the other
   * @param thanPart which part of the other
   * @param toDate whether it holds for counts to date only
   */
  public record NeverMore(
      String indicator, String part, String thanIndicator, String thanPart, boolean toDate) {

    static NeverMore read(YamlNode yaml) {
      yaml.only("count", "part", "than", "than_part", "to_date");
      return new NeverMore(
          yaml.text("count"),
          yaml.text("part", ""),
          yaml.text("than"),
          yaml.text("than_part", ""),
          yaml.flag("to_date", false));
    }
  }

  /**
   * What hiding a figure costs: the more digits it has and the more it is looked at.
   *
   * @param programme how many times a figure of the programme weighs one of a province
   * @param whole how many times a whole weighs a part
   * @param period how many times a half-year, a year or a count to date weighs a quarter
   * @param headline how many times more the programme's whole weighs over such a period
   */
  public record Weights(int programme, int whole, int period, int headline) {

    static Weights read(YamlNode yaml) {
      yaml.only("programme", "whole", "period", "headline");
      return new Weights(
          yaml.number("programme"),
          yaml.number("whole"),
          yaml.number("period"),
          yaml.number("headline"));
    }
  }

  /** Reads the policy. */
  public static DisclosurePolicy read(Home home) {
    YamlNode yaml =
        YamlNode.read(home.schemas().resolve("disclosure.yaml"))
            .only("threshold", "interval", "known", "weights", "solver");
    YamlNode interval = yaml.get("interval").only("from", "to");
    YamlNode solver = yaml.get("solver").only("steps");
    return new DisclosurePolicy(
        yaml.number("threshold"),
        interval.number("from"),
        interval.number("to"),
        yaml.get("known").items().stream().map(NeverMore::read).toList(),
        Weights.read(yaml.get("weights")),
        solver.number("steps"));
  }

  /** Codes of the indicators whose figures count persons. */
  public Set<String> persons(Logframe logframe) {
    Set<String> codes = new TreeSet<>();
    logframe.indicators().stream()
        .filter(indicator -> indicator.kind() == Indicator.Kind.PERSONS)
        .forEach(indicator -> codes.add(indicator.code()));
    return codes;
  }

  /** Codes of the indicators that are not persons but bound them. */
  public Set<String> bounding(Logframe logframe) {
    Set<String> codes = new TreeSet<>();
    known.forEach(one -> codes.add(one.thanIndicator()));
    codes.removeAll(persons(logframe));
    return codes;
  }

  /** Whether a count of persons must be hidden. */
  public boolean isSmall(long count) {
    return count >= 1 && count <= threshold;
  }
}
