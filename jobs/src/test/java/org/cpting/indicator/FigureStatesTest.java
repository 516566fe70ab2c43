package org.cpting.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cpting.core.FactKind;
import org.cpting.core.Facts;
import org.cpting.core.LoadedSheet;
import org.cpting.core.Period;
import org.cpting.core.Quarter;
import org.cpting.core.ReturnKey;
import org.cpting.definition.Calendar;
import org.cpting.definition.CodeLists;
import org.cpting.definition.Example.Fact;
import org.cpting.definition.Home;
import org.cpting.definition.Indicator;
import org.cpting.definition.Logframe;
import org.cpting.indicator.Figure.Measure;
import org.cpting.indicator.Figure.State;
import org.cpting.indicator.FigureNote.Kind;
import org.junit.jupiter.api.Test;

class FigureStatesTest {

  private static final CodeLists LISTS = CodeLists.read(Home.find());
  private static final Logframe LOGFRAME = Logframe.read(Home.find(), LISTS);
  private static final Quarter Q2 = Quarter.of("2011Q2");
  private static final Quarter Q3 = Quarter.of("2011Q3");

  /** Yunnan and Jiangsu report; Yunnan need not send form D in the third quarter of 2011. */
  private static final Calendar CALENDAR =
      new Calendar(
          ZoneId.of("Asia/Shanghai"),
          Q2,
          Quarter.of("2013Q1"),
          20,
          45,
          60,
          90,
          List.of(),
          List.of(new Calendar.Exemption("YN", null, "D", Q3, Q3, "flood")),
          null);

  private static final Map<String, Set<String>> FORMS =
      Map.of("YN", Set.of("A", "D"), "JS", Set.of("A1", "A2", "A3", "D"));

  private static final Fact GIRL =
      new Fact(
          "A",
          "YN",
          Q2,
          Map.of("person", "p", "service", "S01", "sex", "F", "age", "U18", "completed", "yes"));

  private static final Fact PLAN = new Fact("D", "YN", Q2, Map.of("plan_adopted", "yes"));

  private static FigureSet figures(Quarter through, Fact... facts) {
    MemoryFacts all = new MemoryFacts();
    new FactBook(LISTS).load(List.of(facts), all);
    return new FigureCalculator(LOGFRAME, LISTS, CALENDAR, FORMS).full(all.sheets(), through, all);
  }

  private static Figure figure(
      FigureSet set, String indicator, String period, String scope, Measure measure) {
    return set.figures().stream()
        .filter(figure -> figure.indicator().equals(indicator))
        .filter(figure -> figure.period().id().equals(period))
        .filter(figure -> figure.scope().equals(scope))
        .filter(figure -> figure.measure() == measure)
        .filter(figure -> figure.disaggregation().isEmpty())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aMissingReturnIsNotReportedAndNeverNought() {
    FigureSet set = figures(Q3, GIRL);
    Figure missing = figure(set, "1310.3", "2011Q3", "YN", Measure.PERIOD);
    assertThat(missing.state()).isEqualTo(State.NOT_REPORTED);
    assertThat(missing.value()).isNull();
    assertThat(FigureNote.parse(missing.reason()))
        .containsExactly(new FigureNote(Kind.NOT_REPORTED, "2011Q3"));
    assertThat(figure(set, "1310.3", "2011Q2", "YN", Measure.PERIOD).value()).isEqualTo("1");
  }

  @Test
  void whatNobodyExpectsIsNotExpected() {
    FigureSet set = figures(Q3, GIRL);
    assertThat(figure(set, "1110.1", "2011Q3", "YN", Measure.PERIOD).state())
        .isEqualTo(State.NOT_EXPECTED);
  }

  @Test
  void formsThatCannotCarryAnIndicatorMakeItNotApplicable() {
    FigureSet set = figures(Q2, GIRL);
    assertThat(figure(set, "1310.5", "2011Q2", "YN", Measure.PERIOD).state())
        .isEqualTo(State.NOT_APPLICABLE);
    assertThat(figure(set, "1310.5", "2011Q2", "ALL", Measure.PERIOD).state())
        .isEqualTo(State.NOT_APPLICABLE);
  }

  @Test
  void theProgrammeIsANumberAndNamesWhoDidNotReport() {
    Figure programme = figure(figures(Q2, GIRL), "1310.3", "2011Q2", "ALL", Measure.PERIOD);
    assertThat(programme.value()).isEqualTo("1");
    assertThat(programme.reason()).isEqualTo("not reported: JS 2011Q2");
  }

  @Test
  void aHalfYearInProgressLeavesOutQuartersThatAreNotOver() {
    Figure half = figure(figures(Q2, GIRL), "1310.3", "FY2011-12-H1", "YN", Measure.PERIOD);
    assertThat(half.state()).isEqualTo(State.VALUE);
    assertThat(half.reason()).isEmpty();
  }

  @Test
  void aRatioWithoutDenominatorIsNotAvailable() {
    Fact undecided = new Fact("A", "YN", Q2, Map.of("service", "S05", "sex", "F", "age", "U18"));
    Figure ratio = figure(figures(Q2, undecided), "1300.1", "2011Q2", "YN", Measure.PERIOD);
    assertThat(ratio.state()).isEqualTo(State.NOT_AVAILABLE);
    assertThat(ratio.reason()).isEqualTo("denominator is 0");
  }

  @Test
  void aStateCarriedForwardSaysForHowManyCounties() {
    Figure state = figure(figures(Q3, PLAN), "1100.1", "2011Q3", "YN", Measure.LATEST);
    assertThat(state.value()).isEqualTo("1");
    assertThat(state.reason()).isEqualTo("counties carried forward: 1");
  }

  @Test
  void personsReportedAsCountsAreMarked() {
    Fact counts =
        new Fact("A2", "JS", Q2, Map.of("sex", "F", "age", "U18", "persons_reached", "7"));
    FigureSet set = figures(Q2, GIRL, counts);
    Figure programme = figure(set, "1310.2", "2011Q2", "ALL", Measure.NEW);
    assertThat(programme.value()).isEqualTo("8");
    assertThat(FigureNote.parse(programme.reason()))
        .containsExactly(new FigureNote(Kind.NOT_DEDUPLICATED, "7"));
    assertThat(figure(set, "1310.2", "2011Q2", "YN", Measure.NEW).reason()).isEmpty();
  }

  @Test
  void personsMetInTwoProvincesAreReconciled() {
    Fact again = new Fact("A", "SC", Q3, GIRL.fields());
    Fact counts =
        new Fact("A2", "JS", Q3, Map.of("sex", "F", "age", "U18", "persons_reached", "7"));
    List<Reconciliation> all = figures(Q3, GIRL, again, counts).reconciliations();
    assertThat(all)
        .contains(
            new Reconciliation(
                "1310.2", Period.of("FY2011-12-H1"), Measure.CUMULATIVE, 9, 8, 1, 0, 0, 7),
            new Reconciliation("1310.2", Period.of(Q3), Measure.NEW, 8, 7, 0, 0, 0, 7));
    Reconciliation one = new Reconciliation("1310.2", Period.of(Q3), Measure.NEW, 9, 7, 3, 2, 1, 0);
    assertThat(one.metInSeveralProvinces()).isEqualTo(2);
    assertThat(one.byWeakerKeys()).isEqualTo(3);
    assertThat(one.identified()).isEqualTo(6);
  }

  @Test
  void aDefinitionDoesNotApplyBeforeItIsInEffect() {
    Indicator now = LOGFRAME.indicator("1310.3");
    Indicator later =
        new Indicator(
            now.code(),
            now.outcome(),
            now.name(),
            now.definition(),
            now.unit(),
            now.kind(),
            now.counts(),
            now.denominator(),
            now.by(),
            now.plan(),
            now.sheet(),
            LocalDate.of(2011, 7, 1),
            null,
            now.valid(),
            now.examples());
    Logframe logframe =
        new Logframe(
            LOGFRAME.project(),
            LOGFRAME.outcomes(),
            LOGFRAME.groups(),
            List.of(later),
            LOGFRAME.shares());
    MemoryFacts facts = new MemoryFacts();
    new FactBook(LISTS).load(List.of(GIRL), facts);
    FigureSet set =
        new FigureCalculator(logframe, LISTS, CALENDAR, FORMS).full(facts.sheets(), Q3, facts);
    Figure before = figure(set, "1310.3", "2011Q2", "YN", Measure.PERIOD);
    assertThat(before.state()).isEqualTo(State.NOT_APPLICABLE);
    assertThat(before.reason()).isEqualTo("in effect from: 2011-07-01");
    assertThat(figure(set, "1310.3", "2011Q3", "YN", Measure.CUMULATIVE).state())
        .isEqualTo(State.VALUE);
  }

  @Test
  void withoutReturnsAndExpectationsThereAreNoFigures() {
    MemoryFacts none = new MemoryFacts();
    FigureSet set =
        new FigureCalculator(LOGFRAME, LISTS, CALENDAR, Map.of()).full(List.of(), Q3, none);
    assertThat(set.figures()).isEmpty();
  }

  @Test
  void nothingIsDueAfterTheProject() {
    assertThat(figures(Quarter.of("2026Q3"), GIRL).figures())
        .extracting(figure -> figure.period().last())
        .allMatch(quarter -> quarter.compareTo(CALENDAR.last()) <= 0);
  }

  @Test
  void moneyIsExact() {
    Fact first = new Fact("D", "YN", Q2, Map.of("local_funding", "0.10"));
    Fact second =
        new Fact("D", "JS", Q2, Map.of("local_funding", "12000000.20", "county", "320106"));
    FigureSet set = figures(Q2, first, second);
    assertThat(figure(set, "1110.2", "2011Q2", "ALL", Measure.PERIOD).value())
        .isEqualTo(new BigDecimal("12000000.3"));
  }

  @Test
  void aReasonThatIsNoneIsRefused() {
    assertThat(FigureNote.parse("")).isEmpty();
    assertThatThrownBy(() -> FigureNote.parse("whatever: 1")).hasMessageContaining("whatever");
  }

  @Test
  void factsThatFitNoCodeListAreAFault() {
    assertFault("service id 99", 530102, 99, 20110501, 2, 1, 1, 0, 5, 1);
    assertFault("sex id -3", 530102, 1, 20110501, -3, 1, 1, 0, 5, 1);
    assertFault("kind of person key 7", 530102, 1, 20110501, 2, 1, 1, 0, 5, 7);
    assertFault("without person key", 530102, 1, 20110501, 2, 1, 1, 0, Facts.NULL, 1);
  }

  private static void assertFault(String complaint, long... values) {
    Facts facts = new Facts(FactKind.SERVICE);
    long[] row = new long[values.length + 1];
    System.arraycopy(values, 0, row, 1, values.length);
    facts.add(row);
    MemoryFacts all = new MemoryFacts();
    all.load(new ReturnKey("YN", "", "A", Q2), facts);
    assertThatThrownBy(
            () ->
                new FigureCalculator(LOGFRAME, LISTS, CALENDAR, FORMS).full(all.sheets(), Q2, all))
        .hasMessageContaining(complaint);
  }

  @Test
  void factsOfOtherSheetsAreAFault() {
    MemoryFacts all = new MemoryFacts();
    new FactBook(LISTS).load(List.of(PLAN), all);
    LoadedSheet real = all.sheets().get(0);
    LoadedSheet other =
        new LoadedSheet(99, real.key(), real.kind(), real.firstFactId(), real.lastFactId());
    assertThatThrownBy(
            () ->
                new FigureCalculator(LOGFRAME, LISTS, CALENDAR, FORMS)
                    .full(List.of(other), Q2, all))
        .hasMessageContaining("sheet 1, which was not asked for");
  }
}
