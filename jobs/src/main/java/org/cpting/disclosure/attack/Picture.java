package org.cpting.disclosure.attack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cpting.disclosure.attack.Printed.Counted;
import org.cpting.disclosure.solver.LinearProgram.Condition;
import org.cpting.indicator.Figure;

/**
 * An outsider's picture: every count is a sum of smallest ones, of one quarter, scope and part
 * each. Those printed are numbers, the others unknown, and what is printed of larger counts, or
 * known otherwise, is a condition on them. He is given the benefit of the doubt: whatever he might
 * believe and happens to be true, he knows.
 */
final class Picture {

  private final Printed current;
  private final Printed truth;
  private final Set<String> persons;
  private final List<String> provinces;
  private final Map<String, Map<String, List<String>>> partsOf = new HashMap<>();
  private final Map<Place, Integer> unknowns = new LinkedHashMap<>();
  private final List<Long> trueCounts = new ArrayList<>();
  private final Set<Condition> conditions = new LinkedHashSet<>();

  Picture(Printed current, Printed truth, Set<String> persons) {
    this.current = current;
    this.truth = truth;
    this.persons = persons;
    provinces =
        truth.all().stream()
            .map(Counted::scope)
            .filter(scope -> !scope.equals(Figure.PROGRAMME))
            .distinct()
            .sorted()
            .toList();
    for (Counted counted : truth.all()) {
      if (!counted.part().isEmpty()) {
        List<String> parts =
            partsOf
                .computeIfAbsent(counted.indicator(), key -> new TreeMap<>())
                .computeIfAbsent(counted.dimensions(), key -> new ArrayList<>());
        if (!parts.contains(counted.part())) {
          parts.add(counted.part());
        }
      }
    }
  }

  /** The count as a sum of smallest ones. */
  Sum sum(Counted counted) {
    Sum sum = Sum.ZERO;
    for (int quarter = counted.from(); quarter <= counted.to(); quarter++) {
      for (String part : smallest(counted)) {
        sum = sum.plus(at(counted.part(part).quarter(quarter)));
      }
    }
    return sum;
  }

  private List<String> smallest(Counted counted) {
    Map<String, List<String>> breakdowns = partsOf.get(counted.indicator());
    return !counted.part().isEmpty() || breakdowns == null
        ? List.of(counted.part())
        : breakdowns.values().iterator().next();
  }

  private Sum at(Counted smallest) {
    boolean addsUp =
        smallest.scope().equals(Figure.PROGRAMME) && !persons.contains(smallest.indicator());
    if (addsUp) {
      Sum sum = Sum.ZERO;
      for (String province : provinces) {
        sum = sum.plus(at(smallest.in(province)));
      }
      return sum;
    }
    if (truth.get(smallest) == null) {
      return Sum.ZERO;
    }
    Long printed = current.number(smallest);
    if (printed != null) {
      return new Sum(Map.of(), printed);
    }
    Place place =
        new Place(smallest.indicator(), smallest.scope(), smallest.from(), smallest.part());
    Integer unknown = unknowns.get(place);
    if (unknown == null) {
      unknown = unknowns.size();
      unknowns.put(place, unknown);
      trueCounts.add(java.util.Objects.requireNonNullElse(truth.number(smallest), 0L));
    }
    return new Sum(Map.of(unknown, 1L), 0);
  }

  /** Persons met in several provinces. */
  Sum several(Counted programme) {
    Sum sum = Sum.ZERO;
    for (String province : provinces) {
      sum = sum.plus(sum(programme.in(province)));
    }
    return sum.minus(sum(programme));
  }

  /** Notes that a sum is so much, or no less, if that is true. */
  void know(Sum sum, long least, boolean exactly) {
    long value = value(sum);
    if (!sum.terms().isEmpty() && (exactly ? value == least : value >= least)) {
      conditions.add(new Condition(sum.terms(), least - sum.number(), exactly));
    }
  }

  /** What the tables are by themselves, printed or not. */
  void knowTables() {
    for (Counted counted : truth.all()) {
      if (counted.part().isEmpty()) {
        Map<String, List<String>> breakdowns = partsOf.getOrDefault(counted.indicator(), Map.of());
        for (List<String> parts : breakdowns.values()) {
          Sum sum = Sum.ZERO;
          for (String part : parts) {
            sum = sum.plus(sum(counted.part(part)));
          }
          know(sum.minus(sum(counted)), 0, true);
        }
      }
      if (persons.contains(counted.indicator()) && counted.scope().equals(Figure.PROGRAMME)) {
        know(several(counted), 0, false);
      }
    }
  }

  /** How many of the smallest counts in it are hidden and not 0. */
  long hiddenParts(Sum sum) {
    return sum.terms().keySet().stream().filter(unknown -> trueCounts.get(unknown) > 0).count();
  }

  /** What a sum truly is. */
  long value(Sum sum) {
    return sum.value(trueCounts());
  }

  long[] trueCounts() {
    return trueCounts.stream().mapToLong(Long::longValue).toArray();
  }

  Set<Condition> conditions() {
    return conditions;
  }

  List<String> provinces() {
    return provinces;
  }

  /** Every count there are figures of. */
  Set<Counted> counts() {
    return truth.all();
  }

  /** Breakdowns of an indicator: the parts by their dimensions. */
  Map<String, List<String>> breakdowns(String indicator) {
    return partsOf.getOrDefault(indicator, Map.of());
  }
}
