package org.cpting.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.cpting.definition.CodeLists;
import org.cpting.definition.Home;
import org.cpting.definition.Logframe;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every example of the logframe gives the figures it says. */
class LogframeExamplesTest {

  private static final CodeLists LISTS = CodeLists.read(Home.find());
  private static final Logframe LOGFRAME = Logframe.read(Home.find(), LISTS);
  private static final ExampleCheck EXAMPLES = new ExampleCheck(LOGFRAME, LISTS);

  @TestFactory
  Stream<DynamicTest> everyExampleGivesTheFiguresItSays() {
    return LOGFRAME.indicators().stream()
        .flatMap(
            indicator ->
                indicator.examples().stream()
                    .map(
                        example ->
                            DynamicTest.dynamicTest(
                                indicator.code() + " " + example.name(),
                                () -> EXAMPLES.check(indicator, example))));
  }

  @TestFactory
  Stream<DynamicTest> everyIndicatorHasAnExample() {
    return LOGFRAME.indicators().stream()
        .map(
            indicator ->
                DynamicTest.dynamicTest(
                    indicator.code(), () -> assertThat(indicator.examples()).isNotEmpty()));
  }
}
