package org.cpting.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cpting.disclosure.DisclosurePolicy.NeverMore;
import org.cpting.disclosure.solver.Equation;
import org.cpting.indicator.Figure;

/**
 * All tables that can be made of the figures, as cells and sums: parts add up to wholes, quarters
 * to periods and counts to date, provinces to the programme and the persons met in several of them.
 * What is only known to be no more than something else is tied to it by a cell that is not printed.
 */
final class Tables {

  private final Set<String> persons;
  private final Counts counts;
  private final List<Cell> cells = new ArrayList<>();
  private final List<Long> values = new ArrayList<>();
  private final Map<Cell, Integer> numbers = new HashMap<>();
  private final List<Equation> equations = new ArrayList<>();
  private final List<Equation> totals = new ArrayList<>();
  private final List<String> broken = new ArrayList<>();
  private final int printed;

  /** The tables of the true figures. */
  Tables(Counts counts, Set<String> persons, List<NeverMore> known) {
    this.persons = persons;
    counts.values().forEach(this::add);
    printed = cells.size();
    this.counts = counts;
    counts.values().keySet().stream().toList().forEach(this::addTimes);
    addParts();
    addScopes();
    known.forEach(this::addKnown);
    addReported();
  }

  private int add(Cell cell, long value) {
    int number = cells.size();
    cells.add(cell);
    values.add(value);
    numbers.put(cell, number);
    return number;
  }

  private long value(Cell cell) {
    Integer number = numbers.get(cell);
    return number == null ? 0 : values.get(number);
  }

  /** A period and a count to date are the sum of their quarters. */
  private void addTimes(Cell cell) {
    if (!cell.span().isQuarter()) {
      addTotal(
          cell,
          IntStream.rangeClosed(cell.span().from(), cell.span().to())
              .mapToObj(quarter -> cell.over(Span.quarter(quarter)))
              .toList());
    }
  }

  /** Breakdowns by the same dimensions add up to the whole. */
  private void addParts() {
    Map<Cell, Map<String, List<Cell>>> breakdowns = new TreeMap<>();
    for (Cell cell : cells.subList(0, printed)) {
      if (!cell.part().isEmpty() && !cell.part().equals(Cell.REPORTED)) {
        String dimensions = cell.part().replaceAll("=[^;]*", "");
        breakdowns
            .computeIfAbsent(cell.part(""), key -> new TreeMap<>())
            .computeIfAbsent(dimensions, key -> new ArrayList<>())
            .add(cell);
      }
    }
    breakdowns.forEach(
        (whole, byDimensions) -> byDimensions.values().forEach(parts -> addTotal(whole, parts)));
  }

  private void addScopes() {
    Map<Cell, List<Cell>> provinces = new TreeMap<>();
    for (Cell cell : cells.subList(0, printed)) {
      if (!cell.scope().equals(Figure.PROGRAMME)) {
        provinces.computeIfAbsent(cell.in(Figure.PROGRAMME), key -> new ArrayList<>()).add(cell);
      }
    }
    provinces.forEach(
        (programme, own) -> {
          boolean once = persons.contains(programme.indicator());
          if (once && !programme.part().equals(Cell.REPORTED)) {
            addSeveral(programme, own);
          } else {
            addTotal(programme, own);
          }
        });
  }

  private void addSeveral(Cell programme, List<Cell> provinces) {
    long several = provinces.stream().mapToLong(this::value).sum() - value(programme);
    if (several < 0) {
      broken.add("provinces of " + programme);
      return;
    }
    Cell difference = programme.in(Cell.SEVERAL);
    add(difference, several);
    List<Cell> sum = new ArrayList<>(List.of(programme, difference));
    int[] signs = new int[2 + provinces.size()];
    signs[0] = 1;
    signs[1] = 1;
    java.util.Arrays.fill(signs, 2, signs.length, -1);
    sum.addAll(provinces);
    equations.add(equation(sum, signs));
    if (counts.isToDate(programme) && programme.part().isEmpty()) {
      provinces.forEach(province -> addNeverMore(province, programme));
    }
  }

  private void addKnown(NeverMore known) {
    for (Cell cell : List.copyOf(cells.subList(0, printed))) {
      boolean meant =
          cell.indicator().equals(known.indicator())
              && cell.part().equals(known.part())
              && (counts.isToDate(cell) || !known.toDate());
      if (meant) {
        addNeverMore(cell, cell.of(known.thanIndicator(), known.thanPart()));
      }
    }
  }

  /** Persons reported as counts are persons; where all are, the two numbers are one. */
  private void addReported() {
    for (Cell cell : List.copyOf(cells.subList(0, printed))) {
      Cell whole = cell.part("");
      if (cell.part().equals(Cell.REPORTED) && !cell.scope().equals(Figure.PROGRAMME)) {
        if (value(cell) == value(whole)) {
          addTotal(whole, List.of(cell));
        } else {
          addNeverMore(cell, whole);
        }
      }
    }
  }

  private void addNeverMore(Cell cell, Cell other) {
    long room = value(other) - value(cell);
    if (!numbers.containsKey(other) || room < 0) {
      broken.add(cell + " <= " + other);
      return;
    }
    Cell rest = new Cell(other + "-" + cell.indicator(), cell.scope(), cell.part(), cell.span());
    add(rest, room);
    addTotal(other, List.of(cell, rest));
  }

  /** Parts that are not there add nothing. A sum that does not hold is no help to anyone. */
  private void addTotal(Cell total, List<Cell> parts) {
    List<Cell> sum = new ArrayList<>();
    sum.add(total);
    parts.stream().filter(numbers::containsKey).forEach(sum::add);
    if (!numbers.containsKey(total)
        || parts.stream().mapToLong(this::value).sum() != value(total)) {
      broken.add("sum of " + total);
      return;
    }
    int[] signs = new int[sum.size()];
    java.util.Arrays.fill(signs, -1);
    signs[0] = 1;
    Equation equation = equation(sum, signs);
    equations.add(equation);
    totals.add(equation);
  }

  private Equation equation(List<Cell> sum, int[] signs) {
    return new Equation(sum.stream().mapToInt(numbers::get).toArray(), signs);
  }

  /**
   * What each hidden count of persons is at least, by its hidden parts that are not 0: known to
   * everybody, as the parts of a small count are small.
   */
  long[] floors() {
    long[] floors = new long[cells.size()];
    for (int cell = 0; cell < floors.length; cell++) {
      floors[cell] = cell < printed && values.get(cell) > 0 ? 1 : 0;
    }
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Equation total : totals) {
        long sum = 0;
        for (int i = 1; i < total.cells().length; i++) {
          sum += floors[total.cells()[i]];
        }
        changed |= raise(floors, total.cells()[0], sum);
        if (total.cells().length == 2) {
          changed |= raise(floors, total.cells()[1], floors[total.cells()[0]]);
        }
      }
    }
    return floors;
  }

  private static boolean raise(long[] floors, int cell, long floor) {
    boolean higher = floor > floors[cell];
    floors[cell] = Math.max(floor, floors[cell]);
    return higher;
  }

  List<Cell> cells() {
    return cells;
  }

  long value(int cell) {
    return values.get(cell);
  }

  long[] values() {
    return values.stream().mapToLong(Long::longValue).toArray();
  }

  /** Whether the cell is printed somewhere; the others are only known to exist. */
  boolean isPrinted(int cell) {
    return cell < printed;
  }

  /** Whether the cell counts persons. */
  boolean isPersons(int cell) {
    return persons.contains(cells.get(cell).indicator());
  }

  List<Equation> equations() {
    return equations;
  }

  /** Sums one would expect, which the figures do not keep. */
  String broken() {
    return broken.stream().collect(Collectors.joining("; "));
  }
}
