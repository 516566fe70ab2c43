package org.cpting.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpting.testing.ReadingAssert.DICTIONARY;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.cpting.definition.Home;
import org.cpting.definition.Layout;
import org.cpting.reader.Limits;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every example of every layout is run. */
class LayoutExamplesTest {

  private static final Path SAMPLES = Home.find().root().resolve("sample-data");
  private static final LayoutCheck CHECK =
      new LayoutCheck(() -> DICTIONARY, new Limits(1 << 28, 1L << 30), 0);

  @TestFactory
  Stream<DynamicTest> everyExampleReadsAsItSays() {
    return DICTIONARY.layouts().stream()
        .flatMap(
            layout ->
                layout.examples().stream()
                    .map(
                        example ->
                            DynamicTest.dynamicTest(
                                layout.name() + " reads " + example.file(),
                                () ->
                                    assertThat(CHECK.differences(layout, example, SAMPLES))
                                        .isEmpty())));
  }

  @Test
  void everyLayoutHasAnExample() {
    assertThat(DICTIONARY.layouts())
        .isNotEmpty()
        .allSatisfy(layout -> assertThat(layout.examples()).as(layout.name()).isNotEmpty());
  }

  @Test
  void anExampleThatIsWrongSaysHow() throws Exception {
    Layout layout =
        DICTIONARY.layouts().stream()
            .filter(l -> l.name().equals("yn-b"))
            .findFirst()
            .orElseThrow();
    Layout.Example good = layout.examples().get(0);
    Layout.Example wrong =
        new Layout.Example(
            good.file(),
            good.rows() + 1,
            good.accepted(),
            java.util.Map.of("events", "1", "age", "2"),
            java.util.Map.of("SUM_MISMATCH", 99));
    assertThat(CHECK.differences(layout, wrong, SAMPLES))
        .hasSize(4)
        .anyMatch(text -> text.startsWith("rows: expected " + (good.rows() + 1)))
        .anyMatch(text -> text.startsWith("total of events: expected 1, read "))
        .anyMatch(text -> text.startsWith("total of age: expected 2, read null"))
        .anyMatch(text -> text.startsWith("notices: expected {SUM_MISMATCH=99}"));
  }

  @Test
  void aFileTheLayoutDoesNotReadSaysWhatWasFound() throws Exception {
    Layout layout = DICTIONARY.layouts().get(0);
    Layout.Example example =
        new Layout.Example("broken/FILE_EMPTY.xlsx", 1, 1, java.util.Map.of(), java.util.Map.of());
    assertThat(CHECK.differences(layout, example, SAMPLES))
        .containsExactly(layout.name() + " read nothing; found: [FILE_EMPTY]");
  }
}
