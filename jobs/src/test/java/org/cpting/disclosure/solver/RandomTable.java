package org.cpting.disclosure.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.cpting.disclosure.solver.Problem.Role;

/**
 * A published table of counts with all its margins: of one, two or three dimensions, some of them
 * with sub-totals; or several tables that share a margin. Made of persons thrown at random into
 * cells.
 *
 * @param name what kind of table it is
 * @param values the counts
 * @param equations parts and wholes, the whole first
 */
record RandomTable(String name, long[] values, List<Equation> equations) {

  static final int THRESHOLD = 10;
  private static final int FROM = 1;

  /** A dimension: for each node its children; leaves have none, the total is the last. */
  private record Axis(List<List<Integer>> children) {

    /** So many leaves below so many sub-totals below the total; no sub-totals if 0. */
    static Axis of(int leaves, int groups) {
      List<List<Integer>> children = new ArrayList<>();
      for (int leaf = 0; leaf < leaves; leaf++) {
        children.add(List.of());
      }
      List<Integer> top = new ArrayList<>();
      for (int group = 0; group < groups; group++) {
        List<Integer> own = new ArrayList<>();
        for (int leaf = group; leaf < leaves; leaf += groups) {
          own.add(leaf);
        }
        top.add(children.size());
        children.add(own);
      }
      for (int leaf = 0; groups == 0 && leaf < leaves; leaf++) {
        top.add(leaf);
      }
      children.add(top);
      return new Axis(children);
    }

    int total() {
      return children.size() - 1;
    }

    boolean holds(int node, int leaf) {
      return node == leaf || children.get(node).stream().anyMatch(child -> holds(child, leaf));
    }
  }

  /** One of several kinds of small tables, by turns. */
  static RandomTable small(int number, Random random) {
    return switch (number % 6) {
      case 0 -> cube("one dimension", random, Axis.of(3 + random.nextInt(6), 0));
      case 1 -> cube("one dimension with sub-totals", random, Axis.of(4 + random.nextInt(6), 2));
      case 2 -> cube("two dimensions", random, axis(random, 3), axis(random, 3));
      case 3 ->
          cube("hierarchy by row", random, Axis.of(4 + random.nextInt(3), 2), axis(random, 2));
      case 4 -> cube("three dimensions", random, axis(random, 2), axis(random, 2), axis(random, 2));
      default -> linked(random, axis(random, 3), axis(random, 2), axis(random, 2));
    };
  }

  /** A table of the size of a province's year. */
  static RandomTable middling(Random random) {
    return random.nextBoolean()
        ? cube("middling hierarchy", random, Axis.of(12, 4), Axis.of(6, 2))
        : linked(random, Axis.of(9, 3), Axis.of(4, 0), Axis.of(5, 0));
  }

  private static Axis axis(Random random, int least) {
    return Axis.of(least + random.nextInt(2), 0);
  }

  private static RandomTable cube(String name, Random random, Axis... axes) {
    return make(name, random, List.of(axes), false);
  }

  /** Two tables of which the rows are the same: each by a dimension of its own. */
  private static RandomTable linked(Random random, Axis rows, Axis one, Axis other) {
    return make("linked", random, List.of(rows, one, other), true);
  }

  private static RandomTable make(String name, Random random, List<Axis> axes, boolean linked) {
    Map<List<Integer>, Integer> cells = new LinkedHashMap<>();
    for (List<Integer> place : places(axes)) {
      boolean printed =
          !linked || place.get(1) == axes.get(1).total() || place.get(2) == axes.get(2).total();
      if (printed) {
        cells.put(place, cells.size());
      }
    }
    long[] values = new long[cells.size()];
    for (List<Integer> leaf : places(axes)) {
      if (isLeaf(axes, leaf)) {
        int kind = random.nextInt(4);
        long count = kind == 0 ? 0 : kind == 1 ? 1 + random.nextInt(9) : 5 + random.nextInt(60);
        cells.forEach((place, cell) -> values[cell] += holds(axes, place, leaf) ? count : 0);
      }
    }
    List<Equation> equations = new ArrayList<>();
    cells.forEach(
        (place, cell) -> {
          for (int axis = 0; axis < axes.size(); axis++) {
            List<Integer> parts = new ArrayList<>(List.of(cell));
            for (int child : axes.get(axis).children().get(place.get(axis))) {
              List<Integer> part = new ArrayList<>(place);
              part.set(axis, child);
              Integer number = cells.get(part);
              if (number != null) {
                parts.add(number);
              }
            }
            if (parts.size() > 1) {
              int[] signs = new int[parts.size()];
              Arrays.fill(signs, -1);
              signs[0] = 1;
              equations.add(
                  new Equation(parts.stream().mapToInt(Integer::intValue).toArray(), signs));
            }
          }
        });
    return new RandomTable(name, values, equations);
  }

  private static List<List<Integer>> places(List<Axis> axes) {
    List<List<Integer>> places = List.of(List.of());
    for (Axis axis : axes) {
      List<List<Integer>> longer = new ArrayList<>();
      for (List<Integer> place : places) {
        for (int node = 0; node <= axis.total(); node++) {
          List<Integer> next = new ArrayList<>(place);
          next.add(node);
          longer.add(next);
        }
      }
      places = longer;
    }
    return places;
  }

  private static boolean isLeaf(List<Axis> axes, List<Integer> place) {
    for (int i = 0; i < axes.size(); i++) {
      if (!axes.get(i).children().get(place.get(i)).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private static boolean holds(List<Axis> axes, List<Integer> place, List<Integer> leaf) {
    for (int i = 0; i < axes.size(); i++) {
      if (!axes.get(i).holds(place.get(i), leaf.get(i))) {
        return false;
      }
    }
    return true;
  }

  boolean isSmall(int cell) {
    return values[cell] >= 1 && values[cell] <= THRESHOLD;
  }

  /** What to hide, as the solver is asked it. */
  Problem problem() {
    int size = values.length;
    long most = Arrays.stream(values).max().orElse(0) + 10L * THRESHOLD;
    Role[] roles = new Role[size];
    long[] weights = new long[size];
    long[] lowest = new long[size];
    long[] highest = new long[size];
    List<Aim> aims = new ArrayList<>();
    long[] floors = floors();
    for (int cell = 0; cell < size; cell++) {
      roles[cell] = values[cell] == 0 ? Role.KNOWN : isSmall(cell) ? Role.UNKNOWN : Role.CHOICE;
      weights[cell] = Long.SIZE - Long.numberOfLeadingZeros(values[cell]) + 1L;
      lowest[cell] = Math.min(0, 1 - values[cell]);
      highest[cell] = most;
      if (isSmall(cell)) {
        aims.add(
            new Aim(
                cell,
                Math.max(0, values[cell] - Math.max(FROM, floors[cell])),
                THRESHOLD - values[cell]));
      }
    }
    return new Problem(roles, weights, lowest, highest, equations, aims);
  }

  /** A whole is at least as many as it has parts that are not 0. */
  private long[] floors() {
    long[] floors = Arrays.stream(values).map(value -> Math.min(1, value)).toArray();
    for (int round = 0; round < equations.size(); round++) {
      for (Equation equation : equations) {
        long sum = 0;
        for (int i = 1; i < equation.cells().length; i++) {
          sum += floors[equation.cells()[i]];
        }
        int whole = equation.cells()[0];
        floors[whole] = Math.max(floors[whole], sum);
        if (equation.cells().length == 2) {
          floors[equation.cells()[1]] = Math.max(floors[equation.cells()[1]], floors[whole]);
        }
      }
    }
    return floors;
  }
}
