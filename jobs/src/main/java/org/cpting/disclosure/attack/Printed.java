package org.cpting.disclosure.attack;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cpting.core.Period;
import org.cpting.indicator.Figure;
import org.cpting.indicator.Figure.Measure;
import org.cpting.indicator.Figure.State;
import org.jspecify.annotations.Nullable;

/** What figures say of counts, by what is counted and over which quarters. */
final class Printed {

  private final int first;
  private final int last;
  private final Map<Counted, Figure> figures = new HashMap<>();
  private final Set<Counted> hidden = new HashSet<>();

  /**
   * What is counted.
   *
   * @param indicator code of the indicator
   * @param scope code of a province or the programme
   * @param part a part; empty for the whole
   * @param from index of the first quarter
   * @param to index of the last quarter
   */
  record Counted(String indicator, String scope, String part, int from, int to) {

    Counted in(String otherScope) {
      return new Counted(indicator, otherScope, part, from, to);
    }

    Counted part(String other) {
      return new Counted(indicator, scope, other, from, to);
    }

    Counted quarter(int quarter) {
      return new Counted(indicator, scope, part, quarter, quarter);
    }

    Counted of(String otherIndicator, String otherPart) {
      return new Counted(otherIndicator, scope, otherPart, from, to);
    }

    /** Names of the dimensions of the part. */
    String dimensions() {
      return List.of(part.split(";")).stream()
          .map(one -> one.contains("=") ? one.substring(0, one.indexOf('=')) : one)
          .collect(Collectors.joining(";"));
    }
  }

  /** The figures of some indicators; counts to date run from the first quarter. */
  Printed(Collection<Figure> all, Collection<String> indicators, int first, int last) {
    this.first = first;
    this.last = last;
    for (Figure figure : all) {
      if (indicators.contains(figure.indicator())) {
        Counted counted = counted(figure);
        figures.merge(counted, figure, Printed::moreTelling);
        if (figure.state() == State.SUPPRESSED) {
          hidden.add(counted);
        }
      }
    }
  }

  /** What is hidden in one place may be printed in another, such as a first quarter's to date. */
  private static Figure moreTelling(Figure one, Figure other) {
    return one.state() == State.SUPPRESSED ? other : one;
  }

  /** Indexes of the quarters that figures are of. */
  static NavigableSet<Integer> quarters(Collection<Figure> figures) {
    return figures.stream()
        .map(Figure::period)
        .filter(period -> period.kind() == Period.Kind.QUARTER)
        .map(period -> period.first().index())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  Counted counted(Figure figure) {
    Period period = figure.period();
    int from = figure.measure() == Measure.CUMULATIVE ? first : period.first().index();
    return new Counted(
        figure.indicator(),
        figure.scope(),
        figure.disaggregation(),
        Math.max(first, from),
        Math.min(last, period.last().index()));
  }

  @Nullable Figure get(Counted counted) {
    return figures.get(counted);
  }

  Set<Counted> all() {
    return new LinkedHashSet<>(figures.keySet());
  }

  /** Whether it is hidden anywhere. */
  boolean isHidden(Counted counted) {
    return hidden.contains(counted);
  }

  /** The number printed, 0 where there is none to count; null where it is hidden or not printed. */
  @Nullable Long number(Counted counted) {
    Figure figure = figures.get(counted);
    if (figure == null || figure.state() == State.SUPPRESSED) {
      return null;
    }
    java.math.BigDecimal value = figure.value();
    return value == null ? 0L : Long.valueOf(value.longValueExact());
  }
}
