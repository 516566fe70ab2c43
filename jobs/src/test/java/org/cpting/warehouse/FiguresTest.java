package org.cpting.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.cpting.warehouse.db.Tables;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@OnEveryEngine
final class FiguresTest extends WarehouseContract {

  private static final Calculation FIRST =
      new Calculation(Instant.parse("2011-07-21T00:00:00Z"), "abc", 1);
  private static final Calculation SECOND =
      new Calculation(Instant.parse("2011-07-22T00:00:00Z"), "abc", 2);

  FiguresTest(Engine engine) {
    super(engine);
  }

  private static FigureRow figure(String period, String indicator, @Nullable String value) {
    return new FigureRow(
        indicator,
        period,
        "ALL",
        "period",
        "",
        value == null ? "NOT_REPORTED" : "VALUE",
        value == null ? null : new BigDecimal(value),
        null,
        value == null ? "no return" : "");
  }

  private FigureChanges replace(Calculation calculation, FigureRow... figures) {
    return write(dsl -> new Figures(dsl).replace(calculation, List.of(figures)));
  }

  private Figures figures() {
    return new Figures(warehouse.reading());
  }

  @Test
  void figuresComeBackExactly() {
    FigureRow ratio =
        new FigureRow(
            "1300.1",
            "2011Q2",
            "YN",
            "period",
            "sex=F",
            "VALUE",
            new BigDecimal("85"),
            new BigDecimal("100"),
            "部分");
    replace(FIRST, figure("2011Q2", "1110.2", "123456789012345.67"), ratio);
    assertThat(figures().list())
        .containsExactly(figure("2011Q2", "1110.2", "123456789012345.67"), ratio);
  }

  @Test
  void aNumberIsTheSameHoweverItsZerosAreWritten() {
    replace(FIRST, figure("2011Q2", "1110.1", "12.00"));
    assertThat(figures().list()).containsExactly(figure("2011Q2", "1110.1", "12"));
    assertThat(figures().periods()).containsExactly("2011Q2");
    assertThat(replace(SECOND, figure("2011Q2", "1110.1", "12.0")).written()).isZero();
  }

  @Test
  void moreThanTwoDecimalsAreRefusedRatherThanRounded() {
    assertThatThrownBy(() -> replace(FIRST, figure("2011Q2", "1110.2", "0.125")))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void onlyFiguresThatDifferAreWrittenAndThoseNotGivenAreRemoved() {
    replace(
        FIRST,
        figure("2011Q2", "1110.1", "1"),
        figure("2011Q2", "1110.2", "2"),
        figure("2011Q2", "1110.3", "3"));
    FigureChanges changes =
        replace(
            SECOND,
            figure("2011Q2", "1110.1", "1"),
            figure("2011Q2", "1110.2", null),
            figure("2011Q3", "1110.2", "4"));
    assertThat(changes).isEqualTo(new FigureChanges(2, 2, 1));
    assertThat(
            warehouse
                .reading()
                .selectFrom(Tables.V_FIGURE)
                .orderBy(Tables.V_FIGURE.INDICATOR, Tables.V_FIGURE.PERIOD)
                .fetch(row -> row.getIndicator() + " " + row.getState() + row.getCalculationId()))
        .containsExactly("1110.1 VALUE1", "1110.2 NOT_REPORTED2", "1110.2 VALUE2");
  }

  @Test
  void anUpdateLeavesOtherPeriodsAndScopesAsTheyAre() {
    replace(
        FIRST,
        figure("2011Q1", "1110.1", "1"),
        figure("2011Q2", "1110.1", "1"),
        figure("2011Q2", "1110.2", "2"));
    FigureChanges changes =
        write(
            dsl ->
                new Figures(dsl)
                    .update(
                        SECOND,
                        List.of(figure("2011Q2", "1110.2", "3"), figure("2011Q3", "1110.2", "4"))));
    assertThat(changes).isEqualTo(new FigureChanges(2, 2, 1));
    assertThat(figures().list())
        .containsExactly(
            figure("2011Q1", "1110.1", "1"),
            figure("2011Q2", "1110.2", "3"),
            figure("2011Q3", "1110.2", "4"));
  }

  @Test
  void aPeriodWhoseFiguresAreRemovedCanBeFilledAgain() {
    replace(FIRST, figure("2011Q2", "1110.1", "1"));
    assertThat(replace(SECOND).removed()).isEqualTo(1);
    assertThat(figures().list()).isEmpty();
    assertThat(replace(SECOND, figure("2011Q2", "1110.1", "1")).written()).isEqualTo(1);
  }

  @Test
  void theLastCalculationIsKnown() {
    assertThat(figures().lastCalculation()).isEmpty();
    replace(FIRST);
    replace(SECOND);
    assertThat(figures().lastCalculation()).contains(SECOND);
  }

  @Test
  void aReportRenderedAgainTakesThePlaceOfTheEarlierOne() {
    RenderedReport first =
        new RenderedReport(
            "feedback",
            "YN",
            "2011Q2",
            "zh",
            "1",
            "a.pdf",
            "ff",
            Instant.parse("2011-07-21T00:00:00Z"));
    RenderedReport second =
        new RenderedReport(
            "feedback",
            "YN",
            "2011Q2",
            "zh",
            "2",
            "a.pdf",
            "fe",
            Instant.parse("2011-07-22T00:00:00Z"));
    for (RenderedReport report : List.of(first, second)) {
      write(
          dsl -> {
            new RenderedReports(dsl).put(report);
            return report;
          });
    }
    assertThat(new RenderedReports(warehouse.reading()).list()).containsExactly(second);
  }
}
