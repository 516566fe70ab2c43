package org.cpting.disclosure.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cpting.disclosure.solver.Problem.Role;

/**
 * A problem made smaller before it is solved: what cannot move whatever is hidden is left out, what
 * can only move together becomes one cell, and parts that no sum ties together are solved apart.
 */
final class Reduction {

  /** Stands for no cell where equations are compared. */
  private static final int NOTHING = -1;

  private final Problem problem;
  private final BitSet fixed = new BitSet();

  /** Which cell each moves with, and 1 or -1. */
  private final int[] leader;

  private final int[] sign;
  private Set<SparseRow> rows = new LinkedHashSet<>();

  Reduction(Problem problem) {
    this.problem = problem;
    leader = new int[problem.size()];
    sign = new int[problem.size()];
    for (int cell = 0; cell < problem.size(); cell++) {
      leader[cell] = cell;
      sign[cell] = 1;
      fixed.set(cell, problem.roles()[cell] == Role.KNOWN);
    }
    for (Equation equation : problem.equations()) {
      SparseRow row = new SparseRow();
      for (int i = 0; i < equation.cells().length; i++) {
        row.add(equation.cells()[i], equation.signs()[i]);
      }
      rows.add(row);
    }
    boolean simpler = true;
    while (simpler) {
      rewrite();
      simpler = simplify();
    }
  }

  /** The rows in terms of cells that move on their own, each once. */
  private void rewrite() {
    Set<SparseRow> rewritten = new LinkedHashSet<>();
    for (SparseRow row : rows) {
      SparseRow own = new SparseRow();
      for (int at = 0; at < row.size(); at++) {
        int cell = leader(row.key(at));
        if (!fixed.get(cell)) {
          own.add(cell, row.value(at) * sign(row.key(at)));
        }
      }
      SparseRow normal = own.normal();
      if (normal.size() > 0) {
        rewritten.add(normal);
      }
    }
    rows = rewritten;
  }

  private int leader(int cell) {
    int lead = cell;
    while (leader[lead] != lead) {
      lead = leader[lead];
    }
    return lead;
  }

  private int sign(int cell) {
    int times = 1;
    for (int at = cell; leader[at] != at; at = leader[at]) {
      times *= sign[at];
    }
    return times;
  }

  /** Whether a row of one or two cells, or two rows that differ in no more, tell of a cell. */
  private boolean simplify() {
    boolean simpler = false;
    Map<SparseRow, int[]> seen = new HashMap<>();
    for (SparseRow row : rows) {
      if (row.size() == 1) {
        fixed.set(leader(row.key(0)));
        simpler = true;
        continue;
      }
      if (row.size() == 2 && Math.abs(row.value(0)) == Math.abs(row.value(1))) {
        simpler |= join(row.key(0), row.value(0), row.key(1), -row.value(1));
        continue;
      }
      simpler |= compare(seen, row, new SparseRow(), NOTHING);
      for (int at = 0; at < row.size(); at++) {
        SparseRow cell = new SparseRow();
        cell.add(row.key(at), row.value(at));
        simpler |= compare(seen, row, cell, row.key(at));
      }
    }
    return simpler;
  }

  /** Holds the row without a cell against those before. */
  private boolean compare(Map<SparseRow, int[]> seen, SparseRow row, SparseRow cell, int key) {
    SparseRow rest = row.copy();
    rest.combine(1, cell, 1, 1);
    long first = rest.value(0);
    int factor = key == NOTHING ? 0 : Math.toIntExact(row.get(key) * Long.signum(first));
    int[] other = seen.putIfAbsent(rest.normal(), new int[] {key, factor});
    if (other == null || other[0] == key) {
      return false;
    }
    if (other[0] == NOTHING || key == NOTHING) {
      fixed.set(leader(other[0] == NOTHING ? key : other[0]));
      return true;
    }
    return Math.abs(factor) == Math.abs(other[1]) && join(key, factor, other[0], other[1]);
  }

  /** Notes that factor times cell equals otherFactor times other. */
  private boolean join(int cell, long factor, int other, long otherFactor) {
    int one = leader(cell);
    int two = leader(other);
    int same = Long.signum(factor) * Long.signum(otherFactor) * sign(cell) * sign(other);
    if (one == two || fixed.get(one) || fixed.get(two)) {
      return false;
    }
    leader[Math.max(one, two)] = Math.min(one, two);
    sign[Math.max(one, two)] = same;
    return true;
  }

  /** Aims of cells that cannot move at all. */
  List<Aim> hopeless() {
    return problem.aims().stream()
        .filter(aim -> fixed.get(leader(aim.cell())))
        .filter(aim -> aim.down() > 0 || aim.up() > 0)
        .map(aim -> new Aim(aim.cell(), 0, 0))
        .toList();
  }

  /** The parts in which something is to be protected. */
  List<Part> parts() {
    int[] group = new int[problem.size()];
    Arrays.setAll(group, cell -> cell);
    for (SparseRow row : rows) {
      for (int at = 1; at < row.size(); at++) {
        group[root(group, row.key(at))] = root(group, row.key(0));
      }
    }
    Map<Integer, List<Aim>> aims = new TreeMap<>();
    for (Aim aim : problem.aims()) {
      int lead = leader(aim.cell());
      if (!fixed.get(lead)) {
        aims.computeIfAbsent(root(group, lead), key -> new ArrayList<>()).add(aim);
      }
    }
    List<Part> parts = new ArrayList<>();
    aims.forEach((root, own) -> parts.add(part(group, root, own)));
    return parts;
  }

  private static int root(int[] group, int cell) {
    int root = cell;
    while (group[root] != root) {
      root = group[root];
    }
    return root;
  }

  private Part part(int[] group, int root, List<Aim> aims) {
    int[] numbers = new int[problem.size()];
    int[] signs = new int[problem.size()];
    Map<Integer, Integer> leaders = new HashMap<>();
    for (int cell = 0; cell < problem.size(); cell++) {
      int lead = leader(cell);
      boolean inside = !fixed.get(lead) && root(group, lead) == root;
      if (inside) {
        leaders.putIfAbsent(lead, leaders.size());
      }
      numbers[cell] = inside ? leaders.getOrDefault(lead, -1) : -1;
      signs[cell] = sign(cell);
    }
    Together all = new Together(leaders.size());
    for (int cell = 0; cell < problem.size(); cell++) {
      if (numbers[cell] >= 0) {
        all.add(numbers[cell], problem, cell, signs[cell]);
      }
    }
    aims.forEach(aim -> all.add(numbers[aim.cell()], aim, signs[aim.cell()]));
    List<Equation> equations =
        rows.stream()
            .filter(row -> root(group, row.key(0)) == root)
            .map(row -> row.equation(leaders))
            .toList();
    return new Part(all.problem(equations), numbers, signs);
  }

  /** Cells that move together as one: hidden together, and moved as far as all of them can. */
  private static final class Together {

    private final Role[] roles;
    private final long[] weights;
    private final long[] lowest;
    private final long[] highest;
    private final Map<Integer, Aim> aims = new TreeMap<>();

    Together(int size) {
      roles = new Role[size];
      Arrays.fill(roles, Role.UNKNOWN);
      weights = new long[size];
      lowest = new long[size];
      Arrays.fill(lowest, Long.MIN_VALUE);
      highest = new long[size];
      Arrays.fill(highest, Long.MAX_VALUE);
    }

    void add(int number, Problem problem, int cell, int sign) {
      if (problem.roles()[cell] == Role.CHOICE) {
        roles[number] = Role.CHOICE;
        weights[number] += problem.weights()[cell];
      }
      long low = problem.lowest()[cell];
      long high = problem.highest()[cell];
      lowest[number] = Math.max(lowest[number], sign > 0 ? low : -high);
      highest[number] = Math.min(highest[number], sign > 0 ? high : -low);
    }

    void add(int number, Aim aim, int sign) {
      Aim own = new Aim(number, sign > 0 ? aim.down() : aim.up(), sign > 0 ? aim.up() : aim.down());
      aims.merge(
          number,
          own,
          (one, two) ->
              new Aim(number, Math.max(one.down(), two.down()), Math.max(one.up(), two.up())));
    }

    Problem problem(List<Equation> equations) {
      return new Problem(roles, weights, lowest, highest, equations, List.copyOf(aims.values()));
    }
  }
}
