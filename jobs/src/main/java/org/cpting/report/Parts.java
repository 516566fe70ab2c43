package org.cpting.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.cpting.definition.Count;
import org.cpting.definition.Dimension;
import org.cpting.definition.Indicator;
import org.cpting.definition.PopulationGroup;

/** The parts an indicator is broken down into, with their names. */
final class Parts {

  private Parts() {}

  /**
   * A part.
   *
   * @param key its disaggregation, e.g. {@code sex=F;age=U18}
   * @param name as printed
   */
  record Part(String key, String name) {}

  /** The parts by one dimension, or by several together, in the order of their lists. */
  static List<Part> of(BlockContext context, Indicator indicator, List<Dimension> by) {
    List<Part> parts = List.of(new Part("", ""));
    for (Dimension dimension : by) {
      List<Part> finer = new ArrayList<>();
      for (Part part : parts) {
        for (Part own : of(context, indicator, dimension)) {
          finer.add(
              part.key().isEmpty()
                  ? own
                  : new Part(part.key() + ";" + own.key(), part.name() + ", " + own.name()));
        }
      }
      parts = finer;
    }
    return parts;
  }

  /** By what a table or chart tells parts apart, e.g. "by sex and age group". */
  static String title(BlockContext context, List<Dimension> by) {
    return context
        .text("parts.by")
        .replace(
            "{parts}",
            by.stream()
                .map(one -> context.text("by." + one.id()))
                .collect(Collectors.joining(context.text("parts.and"))));
  }

  private static List<Part> of(BlockContext context, Indicator indicator, Dimension dimension) {
    if (dimension == Dimension.GROUP) {
      return groups(context, indicator);
    }
    return context.codes().get(dimension.codeList()).codes().stream()
        .map(
            code ->
                new Part(dimension.id() + "=" + code.code(), context.wording().words(code).first()))
        .toList();
  }

  /** The plain groups that the indicator's union consists of. */
  private static List<Part> groups(BlockContext context, Indicator indicator) {
    List<PopulationGroup> groups = context.data().logframe().groups();
    List<String> counted = new ArrayList<>();
    for (Count count : indicator.counts()) {
      for (String group : count.where().getOrDefault(Dimension.GROUP, List.of())) {
        groups.stream()
            .filter(one -> one.code().equals(group))
            .forEach(one -> counted.addAll(one.members()));
      }
    }
    return groups.stream()
        .filter(group -> counted.contains(group.code()))
        .map(
            group ->
                new Part(
                    Dimension.GROUP.id() + "=" + group.code(),
                    context.wording().words(group.name()).first()))
        .toList();
  }
}
