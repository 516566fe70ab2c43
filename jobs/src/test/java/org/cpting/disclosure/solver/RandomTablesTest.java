package org.cpting.disclosure.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.cpting.disclosure.solver.Problem.Role;
import org.junit.jupiter.api.Test;

/** Random tables are hidden by the solver and attacked by a program that shares nothing with it. */
class RandomTablesTest {

  private static final int SMALL = 240;

  private static Pattern solve(Problem problem) {
    return new Suppression(problem, 40_000).solve();
  }

  @Test
  void noSmallCountOfAnyTableIsFoundOutOrBoundedMoreTightlyThanAsked() {
    Random random = new Random(2011);
    int attacked = 0;
    for (int i = 0; i < SMALL; i++) {
      RandomTable table = RandomTable.small(i, random);
      Problem problem = table.problem();
      Pattern pattern = solve(problem);
      List<Aim> aims = asked(problem, pattern);
      attacked += aims.size();
      assertThat(new TableAttack(table, pattern.hidden()).found(aims)).as("%s", table).isEmpty();
      assertThat(pattern.isOptimal()).as("%s", table).isTrue();
    }
    assertThat(attacked).isGreaterThan(500);
  }

  @Test
  void showingAnyOneFurtherCellOfALightestChoiceGivesSomethingAway() {
    Random random = new Random(2012);
    int shown = 0;
    for (int i = 0; i < SMALL / 6; i++) {
      RandomTable table = RandomTable.small(i, random);
      Problem problem = table.problem();
      Pattern pattern = solve(problem);
      BitSet further = problem.cells(Role.CHOICE);
      further.and(pattern.hidden());
      for (int cell : further.stream().toArray()) {
        BitSet less = (BitSet) pattern.hidden().clone();
        less.clear(cell);
        assertThat(new TableAttack(table, less).found(asked(problem, pattern)))
            .as("%s without %s", table, cell)
            .isNotEmpty();
        shown++;
      }
    }
    assertThat(shown).isGreaterThan(30);
  }

  @Test
  void whatIsFoundWhenTheBudgetIsSpentIsSafeTooAndTellsHowFarItCanBeFromTheLightest() {
    Random random = new Random(2013);
    for (int i = 0; i < 4; i++) {
      RandomTable table = RandomTable.middling(random);
      Problem problem = table.problem();
      Pattern pattern = new Suppression(problem, 2_000).solve();
      assertThat(new TableAttack(table, pattern.hidden()).found(asked(problem, pattern)))
          .as("%s", table)
          .isEmpty();
      assertThat(pattern.bound()).isPositive().isLessThanOrEqualTo(pattern.cost());
    }
  }

  /** What must be possible of each small count, or as much of it as any choice makes possible. */
  private static List<Aim> asked(Problem problem, Pattern pattern) {
    List<Aim> asked = new ArrayList<>();
    for (Aim aim : problem.aims()) {
      asked.add(
          pattern.limited().stream()
              .filter(limited -> limited.cell() == aim.cell())
              .findFirst()
              .orElse(aim));
    }
    return asked;
  }
}
