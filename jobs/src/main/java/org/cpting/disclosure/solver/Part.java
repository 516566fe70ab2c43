package org.cpting.disclosure.solver;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Cells of a problem that are tied to one another and to nothing else, those that can only move
 * together taken as one.
 *
 * @param problem the part as a problem of its own
 * @param numbers by cell of the whole problem: its cell in the part, -1 if it has none
 * @param signs by cell of the whole problem: 1 if it moves as its cell in the part does, -1 if the
 *     opposite way
 */
record Part(Problem problem, int[] numbers, int[] signs) {

  /** Marks the cells of the whole problem that a choice in the part stands for. */
  void mark(BitSet chosen, BitSet hidden) {
    for (int cell = 0; cell < numbers.length; cell++) {
      if (numbers[cell] >= 0 && chosen.get(numbers[cell])) {
        hidden.set(cell);
      }
    }
  }

  /** Those of the whole problem's aims in this part of which less is within reach. */
  List<Aim> limited(List<Aim> wanted, List<Aim> reachable) {
    List<Aim> limited = new ArrayList<>();
    for (Aim aim : wanted) {
      for (Aim most : reachable) {
        if (most.cell() == numbers[aim.cell()]) {
          long down = signs[aim.cell()] > 0 ? most.down() : most.up();
          long up = signs[aim.cell()] > 0 ? most.up() : most.down();
          if (down < aim.down() || up < aim.up()) {
            limited.add(new Aim(aim.cell(), Math.min(down, aim.down()), Math.min(up, aim.up())));
          }
        }
      }
    }
    return limited;
  }
}
