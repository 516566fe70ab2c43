package org.cpting.disclosure.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Random;
import org.cpting.disclosure.solver.Problem.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is chosen is safe, and no safe choice is lighter than the bound that is claimed. */
class SuppressionTest {

  private static Pattern solve(Problem problem) {
    return new Suppression(problem, 100_000).solve();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void tryingEveryTableFindsNoCountThatIsBoundedTooTightly(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 40; i++) {
      SmallTable table = new SmallTable(2 + random.nextInt(2), 2 + random.nextInt(2), random);
      Problem problem = table.problem();
      Pattern pattern = solve(problem);
      for (Aim aim : problem.aims()) {
        Aim reached =
            pattern.limited().stream()
                .filter(limited -> limited.cell() == aim.cell())
                .findFirst()
                .orElse(aim);
        assertThat(table.isPossible(pattern.hidden(), aim.cell(), -1, reached.down()))
            .as("%s: %s down, hidden %s", table, reached, pattern.hidden())
            .isTrue();
        assertThat(table.isPossible(pattern.hidden(), aim.cell(), 1, reached.up()))
            .as("%s: %s up, hidden %s", table, reached, pattern.hidden())
            .isTrue();
      }
    }
  }

  @Test
  void noSafeChoiceIsLighterThanTheBound() {
    Random random = new Random(7);
    for (int i = 0; i < 30; i++) {
      SmallTable table = new SmallTable(2, 2, random);
      Problem problem = table.problem();
      Pattern pattern = solve(problem);
      long lightest = lightest(table, problem, pattern);
      assertThat(pattern.bound()).isLessThanOrEqualTo(lightest);
      assertThat(pattern.cost()).isGreaterThanOrEqualTo(lightest);
    }
  }

  /** Weight of the lightest safe choice, by trying all of them. */
  private static long lightest(SmallTable table, Problem problem, Pattern pattern) {
    int[] choices =
        java.util.stream.IntStream.range(0, problem.size())
            .filter(cell -> problem.roles()[cell] == Role.CHOICE)
            .toArray();
    long lightest = Long.MAX_VALUE;
    for (int choice = 0; choice < 1 << choices.length; choice++) {
      BitSet hidden = new BitSet();
      long weight = 0;
      for (int cell = 0; cell < problem.size(); cell++) {
        hidden.set(cell, problem.roles()[cell] == Role.UNKNOWN);
      }
      for (int k = 0; k < choices.length; k++) {
        if ((choice >> k & 1) == 1) {
          hidden.set(choices[k]);
          weight += problem.weights()[choices[k]];
        }
      }
      if (weight < lightest && isSafe(table, problem, pattern, hidden)) {
        lightest = weight;
      }
    }
    return lightest;
  }

  private static boolean isSafe(SmallTable table, Problem problem, Pattern pattern, BitSet hidden) {
    return problem.aims().stream()
        .filter(aim -> pattern.limited().stream().noneMatch(other -> other.cell() == aim.cell()))
        .allMatch(
            aim ->
                table.isPossible(hidden, aim.cell(), -1, aim.down())
                    && table.isPossible(hidden, aim.cell(), 1, aim.up()));
  }

  @Test
  void nothingIsHiddenWhereNothingIsSmall() {
    Problem problem =
        new Problem(
            new Role[] {Role.CHOICE, Role.CHOICE, Role.CHOICE},
            new long[] {1, 1, 1},
            new long[] {-20, -20, -20},
            new long[] {40, 40, 40},
            java.util.List.of(new Equation(new int[] {0, 1, 2}, new int[] {1, -1, -1})),
            java.util.List.of());
    assertThat(solve(problem).hidden().isEmpty()).isTrue();
  }
}
