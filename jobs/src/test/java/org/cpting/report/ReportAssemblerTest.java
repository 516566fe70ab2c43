package org.cpting.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.cpting.core.Period;
import org.cpting.definition.Outcome;
import org.cpting.indicator.Figure;
import org.cpting.indicator.Figure.State;
import org.cpting.report.Section.Chart;
import org.cpting.report.Section.Row;
import org.junit.jupiter.api.Test;

class ReportAssemblerTest {

  private static final Period YEAR = SampleReport.YEAR;
  private static final ReportPack PACK = pack(SampleReport.data());

  @Test
  void aMilestoneThatFellDueIsWhatTheVarianceIsMeasuredAgainst() {
    assertThat(framework(PACK, "1310.1").subList(1, 7))
        .containsExactly(
            "0",
            "75,000\n40,000 due\n2012-03-31",
            "3,797",
            "3,797",
            "\u221236,203",
            "\u221290.5%\n\u221236,203 / 40,000");
  }

  @Test
  void beforeAnythingIsDueTheVarianceIsMeasuredAgainstTheTarget() {
    assertThat(framework(PACK, "1110.3").subList(2, 7))
        .containsExactly("40", "36", "36", "\u22124", "\u221210.0%\n\u22124 / 40");
  }

  @Test
  void aRatioCarriesItsNumeratorAndDenominatorAndVariesInPoints() {
    assertThat(framework(PACK, "1300.1").subList(3, 7))
        .containsExactly("86.9%\n6,438 / 7,409", "86.9%\n6,438 / 7,409", "+1.9 pts", "×");
  }

  @Test
  void whatIsBeyondItsToleranceHasTheOfficersReasonBelowIt() {
    List<Row> rows = frameworkRows(PACK);
    assertThat(rows)
        .filteredOn(row -> row.kind().equals(Row.REMARK))
        .extracting(row -> row.cells().get(0))
        .containsExactly("Reason for the variance: not given yet");
    assertThat(rows.get(rows.indexOf(row(rows, "1310.1")) + 1).kind()).isEqualTo(Row.REMARK);
  }

  @Test
  void everyExpectedResultStandsAboveItsIndicators() {
    assertThat(frameworkRows(PACK))
        .filteredOn(row -> !row.kind().equals(Row.REMARK))
        .extracting(row -> row.cells().get(0).split(" ", -1)[0])
        .startsWith("1000", "1100", "1100.1", "1110", "1110.1")
        .endsWith("1310", "1310.1", "1310.2", "1310.3", "1310.4", "1310.5", "1310.6", "1310.7");
  }

  @Test
  void everyImmediateOutcomeHasAPageOfItsOwn() {
    for (Outcome outcome : SampleReport.data().logframe().outcomes()) {
      if (outcome.level() == Outcome.Level.IMMEDIATE) {
        assertThat(PACK.pages())
            .as(outcome.code())
            .anyMatch(
                page ->
                    page.sections().stream()
                        .filter(Section.Heading.class::isInstance)
                        .map(one -> ((Section.Heading) one).text())
                        .anyMatch(text -> text.startsWith(outcome.code() + " ")));
      }
    }
  }

  @Test
  void everyBreakdownThatAnIndicatorNamesIsPrinted() {
    String all = PACK.toString();
    SampleReport.data().logframe().indicators().stream()
        .filter(indicator -> !indicator.by().isEmpty())
        .forEach(
            indicator ->
                assertThat(tables(PACK))
                    .as(indicator.code())
                    .anyMatch(table -> table.heading().startsWith(indicator.code())));
    assertThat(all).contains("Age 18", "Girls under 18", "Public security", "Legal aid");
  }

  @Test
  void provincesLessPersonsMetTwiceAreTheProgramme() {
    List<Row> rows = provinces(PACK, "1310.1");
    assertThat(rows.subList(8, 11))
        .extracting(Row::kind)
        .containsExactly(Row.SUM, Row.RECONCILIATION, Row.TOTAL);
    assertThat(rows.subList(8, 11))
        .extracting(row -> row.cells().get(4))
        .containsExactly("3,928", "\u2212131", "3,797");
  }

  @Test
  void aProvinceWithoutANumberIsAMarkAndAddsNothing() {
    List<Row> rows = provinces(pack(without("YN", State.NOT_REPORTED)), "1310.1");
    assertThat(rows.get(0).cells().subList(1, 9)).containsOnly("…");
    assertThat(rows.get(8).cells().get(4)).isEqualTo("3,479");
    rows = provinces(pack(without("YN", State.NOT_EXPECTED)), "1310.1");
    assertThat(rows.get(0).cells().subList(1, 9)).containsOnly("–");
  }

  @Test
  void noSumGivesAHiddenProvinceAway() {
    List<Row> rows = provinces(pack(without("YN", State.SUPPRESSED)), "1310.1");
    assertThat(rows.get(0).cells().subList(1, 9)).containsOnly("*");
    assertThat(rows.get(8).cells().subList(1, 9)).containsOnly("*");
    assertThat(rows.get(9).cells().subList(1, 9)).containsOnly("*");
    assertThat(pack(without("YN", State.SUPPRESSED)).toString()).contains("Yunnan * / 11,250");
  }

  @Test
  void whatIsMissingFromAFigureStandsBesideIt() {
    UnaryOperator<Figure> reason =
        figure ->
            figure.indicator().equals("1100.1")
                ? figure(figure, State.VALUE, figure.value(), "not reported: FJ 2012Q1")
                : figure;
    ReportPack pack = pack(with(SampleReport.data(), reason));
    assertThat(framework(pack, "1100.1").get(4)).isEqualTo("50ᵖ");
    assertThat(pack.toString())
        .contains(
            "ᵖ Provisional: returns that were expected are missing from the figure (1100.1: FJ 2012Q1)");
  }

  @Test
  void aRatioWithoutDenominatorIsNotAvailable() {
    UnaryOperator<Figure> none =
        figure ->
            figure.indicator().equals("1300.1")
                ? figure(figure, State.NOT_AVAILABLE, null, "denominator is 0")
                : figure;
    assertThat(framework(pack(with(SampleReport.data(), none)), "1300.1").subList(3, 7))
        .containsExactly(":", ":", ":", "×");
  }

  @Test
  void aReportIsProvisionalWhileAReturnIsMissing() {
    assertThat(PACK.head())
        .containsEntry("status", "Draft, for review by the national project office");
    ReportData data = SampleReport.data();
    List<DataQuality.Return> returns = new ArrayList<>(data.quality().returns());
    returns.add(
        new DataQuality.Return("FJ", "", "D", YEAR.last(), true, null, null, true, false, 0, 0, 0));
    DataQuality quality =
        new DataQuality(returns, data.quality().refusals(), data.quality().identification());
    ReportPack pack = pack(with(data, data.figures(), quality));
    assertThat(pack.head().get("status")).startsWith("Provisional");
    assertThat(pack.toString()).contains("missing, earlier state carried forward");
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
        block(SampleReport.pack("feedback", "2011Q4", new Scope("GZ")), "received");
    assertThat(rows).hasSize(4);
    assertThat(rows.get(0).cells())
        .containsExactly("迟报 1、按时 3", "late 1, on time 3", "2012-01-27", "386", "376", "10");
  }

  @Test
  void theChartOfProgressEndsWithThePeriodAndSaysWhatItShows() {
    ReportPack half = SampleReport.pack("cida-results", "FY2011-12-H1", Scope.PROGRAMME);
    Chart chart =
        charts(half).filter(one -> one.kind() == Chart.Form.PROGRESS).findFirst().orElseThrow();
    assertThat(chart.words())
        .contains("2011Q2 958, 2011Q3 1,839.")
        .endsWith("Due: 2011Q1 15,000, 2012Q1 40,000, 2013Q1 75,000.");
  }

  @Test
  void frenchWritesNumbersDatesAndWordsItsOwnWay() {
    ReportPack french = french();
    assertThat(framework(french, "1310.1").get(5)).isEqualTo("\u221236\u202F203");
    assertThat(framework(french, "1300.1").get(4))
        .isEqualTo("86,9\u00A0%\n6\u202F438 / 7\u202F409");
    assertThat(french.head())
        .containsEntry("title", "Rapport sur les résultats")
        .containsEntry("range", "1er avril 2011 – 31 mars 2012");
    assertThat(french.toString()).contains("Cadre de mesure du rendement", "Femmes de 19 à 24 ans");
    assertThat(french.language().toLanguageTag()).isEqualTo("fr-CA");
  }

  static ReportPack french() {
    ReportDefinition report = ReportCatalogue.read(SampleReport.HOME).get("cida-results");
    return new ReportAssembler(SampleReport.HOME, SampleReport.data())
        .assemble(report, report.editions().get(1), YEAR, Scope.PROGRAMME);
  }

  /** A table with the heading above it. */
  private record Titled(String heading, Section.Table table) {}

  private static List<Titled> tables(ReportPack pack) {
    List<Titled> tables = new ArrayList<>();
    String heading = "";
    for (Section section : SampleReport.sections(pack)) {
      heading = section instanceof Section.Heading one ? one.text() : heading;
      if (section instanceof Section.Table table) {
        tables.add(new Titled(heading, table));
      }
    }
    return tables;
  }

  private static Stream<Chart> charts(ReportPack pack) {
    return SampleReport.sections(pack).stream()
        .filter(Section.Charts.class::isInstance)
        .flatMap(one -> ((Section.Charts) one).charts().stream());
  }

  private static List<Row> frameworkRows(ReportPack pack) {
    return tables(pack).stream()
        .filter(one -> one.table().columns().size() == 11)
        .findFirst()
        .orElseThrow()
        .table()
        .rows();
  }

  private static List<String> framework(ReportPack pack, String indicator) {
    return row(frameworkRows(pack), indicator).cells();
  }

  private static Row row(List<Row> rows, String code) {
    return rows.stream()
        .filter(row -> row.cells().get(0).startsWith(code + " "))
        .findFirst()
        .orElseThrow();
  }

  private static List<Row> provinces(ReportPack pack, String indicator) {
    return tables(pack).stream()
        .filter(one -> one.heading().startsWith(indicator) && one.heading().endsWith("by province"))
        .findFirst()
        .orElseThrow()
        .table()
        .rows();
  }

  private static ReportPack pack(ReportData data) {
    ReportDefinition report = ReportCatalogue.read(SampleReport.HOME).get("cida-results");
    return new ReportAssembler(SampleReport.HOME, data)
        .assemble(report, report.editions().get(0), YEAR, Scope.PROGRAMME);
  }

  @SuppressWarnings("unchecked")
  private static <T extends Record> List<T> block(ReportPack pack, String block) {
    return (List<T>) pack.pages().get(0).blocks().getOrDefault(block, List.of());
  }

  private static Figure figure(
      Figure figure,
      State state,
      @org.jspecify.annotations.Nullable BigDecimal value,
      String reason) {
    return new Figure(
        figure.indicator(),
        figure.period(),
        figure.scope(),
        figure.measure(),
        figure.disaggregation(),
        state,
        value,
        state == State.VALUE ? figure.denominator() : null,
        reason);
  }

  private static ReportData without(String province, State state) {
    return with(
        SampleReport.data(),
        figure -> figure.scope().equals(province) ? figure(figure, state, null, "") : figure);
  }

  private static ReportData with(ReportData data, UnaryOperator<Figure> change) {
    return with(data, data.figures().stream().map(change).toList(), data.quality());
  }

  private static ReportData with(ReportData data, Collection<Figure> figures, DataQuality quality) {
    return new ReportData(
        data.logframe(), data.codes(), data.calendar(), figures, quality, data.stamp());
  }
}
