package org.cpting.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import org.cpting.core.Period;
import org.cpting.indicator.Figure;
import org.cpting.indicator.Figure.Measure;
import org.cpting.indicator.Figure.State;
import org.junit.jupiter.api.Test;

class ReportAssemblerTest {

  @Test
  void aMilestoneThatFellDueIsWhatTheVarianceIsMeasuredAgainst() {
    FrameworkRow row = indicator(SampleReport.data(), "1310.1");
    assertThat(row.cumulative()).isEqualTo("3,797");
    assertThat(row.share()).isEqualTo("5.1%");
    assertThat(row.shareParts()).isEqualTo("3,797 / 75,000");
    assertThat(row.variance()).isEqualTo("\u221236,203");
    assertThat(row.due()).isEqualTo("milestone 40,000 due 2012-03-31");
  }

  @Test
  void beforeAnythingIsDueTheVarianceIsMeasuredAgainstTheTarget() {
    assertThat(indicator(SampleReport.data(), "1110.3").due())
        .isEqualTo("target 40 due 2013-03-31");
  }

  @Test
  void aRatioCarriesItsNumeratorAndDenominatorAndVariesInPoints() {
    FrameworkRow row = indicator(SampleReport.data(), "1300.1");
    assertThat(row.actual()).isEqualTo("86.9%");
    assertThat(row.actualParts()).isEqualTo("6,438 / 7,409");
    assertThat(row.variance()).isEqualTo("+1.9 pts");
  }

  @Test
  void everyExpectedResultStandsAboveItsIndicators() {
    assertThat(framework(SampleReport.data()))
        .extracting(FrameworkRow::code)
        .startsWith("1000", "1100", "1100.1", "1110", "1110.1")
        .endsWith("1310", "1310.1", "1310.2", "1310.3", "1310.4", "1310.5", "1310.6", "1310.7");
  }

  @Test
  void provincesLessPersonsMetTwiceAreTheProgramme() {
    List<TableRow> rows = persons(SampleReport.data());
    assertThat(rows)
        .extracting(TableRow::kind)
        .endsWith(TableRow.SUM, TableRow.RECONCILIATION, TableRow.TOTAL);
    assertThat(rows.subList(8, 11))
        .extracting(row -> row.cells().get(3))
        .containsExactly("3,928", "\u2212131", "3,797");
  }

  @Test
  void aFigureWithoutANumberIsAMarkAndAddsNothing() {
    List<TableRow> rows = persons(without("YN", State.NOT_REPORTED));
    assertThat(rows.get(0).cells()).containsOnly("…");
    assertThat(rows.get(8).cells().get(3)).isEqualTo("3,479");
    assertThat(persons(without("YN", State.SUPPRESSED)).get(0).cells()).containsOnly("*");
    assertThat(persons(without("YN", State.NOT_EXPECTED)).get(0).cells()).containsOnly("–");
  }

  @Test
  void aReportIsProvisionalWhileAReturnIsMissing() {
    assertThat(SampleReport.pack("cida-results", "FY2011-12", Scope.PROGRAMME).head())
        .containsEntry("status", "Draft, for review by the national project office");
    ReportData data = SampleReport.data();
    List<DataQuality.Return> returns = new ArrayList<>(data.quality().returns());
    returns.add(
        new DataQuality.Return("FJ", "", "D", YEAR.last(), true, null, null, true, false, 0, 0, 0));
    DataQuality quality =
        new DataQuality(returns, data.quality().refusals(), data.quality().identification());
    assertThat(pack(with(data, data.figures(), quality)).head().get("status"))
        .startsWith("Provisional");
  }

  @Test
  void aFileNamesReportPeriodProvinceAndLanguages() {
    assertThat(SampleReport.pack("feedback", "2011Q4", new Scope("GZ")).file())
        .isEqualTo("feedback_2011Q4_GZ_zh-en.pdf");
    assertThat(SampleReport.pack("cida-results", "FY2011-12-H1", Scope.PROGRAMME).file())
        .isEqualTo("cida-results_FY2011-12-H1_en.pdf");
  }

  @Test
  void aProvinceIsToldHowManyOfItsUnitsWereLate() {
    List<TableRow> rows =
        rows(SampleReport.pack("feedback", "2011Q4", new Scope("GZ")), 0, "received");
    assertThat(rows).hasSize(4);
    assertThat(rows.get(0).cells())
        .containsExactly("迟报 1、按时 3", "late 1, on time 3", "2012-01-27", "386", "376", "10");
  }

  @Test
  void theChartEndsWithThePeriod() {
    ReportPack half = SampleReport.pack("cida-results", "FY2011-12-H1", Scope.PROGRAMME);
    List<ProgressPoint> points = rows(half, 4, "points");
    assertThat(points)
        .filteredOn(point -> point.value() != null)
        .extracting(point -> point.category() + " " + point.value())
        .containsExactly(
            "2011Q1 15000", "2011Q2 958", "2011Q3 1839", "2012Q1 40000", "2013Q1 75000");
  }

  private static final Period YEAR = SampleReport.YEAR;

  private static FrameworkRow indicator(ReportData data, String code) {
    return framework(data).stream()
        .filter(row -> row.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static List<FrameworkRow> framework(ReportData data) {
    return rows(pack(data), 2, ReportPack.Page.MAIN);
  }

  private static List<TableRow> persons(ReportData data) {
    return rows(pack(data), 3, ReportPack.Page.MAIN);
  }

  private static ReportPack pack(ReportData data) {
    ReportDefinition report = ReportCatalogue.read(SampleReport.HOME).get("cida-results");
    return new ReportAssembler(SampleReport.HOME, data)
        .assemble(report, report.editions().get(0), YEAR, Scope.PROGRAMME);
  }

  @SuppressWarnings("unchecked")
  private static <T extends Record> List<T> rows(ReportPack pack, int page, String block) {
    return (List<T>) pack.pages().get(page).blocks().getOrDefault(block, List.of());
  }

  private static ReportData without(String province, State state) {
    ReportData data = SampleReport.data();
    UnaryOperator<Figure> hide =
        figure ->
            figure.scope().equals(province)
                ? new Figure(
                    figure.indicator(),
                    figure.period(),
                    figure.scope(),
                    figure.measure(),
                    figure.disaggregation(),
                    state,
                    null,
                    null,
                    "")
                : figure;
    return with(data, data.figures().stream().map(hide).toList(), data.quality());
  }

  private static ReportData with(ReportData data, Collection<Figure> figures, DataQuality quality) {
    return new ReportData(
        data.logframe(), data.codes(), data.calendar(), figures, quality, data.stamp());
  }

  @Test
  void aRatioWithoutDenominatorIsNotAvailable() {
    ReportData data = SampleReport.data();
    List<Figure> figures = new ArrayList<>(data.figures());
    figures.removeIf(figure -> figure.indicator().equals("1300.1"));
    figures.add(
        new Figure(
            "1300.1",
            YEAR,
            Figure.PROGRAMME,
            Measure.PERIOD,
            "",
            State.VALUE,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            ""));
    FrameworkRow row = indicator(with(data, figures, data.quality()), "1300.1");
    assertThat(row.actual()).isEqualTo(":");
    assertThat(row.cumulative()).isEqualTo(":");
  }
}
