package org.cpting.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cpting.core.Quarter;
import org.cpting.definition.Calendar;
import org.cpting.definition.CodeLists;
import org.cpting.definition.Example;
import org.cpting.definition.Home;
import org.cpting.definition.Indicator;
import org.cpting.definition.Logframe;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every example of the logframe gives the figures it says. */
class LogframeExamplesTest {

  private static final CodeLists LISTS = CodeLists.read(Home.find());
  private static final Logframe LOGFRAME = Logframe.read(Home.find(), LISTS);
  private static final FigureCalculator CALCULATOR =
      new FigureCalculator(LOGFRAME, LISTS, Calendar.read(Home.find()), forms());

  /** Each province of the list, by the forms the examples use. */
  private static Map<String, Set<String>> forms() {
    Map<String, Set<String>> forms = new TreeMap<>();
    LISTS.get("provinces").codes().forEach(code -> forms.put(code.code(), Set.of("B", "C", "D")));
    return forms;
  }

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
                                () -> check(indicator, example))));
  }

  @TestFactory
  Stream<DynamicTest> everyIndicatorHasAnExample() {
    return LOGFRAME.indicators().stream()
        .map(
            indicator ->
                DynamicTest.dynamicTest(
                    indicator.code(), () -> assertThat(indicator.examples()).isNotEmpty()));
  }

  private static void check(Indicator indicator, Example example) {
    MemoryFacts facts = new MemoryFacts();
    new FactBook(LISTS).load(example.facts(), facts);
    Quarter through =
        example.figures().stream()
            .map(figure -> figure.period().last())
            .max(Quarter::compareTo)
            .orElseThrow();
    Map<String, String> figures =
        CALCULATOR.full(facts.sheets(), through, facts).figures().stream()
            .filter(figure -> figure.indicator().equals(indicator.code()))
            .collect(Collectors.toMap(LogframeExamplesTest::place, LogframeExamplesTest::value));
    for (Example.Expected expected : example.figures()) {
      String place =
          String.join(
              " ", expected.period().id(), expected.scope(), expected.measure(), expected.by());
      assertThat(figures).as(place).containsEntry(place, expected.value());
    }
  }

  private static String place(Figure figure) {
    return String.join(
        " ", figure.period().id(), figure.scope(), figure.measure().id(), figure.disaggregation());
  }

  private static String value(Figure figure) {
    if (figure.value() == null) {
      return figure.state().name();
    }
    String denominator =
        figure.denominator() == null ? "" : "/" + figure.denominator().toPlainString();
    return figure.value().toPlainString() + denominator;
  }
}
