package org.cpting.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cpting.core.Quarter;
import org.cpting.definition.Calendar;
import org.cpting.definition.CodeLists;
import org.cpting.definition.Example;
import org.cpting.definition.Home;
import org.cpting.definition.Indicator;
import org.cpting.definition.Logframe;

/** Runs examples of a logframe. */
public final class ExampleCheck {

  private final CodeLists lists;
  private final FigureCalculator calculator;

  public ExampleCheck(Logframe logframe, CodeLists lists) {
    this.lists = lists;
    Map<String, Set<String>> forms = new TreeMap<>();
    lists.get("provinces").codes().forEach(code -> forms.put(code.code(), Set.of("B", "C", "D")));
    calculator = new FigureCalculator(logframe, lists, Calendar.read(Home.find()), forms);
  }

  /** Fails unless the example's facts give its figures. */
  public void check(Indicator indicator, Example example) {
    MemoryFacts facts = new MemoryFacts();
    new FactBook(lists).load(example.facts(), facts);
    Quarter through =
        example.figures().stream()
            .map(figure -> figure.period().last())
            .max(Quarter::compareTo)
            .orElseThrow();
    Map<String, String> figures =
        calculator.full(facts.sheets(), through, facts).figures().stream()
            .filter(figure -> figure.indicator().equals(indicator.code()))
            .collect(Collectors.toMap(ExampleCheck::place, ExampleCheck::value));
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
