package org.cpting.disclosure.attack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.cpting.disclosure.DisclosurePolicy;
import org.cpting.disclosure.attack.Attack.Found;
import org.cpting.disclosure.attack.Attack.Result;
import org.cpting.disclosure.attack.Attack.Target;
import org.cpting.disclosure.solver.LinearProgram;
import org.cpting.disclosure.solver.LinearProgram.Condition;
import org.cpting.disclosure.solver.Movements;
import org.cpting.disclosure.solver.Movements.Tie;

/** Looks for whole numbers that fit a picture and differ from the truth in what is hidden. */
final class Search {

  /** Counts further above the largest true one are not tried. */
  private static final long ABOVE = 1000;

  private final DisclosurePolicy policy;
  private final Picture picture;
  private final long[] truth;
  private final int[] group;
  private final Map<Integer, List<Condition>> conditionsOf = new HashMap<>();
  private final Map<Integer, Map<Integer, Integer>> membersOf = new HashMap<>();

  /** Fitting counts found so far, the true ones first. */
  private final List<long[]> fitting = new ArrayList<>();

  private final long most;
  private final Map<Sum, Target> targets;
  private final Map<Sum, Integer> numbers = new HashMap<>();
  private final Movements movements;

  Search(DisclosurePolicy policy, Picture picture, Map<Sum, Target> targets) {
    this.policy = policy;
    this.picture = picture;
    truth = picture.trueCounts();
    fitting.add(truth);
    most = java.util.Arrays.stream(truth).max().orElse(0) + ABOVE;
    this.targets = targets;
    group = groups();
    for (Condition condition : picture.conditions()) {
      conditionsOf
          .computeIfAbsent(
              find(condition.terms().keySet().iterator().next()), k -> new ArrayList<>())
          .add(condition);
    }
    for (int unknown = 0; unknown < truth.length; unknown++) {
      Map<Integer, Integer> members =
          membersOf.computeIfAbsent(find(unknown), key -> new TreeMap<>());
      members.put(unknown, members.size());
    }
    targets.keySet().forEach(sum -> numbers.put(sum, numbers.size()));
    movements =
        new Movements(
            truth,
            picture.conditions().stream()
                .map(one -> new Tie(one.terms(), room(one), one.exactly()))
                .toList(),
            targets.keySet().stream().map(Sum::terms).toList(),
            ABOVE);
  }

  /** Unknowns that conditions tie together, directly or by way of others. */
  private int[] groups() {
    int[] parents = new int[truth.length];
    for (int i = 0; i < parents.length; i++) {
      parents[i] = i;
    }
    for (Condition condition : picture.conditions()) {
      int first = -1;
      for (int unknown : condition.terms().keySet()) {
        if (first >= 0) {
          parents[root(parents, unknown)] = root(parents, first);
        }
        first = unknown;
      }
    }
    return parents;
  }

  private int find(int unknown) {
    return root(group, unknown);
  }

  private static int root(int[] parents, int unknown) {
    int root = unknown;
    while (parents[root] != root) {
      root = parents[root];
    }
    return root;
  }

  /** What can be found out of the targets. */
  Result judge() {
    List<Found> found = new ArrayList<>();
    targets.forEach((sum, target) -> judge(sum, target).ifPresent(found::add));
    return new Result(targets.size(), found);
  }

  private long room(Condition condition) {
    return new Sum(condition.terms(), 0).value(truth) - condition.least();
  }

  private Optional<Found> judge(Sum sum, Target target) {
    long low = target.small() ? Math.max(policy.from(), target.parts()) : target.value();
    long high = target.small() ? Math.max(policy.to(), target.value()) : target.value();
    low = Math.min(low, target.value());
    if (!target.small() && (differs(sum) || differs(sum, -1) || differs(sum, 1))) {
      return Optional.empty();
    }
    long lowest = target.small() ? lowest(sum, low) : low;
    long highest = target.small() ? highest(sum, high) : high;
    if (target.small() && lowest <= low && highest >= high) {
      return Optional.empty();
    }
    String asked = target.small() ? low + ".." + high : "any other";
    return Optional.of(new Found(target.name(), lowest, highest, asked));
  }

  private boolean differs(Sum sum) {
    long value = sum.value(truth);
    return fitting.stream().anyMatch(counts -> sum.value(counts) != value);
  }

  private boolean differs(Sum sum, int direction) {
    extreme(sum, direction, 1);
    return differs(sum);
  }

  private long lowest(Sum sum, long enough) {
    long lowest = fitting.stream().mapToLong(sum::value).min().orElseThrow();
    if (lowest > enough) {
      extreme(sum, -1, sum.value(truth) - enough);
      lowest = fitting.stream().mapToLong(sum::value).min().orElseThrow();
    }
    return lowest;
  }

  private long highest(Sum sum, long enough) {
    long highest = fitting.stream().mapToLong(sum::value).max().orElseThrow();
    if (highest < enough) {
      extreme(sum, 1, enough - sum.value(truth));
      highest = fitting.stream().mapToLong(sum::value).max().orElseThrow();
    }
    return highest;
  }

  /**
   * Looks for counts that fit and take the sum so far, or as far as can be; keeps them if they
   * really fit. Where the exact search ends between whole numbers, whole ones are searched.
   */
  private void extreme(Sum sum, int direction, long need) {
    if (sum.terms().isEmpty()) {
      return;
    }
    Optional<long[]> moved =
        movements.move(Objects.requireNonNull(numbers.get(sum)), direction, need);
    if (moved.isEmpty()) {

      extremeWhole(sum, direction);
      return;
    }
    long[] counts = truth.clone();
    for (int i = 0; i < counts.length; i++) {
      counts[i] += moved.get()[i];
    }
    if (!fits(counts)) {
      throw new IllegalStateException("The search broke a condition");
    }
    fitting.add(counts);
  }

  private void extremeWhole(Sum sum, int direction) {
    long[] counts = truth.clone();
    Map<Integer, Map<Integer, Long>> byGroup = new LinkedHashMap<>();
    sum.terms()
        .forEach(
            (unknown, factor) ->
                byGroup
                    .computeIfAbsent(find(unknown), key -> new TreeMap<>())
                    .put(unknown, factor));
    for (Map.Entry<Integer, Map<Integer, Long>> one : byGroup.entrySet()) {
      Map<Integer, Integer> members = membersOf.getOrDefault(one.getKey(), Map.of());
      List<Condition> conditions = conditionsOf.getOrDefault(one.getKey(), List.of());
      Optional<long[]> solved =
          new LinearProgram(
                  members.size(),
                  conditions.stream().map(condition -> within(condition, members)).toList(),
                  most)
              .extreme(within(one.getValue(), members), direction);
      if (solved.isEmpty()) {
        return;
      }
      members.forEach((unknown, number) -> counts[unknown] = solved.get()[number]);
    }
    if (fits(counts)) {
      fitting.add(counts);
    }
  }

  private static Condition within(Condition condition, Map<Integer, Integer> members) {
    return new Condition(
        within(condition.terms(), members), condition.least(), condition.exactly());
  }

  private static Map<Integer, Long> within(
      Map<Integer, Long> terms, Map<Integer, Integer> members) {
    Map<Integer, Long> within = new TreeMap<>();
    terms.forEach((unknown, factor) -> within.put(members.get(unknown), factor));
    return within;
  }

  /** Whether counts keep every condition, in whole numbers. */
  private boolean fits(long[] counts) {
    for (long count : counts) {
      if (count < 0) {
        return false;
      }
    }
    for (Condition condition : picture.conditions()) {
      long value = new Sum(condition.terms(), 0).value(counts);
      if (condition.exactly() ? value != condition.least() : value < condition.least()) {
        return false;
      }
    }
    return true;
  }
}
