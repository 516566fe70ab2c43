package org.cpting.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.cpting.disclosure.solver.Aim;
import org.cpting.disclosure.solver.Equation;
import org.cpting.disclosure.solver.Pattern;
import org.cpting.disclosure.solver.Problem;
import org.cpting.disclosure.solver.Problem.Role;
import org.cpting.indicator.Figure;

/** The decisions, from the first quarter's on: each problem takes the earlier ones as given. */
final class Layers {

  /** Movements further than so many times the protected interval are not looked for. */
  private static final int REACH = 4;

  private final Tables tables;
  private final List<Counts> editions;
  private final DisclosurePolicy policy;
  private final List<Equation> equations;
  private final BitSet hidden = new BitSet();
  private final long[] floors;
  private final List<Pattern> patterns = new ArrayList<>();
  private final Set<Aim> limited = new LinkedHashSet<>();

  Layers(Tables tables, List<Counts> editions, DisclosurePolicy policy) {
    this.tables = tables;
    this.editions = editions;
    this.policy = policy;
    floors = tables.floors();
    equations = equations(tables, editions);
  }

  /**
   * The problem of a quarter.
   *
   * @param problem the cells that end with it or before, and no others: what comes later makes it
   *     no other problem
   * @param cells the number of each of them in all tables
   */
  record Layer(Problem problem, int[] cells) {}

  /** What is to be decided of the cells that end with a quarter. */
  Layer layer(int to) {
    int[] cells =
        IntStream.range(0, tables.cells().size())
            .filter(number -> tables.cells().get(number).span().to() <= to)
            .toArray();
    int[] places = new int[tables.cells().size()];
    Role[] roles = new Role[cells.length];
    long[] weights = new long[cells.length];
    long[] lowest = new long[cells.length];
    long[] highest = new long[cells.length];
    List<Aim> aims = new ArrayList<>();
    for (int place = 0; place < cells.length; place++) {
      int number = cells[place];
      places[number] = place;
      Cell cell = tables.cells().get(number);
      long value = tables.value(number);
      roles[place] = cell.span().to() < to ? fixed(number) : role(number);
      weights[place] = weight(cell, value);
      long least = tables.isPrinted(number) ? Math.min(1, value) : 0;
      lowest[place] = -Math.min(reach(), value - least);
      highest[place] = reach();
      if (roles[place] == Role.UNKNOWN && isSmall(number)) {
        long low = Math.max(policy.from(), floors[number]);
        aims.add(new Aim(place, Math.max(0, value - low), Math.max(0, policy.to() - value)));
      }
    }
    List<Equation> known =
        equations.stream()
            .filter(equation -> endsBy(equation, to))
            .map(equation -> placed(equation, places))
            .toList();
    return new Layer(new Problem(roles, weights, lowest, highest, known, aims), cells);
  }

  private static Equation placed(Equation equation, int... places) {
    return new Equation(
        Arrays.stream(equation.cells()).map(number -> places[number]).toArray(), equation.signs());
  }

  private long reach() {
    return (long) REACH * policy.to();
  }

  private boolean endsBy(Equation equation, int to) {
    for (int number : equation.cells()) {
      if (tables.cells().get(number).span().to() > to) {
        return false;
      }
    }
    return true;
  }

  private Role fixed(int number) {
    return hidden.get(number) ? Role.UNKNOWN : Role.KNOWN;
  }

  private Role role(int number) {
    Cell cell = tables.cells().get(number);
    long value = tables.value(number);
    if (!tables.isPrinted(number)) {
      return Role.UNKNOWN;
    }
    boolean known =
        value == 0
            || editions.stream()
                .anyMatch(edition -> Long.valueOf(value).equals(edition.values().get(cell)));
    if (known) {
      return Role.KNOWN;
    }
    boolean before = editions.stream().anyMatch(edition -> edition.isHidden(cell));
    return isSmall(number) || before ? Role.UNKNOWN : Role.CHOICE;
  }

  private boolean isSmall(int number) {
    return tables.isPersons(number) && policy.isSmall(tables.value(number));
  }

  private long weight(Cell cell, long value) {
    DisclosurePolicy.Weights weights = policy.weights();
    boolean programme = cell.scope().equals(Figure.PROGRAMME);
    boolean whole = cell.part().isEmpty();
    boolean period = !cell.span().isQuarter();
    long weight = (long) Long.SIZE - Long.numberOfLeadingZeros(value);
    weight *= programme ? weights.programme() : 1;
    weight *= whole ? weights.whole() : 1;
    weight *= period ? weights.period() : 1;
    weight *= programme && whole && period ? weights.headline() : 1;
    return Math.max(1, weight);
  }

  /** Takes a decision down. */
  void decide(Layer layer, Pattern pattern) {
    pattern.hidden().stream().forEach(place -> hidden.set(layer.cells()[place]));
    patterns.add(pattern);
    for (Aim aim : pattern.limited()) {
      limited.add(new Aim(layer.cells()[aim.cell()], aim.down(), aim.up()));
    }
  }

  /** What was decided of all quarters. */
  Decision decision() {
    Set<Cell> all = new TreeSet<>();
    Set<Cell> small = new TreeSet<>();
    hidden.stream()
        .filter(tables::isPrinted)
        .forEach(
            number -> {
              all.add(tables.cells().get(number));
              if (isSmall(number)) {
                small.add(tables.cells().get(number));
              }
            });
    return new Decision(
        all,
        small,
        patterns.stream().mapToLong(Pattern::cost).sum(),
        patterns.stream().mapToLong(Pattern::bound).sum(),
        limitedCounts());
  }

  private List<String> limitedCounts() {
    return limited.stream()
        .map(
            aim ->
                "%s: %d to %d"
                    .formatted(
                        tables.cells().get(aim.cell()),
                        tables.value(aim.cell()) - aim.down(),
                        tables.value(aim.cell()) + aim.up()))
        .toList();
  }

  /**
   * The sums of the true figures, and those of earlier publications as far as they still hold: what
   * was printed there is known, so what was not must keep its sum. A sum that a correction has
   * broken tells nothing of the figures as they are now.
   */
  private static List<Equation> equations(Tables tables, List<Counts> editions) {
    Set<Equation> all = new LinkedHashSet<>(tables.equations());
    for (Counts edition : editions) {
      for (Equation equation : tables.equations()) {
        Equation rest = rest(tables, edition, equation);
        if (rest.cells().length > 0 && rest.cells().length < equation.cells().length) {
          all.add(rest);
        }
      }
    }
    return List.copyOf(all);
  }

  private static Equation rest(Tables tables, Counts edition, Equation equation) {
    BitSet open = new BitSet();
    long sum = 0;
    for (int i = 0; i < equation.cells().length; i++) {
      int number = equation.cells()[i];
      Long printed = edition.values().get(tables.cells().get(number));
      if (printed == null) {
        open.set(i);
      }
      sum += equation.signs()[i] * (printed == null ? tables.value(number) : printed);
    }
    if (sum != 0) {
      open.clear();
    }
    return new Equation(
        open.stream().map(i -> equation.cells()[i]).toArray(),
        open.stream().map(i -> equation.signs()[i]).toArray());
  }
}
