package org.cpting.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cpting.core.Period;
import org.cpting.core.Quarter;
import org.cpting.definition.Calendar;
import org.cpting.definition.CodeLists;
import org.cpting.definition.Home;
import org.cpting.definition.Indicator;
import org.cpting.definition.Logframe;
import org.cpting.indicator.Figure.Measure;
import org.cpting.indicator.FigureExplainer.Question;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every figure of the real year is the sum of the rows it is explained by. */
class FigureExplainerTest {

  private static final Home HOME = Home.find();
  private static final CodeLists LISTS = CodeLists.read(HOME);
  private static final Logframe LOGFRAME = Logframe.read(HOME, LISTS);
  private static final Calendar CALENDAR = Calendar.read(HOME);
  private static FigureExplainer explainer =
      new FigureExplainer(LOGFRAME, LISTS, CALENDAR, List.of(), new MemoryFacts());

  private static MemoryFacts facts = new MemoryFacts();
  private static List<Figure> figures = List.of();

  @BeforeAll
  static void read() throws IOException {
    facts = ExpectedFiguresTest.facts();
    explainer = new FigureExplainer(LOGFRAME, LISTS, CALENDAR, facts.sheets(), facts);
    figures =
        new FigureCalculator(LOGFRAME, LISTS, CALENDAR, Map.of())
            .full(facts.sheets(), Quarter.of("2012Q1"), facts)
            .figures();
  }

  private static FigureParts explain(Figure figure) {
    return explainer.explain(
        new Question(
            figure.indicator(),
            figure.period(),
            figure.scope(),
            figure.measure(),
            figure.disaggregation()));
  }

  private static long whole(java.math.BigDecimal value, boolean money) {
    return (money ? value.movePointRight(2) : value).longValueExact();
  }

  @Test
  void everyWholeFigureOfTheYearIsTheSumOfItsSheetsAndEveryRowIsAccountedFor() {
    List<String> wrong = new ArrayList<>();
    int compared = 0;
    for (Figure figure : figures) {
      boolean quarter = figure.period().kind() == Period.Kind.QUARTER;
      if (figure.value() == null || !(figure.disaggregation().isEmpty() && quarter)) {
        continue;
      }
      compared++;
      check(figure, wrong);
    }
    assertThat(wrong).isEmpty();
    assertThat(compared).isGreaterThan(18 * 4 * 5);
  }

  @Test
  void everyPartOfEveryIndicatorReconcilesForTheProgrammeAndYear() {
    List<String> wrong = new ArrayList<>();
    int compared = 0;
    for (Figure figure : figures) {
      if (figure.value() != null
          && figure.scope().equals(Figure.PROGRAMME)
          && figure.period().kind() != Period.Kind.QUARTER) {
        compared++;
        check(figure, wrong);
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(compared).isGreaterThan(200);
  }

  private static void check(Figure figure, List<String> wrong) {
    FigureParts parts = explain(figure);
    boolean money = LOGFRAME.indicator(figure.indicator()).unit().code().equals("CNY");
    if (parts.total() != whole(java.util.Objects.requireNonNull(figure.value()), money)
        || (figure.denominator() != null
            && parts.denominator() != whole(figure.denominator(), money))) {
      wrong.add(figure + " is explained by " + parts.total() + "/" + parts.denominator());
    }
    FigureParts.Persons persons = parts.persons();
    if (persons != null
        && (persons.counted() + persons.reported() != parts.total()
            || persons.qualifying()
                != persons.counted()
                    + persons.again()
                    + persons.earlier()
                    + persons.elsewhere()
                    + persons.otherGroup())) {
      wrong.add(figure + ": " + persons);
    }
  }

  @Test
  void whatIsLeftOutIsToldByItsFirstReason() {
    Figure figure =
        figures.stream()
            .filter(one -> one.indicator().equals("1310.1"))
            .filter(one -> one.scope().equals("YN") && one.measure() == Measure.NEW)
            .filter(one -> one.period().id().equals("2011Q4") && one.disaggregation().isEmpty())
            .findFirst()
            .orElseThrow();
    FigureParts parts = explain(figure);

    assertThat(parts.leftOut())
        .anyMatch(
            one -> String.valueOf(one.condition()).equals("GROUP") && one.found().equals("F 18"))
        .anyMatch(one -> String.valueOf(one.condition()).equals("COMPLETED"))
        .anyMatch(one -> String.valueOf(one.condition()).equals("COURSE"));
    assertThat(parts.contributions()).allMatch(one -> one.rows() == one.quantity());
  }

  @Test
  void anUnknownPartIsRefusedWithThoseThereAre() {
    Indicator indicator = LOGFRAME.indicator("1310.1");
    assertThatThrownBy(
            () ->
                explainer.explain(
                    new Question(
                        indicator.code(), Period.of("2011Q4"), "YN", Measure.NEW, "group=men")))
        .hasMessageContaining("group=girls_u18");
  }
}
