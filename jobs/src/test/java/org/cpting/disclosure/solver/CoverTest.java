package org.cpting.disclosure.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.cpting.disclosure.solver.Problem.Role;
import org.junit.jupiter.api.Test;

/** Quick choices that fulfil conditions. */
class CoverTest {

  private static Problem problem(long... weights) {
    Role[] roles = new Role[weights.length];
    Arrays.fill(roles, Role.CHOICE);
    long[] none = new long[weights.length];
    return new Problem(roles, weights, none, none, List.of(), List.of());
  }

  @Test
  void theCellThatHelpsMostForItsWeightIsHiddenFirst() {
    Cut cut = new Cut(new int[] {0, 1, 2}, new long[] {4, 6, 10}, 10);

    BitSet hidden = new Cover(problem(2, 2, 100), List.of(cut)).add(new BitSet());

    assertThat(hidden.stream()).containsExactly(0, 1);
  }

  @Test
  void cellsThatHelpVeryLittleHelpAllTheSame() {
    int cells = 1500;
    long[] weights = new long[cells];
    Arrays.fill(weights, 1);
    long[] rooms = new long[cells];
    Arrays.fill(rooms, 2);
    Cut cut = new Cut(IntStream.range(0, cells).toArray(), rooms, 2L * cells);

    BitSet hidden = new Cover(problem(weights), List.of(cut)).add(new BitSet());

    assertThat(hidden.cardinality()).isEqualTo(cells);
  }
}
