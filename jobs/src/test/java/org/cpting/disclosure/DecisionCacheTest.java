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
import org.cpting.indicator.Figure;
import org.cpting.indicator.Figure.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing is solved again while nothing has changed that the answer depends on. */
class DecisionCacheTest {

  private static final Home HOME = Home.find();
  private static final DisclosurePolicy POLICY = DisclosurePolicy.read(HOME);

  @TempDir Path folder = Path.of("");

  private Protection protect(List<Figure> figures, List<Edition> editions, String program) {
    return protect(POLICY, figures, editions, program);
  }

  private Protection protect(
      DisclosurePolicy policy, List<Figure> figures, List<Edition> editions, String program) {
    return new Protector(policy, Logframe.read(HOME, CodeLists.read(HOME)))
        .protect(figures, editions, new DecisionCache(folder.resolve("hidden.txt"), program));
  }

  @Test
  void theSameIsDecidedWithoutSolvingAgain() {
    Protection first = protect(YunnanFigures.of(4), List.of(), "1");
    Protection second = protect(YunnanFigures.of(4), List.of(), "1");

    assertThat(first.isSolvedAnew()).isTrue();
    assertThat(second.isSolvedAnew()).isFalse();
    assertThat(second.figures()).isEqualTo(first.figures());
    assertThat(second.figures()).anyMatch(figure -> figure.state() == State.SUPPRESSED);
    assertThat(second.hidden()).isEqualTo(first.hidden());
    assertThat(second.informationLost()).isEqualTo(first.informationLost());
  }

  @Test
  void anotherFigureEditionPolicyOrProgramIsSolvedAnew() {
    protect(YunnanFigures.of(4), List.of(), "1");
    assertThat(protect(YunnanFigures.of(5), List.of(), "1").isSolvedAnew()).isTrue();
    Edition edition = new Edition("first", protect(YunnanFigures.of(5), List.of(), "1").figures());
    assertThat(protect(YunnanFigures.of(5), List.of(edition), "1").isSolvedAnew()).isTrue();
    assertThat(protect(YunnanFigures.of(5), List.of(edition), "1").isSolvedAnew()).isFalse();
    assertThat(protect(YunnanFigures.of(5), List.of(edition), "2").isSolvedAnew()).isTrue();
    DisclosurePolicy other =
        new DisclosurePolicy(5, 1, 5, POLICY.known(), POLICY.weights(), POLICY.steps());
    assertThat(protect(other, YunnanFigures.of(5), List.of(edition), "2").isSolvedAnew()).isTrue();
  }

  @Test
  void aDamagedNoteIsSolvedAnewAndMended() throws IOException {
    Protection first = protect(YunnanFigures.of(4), List.of(), "1");
    Path file = folder.resolve("hidden.txt");
    String whole = Files.readString(file, StandardCharsets.UTF_8);
    for (int length : new int[] {0, 70, whole.length() - 80}) {
      Files.writeString(file, whole.substring(0, length), StandardCharsets.UTF_8);
      Protection again = protect(YunnanFigures.of(4), List.of(), "1");
      assertThat(again.isSolvedAnew()).isTrue();
      assertThat(again.figures()).isEqualTo(first.figures());
    }
    assertThat(file).hasContent(whole);
  }
}
