package org.cpting.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cpting.definition.CodeLists;
import org.cpting.definition.Home;
import org.cpting.definition.Logframe;
import org.cpting.disclosure.solver.Aim;
import org.cpting.disclosure.solver.Equation;
import org.cpting.disclosure.solver.Pattern;
import org.cpting.disclosure.solver.Problem;
import org.cpting.disclosure.solver.Problem.Role;
import org.cpting.indicator.Figure;
import org.cpting.indicator.Figure.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A quarter is solved again only when its own figures, or what was published of them, change. */
class SolvedLayersTest {

  private static final Home HOME = Home.find();

  @TempDir Path folder = Path.of("");

  private static Protector protector() {
    return new Protector(DisclosurePolicy.read(HOME), Logframe.read(HOME, CodeLists.read(HOME)));
  }

  private Protection kept(List<Figure> figures, List<Edition> editions) {
    return protector()
        .protect(figures, editions, new DecisionCache(folder.resolve("hidden.txt"), "1"));
  }

  private List<String> layers() throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve("layers.txt"), StandardCharsets.UTF_8);
    return lines.subList(0, lines.size() - 1);
  }

  @Test
  void aLaterQuarterLeavesTheEarlierOnesAsTheyWereSolved() throws IOException {
    kept(YunnanFigures.of(4), List.of());
    List<String> first = layers();
    assertThat(first).hasSize(1);

    Protection both = kept(YunnanFigures.of(4, 7), List.of());

    assertThat(layers()).hasSize(2).startsWith(first.get(0));
    assertThat(both.figures())
        .isEqualTo(protector().protect(YunnanFigures.of(4, 7), List.of()).figures())
        .anyMatch(figure -> figure.state() == State.SUPPRESSED);
  }

  @Test
  void aCorrectionSolvesItsQuarterAndWhatFollowsWhereThatIsAnother() throws IOException {
    kept(YunnanFigures.of(4, 7, 6), List.of());
    List<String> before = layers();

    Protection corrected = kept(YunnanFigures.of(4, 8, 6), List.of());

    assertThat(layers()).hasSize(3).startsWith(before.get(0)).doesNotContain(before.get(1));
    assertThat(corrected.figures())
        .isEqualTo(protector().protect(YunnanFigures.of(4, 8, 6), List.of()).figures());
  }

  @Test
  void whatIsTakenAsKeptIsWhatWouldBeFound() {
    Problem problem = problem(5);
    SolvedLayers solving = new SolvedLayers(folder.resolve("layers.txt"), "1", 1_000_000);
    Pattern found = solving.apply(problem);
    solving.keep();
    SolvedLayers knowing = new SolvedLayers(folder.resolve("layers.txt"), "1", 1_000_000);

    assertThat(knowing.apply(problem(5))).isEqualTo(found);
    assertThat(solving.solved()).isEqualTo(1);
    assertThat(knowing.solved()).isZero();
    assertThat(found.hidden().cardinality()).isGreaterThan(1);
  }

  @Test
  void anotherProblemProgramOrLimitAndADamagedFileAreSolvedAnew() throws IOException {
    Path file = folder.resolve("layers.txt");
    SolvedLayers solving = new SolvedLayers(file, "1", 1_000_000);
    solving.apply(problem(5));
    solving.keep();

    assertThat(solved(file, "1", 1_000_000, problem(6))).isEqualTo(1);
    assertThat(solved(file, "2", 1_000_000, problem(5))).isEqualTo(1);
    assertThat(solved(file, "1", 1_000_001, problem(5))).isEqualTo(1);
    assertThat(solved(file, "1", 1_000_000, problem(5))).isZero();
    String whole = Files.readString(file, StandardCharsets.UTF_8);
    for (String damaged :
        List.of(
            "", whole.substring(1), whole.substring(0, 90), whole.replaceFirst("\t\\d+", "\t77"))) {
      Files.writeString(file, damaged, StandardCharsets.UTF_8);
      assertThat(solved(file, "1", 1_000_000, problem(5))).isEqualTo(1);
    }
  }

  private static int solved(Path file, String program, long steps, Problem problem) {
    SolvedLayers layers = new SolvedLayers(file, program, steps);
    layers.apply(problem);
    return layers.solved();
  }

  /** A small count, two others and their sum: one of the others must be hidden too. */
  private static Problem problem(long small) {
    Role[] roles = {Role.CHOICE, Role.UNKNOWN, Role.CHOICE, Role.CHOICE};
    return new Problem(
        roles,
        new long[] {9, 1, 2, 3},
        new long[] {-40, 1 - small, -40, -40},
        new long[] {40, 40, 40, 40},
        List.of(new Equation(new int[] {0, 1, 2, 3}, new int[] {1, -1, -1, -1})),
        List.of(new Aim(1, small - 1, 10 - small)));
  }
}
