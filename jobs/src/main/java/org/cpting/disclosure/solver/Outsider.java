package org.cpting.disclosure.solver;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Attacks a choice of hidden cells: looks for aims that the outsider can rule out, and says what it
 * would take to stop him. Hiding more never helps him, so an aim once reached is not tried again.
 */
final class Outsider {

  private final Problem problem;
  private final Tableau tableau;
  private final Map<Aim, Aim> limited = new LinkedHashMap<>();
  private final Map<Integer, Set<Aim>> open = new LinkedHashMap<>();

  Outsider(Problem problem, List<List<Integer>> equationsOf) {
    this.problem = problem;
    tableau = new Tableau(problem, equationsOf);
    open.put(-1, new LinkedHashSet<>(problem.aims()));
    open.put(1, new LinkedHashSet<>(problem.aims()));
  }

  /** The equations that each cell is in, by number. */
  static List<List<Integer>> equationsOf(Problem problem) {
    List<List<Integer>> equationsOf = new ArrayList<>();
    for (int cell = 0; cell < problem.size(); cell++) {
      equationsOf.add(new ArrayList<>());
    }
    for (int number = 0; number < problem.equations().size(); number++) {
      for (int cell : problem.equations().get(number).cells()) {
        equationsOf.get(cell).add(number);
      }
    }
    return equationsOf;
  }

  /** Steps of the simplex method taken so far. */
  long steps() {
    return tableau.steps();
  }

  /** Aims that no choice reaches, with what is reached at most. */
  List<Aim> limited() {
    return List.copyOf(limited.values());
  }

  /** What the choice lacks; empty where it is safe. It holds all earlier ones. */
  Set<Cut> attack(BitSet hidden) {
    hidden.stream().filter(cell -> !tableau.holds(cell)).forEach(tableau::add);
    Set<Cut> cuts = new LinkedHashSet<>();
    open.forEach((direction, aims) -> attack(aims, direction, cuts));
    return cuts;
  }

  private void attack(Set<Aim> aims, int direction, Set<Cut> cuts) {
    for (Aim aim : List.copyOf(aims)) {
      if (!aims.contains(aim)) {
        continue;
      }
      if (tableau.move(aim.cell(), direction, need(aim, direction), new BitSet())) {
        aims.removeIf(other -> tableau.reaches(other.cell(), direction, need(other, direction)));
      } else {
        addCut(aim, direction, cuts);
      }
    }
  }

  /** A part of a safe choice that is safe as well: the cells moved in reaching each aim. */
  BitSet needed(BitSet always) {
    BitSet needed = (BitSet) always.clone();
    for (int direction : new int[] {-1, 1}) {
      Set<Aim> left = new LinkedHashSet<>(problem.aims());
      for (Aim aim : problem.aims()) {
        if (!left.contains(aim)) {
          continue;
        }
        tableau.reset();
        tableau.move(aim.cell(), direction, need(aim, direction), needed);
        tableau.markMoved(needed);
        left.removeIf(other -> tableau.reaches(other.cell(), direction, need(other, direction)));
      }
    }
    return needed;
  }

  private long need(Aim aim, int direction) {
    return limited.getOrDefault(aim, aim).need(direction);
  }

  private void addCut(Aim aim, int direction, Set<Cut> cuts) {
    Cut cut = tableau.cut(aim.cell(), direction, need(aim, direction));
    if (cut.cells().length > 0) {
      cuts.add(cut);
      return;
    }
    long most = tableau.wholeMovement(aim.cell(), direction);
    Aim known = limited.getOrDefault(aim, aim);
    limited.put(
        aim,
        direction > 0
            ? new Aim(aim.cell(), known.down(), most)
            : new Aim(aim.cell(), most, known.up()));
  }
}
