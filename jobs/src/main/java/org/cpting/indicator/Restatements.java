package org.cpting.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.cpting.core.Period;
import org.cpting.core.Quarter;
import org.cpting.core.ReturnKey;
import org.cpting.definition.Indicator;
import org.cpting.definition.Logframe;
import org.cpting.indicator.Figure.Measure;
import org.cpting.indicator.Restatement.Cause;
import org.cpting.indicator.Restatement.Kind;
import org.cpting.warehouse.FigureRow;
import org.cpting.warehouse.LedgerReturn;
import org.cpting.warehouse.Publication;
import org.jspecify.annotations.Nullable;

/** Sets published figures against those of today and says what changed them. */
public final class Restatements {

  private final Logframe logframe;
  private final Map<Key, Figure> current = new HashMap<>();
  private final Map<Integer, LedgerReturn> returns = new HashMap<>();
  private final List<LedgerReturn> counting;

  private record Key(
      String indicator, Period period, String scope, Measure measure, String disaggregation) {

    static Key of(Figure figure) {
      return new Key(
          figure.indicator(),
          figure.period(),
          figure.scope(),
          figure.measure(),
          figure.disaggregation());
    }
  }

  /**
   * An edition that was published.
   *
   * @param publication the edition
   * @param figures the figures it printed
   * @param returns ids of the returns that counted then
   * @param ground what else changed since: {@link Kind#DEFINITIONS}, {@link Kind#PROGRAM}
   */
  public record Edition(
      Publication publication,
      List<FigureRow> figures,
      Collection<Integer> returns,
      Set<Kind> ground) {}

  /**
   * Prepares for comparing.
   *
   * @param current the figures as they would be printed today: after disclosure control
   * @param returns every return of the ledger, those replaced included
   */
  public Restatements(
      Logframe logframe, Collection<Figure> current, Collection<LedgerReturn> returns) {
    this.logframe = logframe;
    current.forEach(figure -> this.current.put(Key.of(figure), figure));
    returns.forEach(load -> this.returns.put(load.returnId(), load));
    this.counting = returns.stream().filter(LedgerReturn::active).toList();
  }

  /** A figure as it is stored. */
  public static Figure figure(FigureRow row) {
    return new Figure(
        row.indicator(),
        Period.of(row.period()),
        row.scope(),
        Measure.valueOf(row.measure().toUpperCase(Locale.ROOT)),
        row.disaggregation(),
        Figure.State.valueOf(row.state()),
        row.value(),
        row.denominator(),
        row.reason());
  }

  /** The figures of an edition that are printed differently today, in the order it printed them. */
  public List<Restatement> since(Edition edition) {
    Publication publication = edition.publication();
    List<Restatement> restatements = new ArrayList<>();
    for (FigureRow row : edition.figures()) {
      Figure old = figure(row);
      Figure now = current.get(Key.of(old));
      if (now != null && !sameInPrint(old, now)) {
        restatements.add(
            new Restatement(
                publication.report(),
                publication.edition(),
                publication.at(),
                old,
                now,
                causes(edition, now)));
      }
    }
    return restatements;
  }

  /** Whether two figures are printed alike. What is hidden is compared as hidden only. */
  public static boolean sameInPrint(Figure one, Figure other) {
    return one.state() == other.state()
        && same(one.value(), other.value())
        && same(one.denominator(), other.denominator());
  }

  private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    if (one == null || other == null) {
      return one == null && other == null;
    }
    return one.compareTo(other) == 0;
  }

  private List<Cause> causes(Edition edition, Figure figure) {
    Indicator indicator =
        logframe.indicators().stream()
            .filter(one -> one.code().equals(figure.indicator()))
            .findFirst()
            .orElse(null);
    List<Cause> causes = new ArrayList<>();
    if (indicator != null) {
      changes(edition.returns()).stream()
          .filter(change -> touches(Objects.requireNonNull(change.key()), indicator, figure))
          .forEach(causes::add);
    }
    List.of(Kind.DEFINITIONS, Kind.PROGRAM).stream()
        .filter(edition.ground()::contains)
        .forEach(kind -> causes.add(new Cause(kind, null, "")));
    return causes;
  }

  /** Returns that came, went or were replaced, ordered by return. */
  private List<Cause> changes(Collection<Integer> then) {
    Map<ReturnKey, LedgerReturn> before = new TreeMap<>();
    for (Integer id : then) {
      LedgerReturn load = returns.get(id);
      if (load != null) {
        before.put(load.key(), load);
      }
    }
    List<Cause> changes = new ArrayList<>();
    Set<ReturnKey> there = new HashSet<>();
    for (LedgerReturn now : counting) {
      there.add(now.key());
      LedgerReturn old = before.get(now.key());
      if (old == null) {
        changes.add(new Cause(Kind.ADDED, now.key(), now.file()));
      } else if (old.returnId() != now.returnId()) {
        changes.add(new Cause(Kind.REPLACED, now.key(), now.file()));
      }
    }
    before.values().stream()
        .filter(old -> !there.contains(old.key()))
        .forEach(old -> changes.add(new Cause(Kind.WITHDRAWN, old.key(), old.file())));
    changes.sort(Comparator.comparing(change -> Objects.requireNonNull(change.key())));
    return changes;
  }

  /** Whether a return can have a part in a figure. */
  private static boolean touches(ReturnKey key, Indicator indicator, Figure figure) {
    boolean inScope =
        figure.scope().equals(Figure.PROGRAMME) || figure.scope().equals(key.province());
    boolean form = indicator.forms().contains(key.form());
    // Who is new in a period depends on who was met before it.
    boolean onlyPeriod =
        figure.measure() == Measure.PERIOD && indicator.kind() != Indicator.Kind.PERSONS;
    Quarter first = figure.period().first();
    boolean inTime =
        key.quarter().compareTo(figure.period().last()) <= 0
            && (!onlyPeriod || key.quarter().compareTo(first) >= 0);
    return inScope && form && inTime;
  }
}
