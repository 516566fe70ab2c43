package org.cpting.disclosure.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cpting.disclosure.solver.LinearProgram.Condition;
import org.junit.jupiter.api.Test;

/** Whole counts by integer programming. */
class LinearProgramTest {

  private static final long MOST = 1000;

  @Test
  void countsThatKeepTheConditionsAreTakenToTheirEnds() {
    LinearProgram program =
        new LinearProgram(
            3,
            List.of(
                new Condition(Map.of(0, 1L, 1, 1L, 2, 1L), 10, true),
                new Condition(Map.of(0, 1L, 1, -1L), 3, false)),
            MOST);

    assertThat(program.extreme(Map.of(1, 1L), 1).orElseThrow()).containsExactly(7, 3, 0);
    assertThat(program.extreme(Map.of(0, 1L), -1).orElseThrow()[0]).isEqualTo(3);
  }

  @Test
  void withoutCountsThatKeepTheConditionsThereAreNone() {
    LinearProgram program =
        new LinearProgram(
            2,
            List.of(
                new Condition(Map.of(0, 1L, 1, 1L), 4, true),
                new Condition(Map.of(0, 1L), 5, false)),
            MOST);

    assertThat(program.extreme(Map.of(1, 1L), 1)).isEmpty();
  }

  @Test
  void whatCannotBeSearchedThroughIsGivenUp() {
    // Even numbers that add up to an odd one: there are halves wherever one looks, and never a way.
    List<Condition> conditions = new ArrayList<>();
    for (int row = 0; row < 3; row++) {
      Map<Integer, Long> terms = new TreeMap<>();
      for (int i = 0; i < 40; i++) {
        terms.put(i, 2L * (1 + (i * 7 + row * 11) % 13));
      }
      conditions.add(new Condition(terms, 40_001L + 2L * row, true));
    }
    LinearProgram program = new LinearProgram(40, conditions, MOST);

    Optional<long[]> found =
        assertTimeoutPreemptively(
            Duration.ofMinutes(2), () -> program.extreme(Map.of(0, 1L, 1, 1L), 1));

    assertThat(found).isEmpty();
  }
}
