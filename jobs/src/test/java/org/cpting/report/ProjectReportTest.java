package org.cpting.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.cpting.core.Period;
import org.cpting.core.Quarter;
import org.cpting.indicator.Figure;
import org.cpting.report.Section.Row;
import org.cpting.report.pdf.PdfRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report at the end of the project: all there is, against the final targets. */
class ProjectReportTest {

  private static final ReportDefinition REPORT =
      ReportCatalogue.read(SampleReport.HOME).get("cida-results");
  private static final ReportData DATA = data();
  private static final Period PROJECT = DATA.calendar().project();
  private static final ReportPack PACK = pack(0);

  /** The sample year a year later, in which the project ends. */
  private static ReportData data() {
    ReportData sample = SampleReport.data();
    Collection<Figure> later = new ArrayList<>();
    for (Figure one : sample.figures()) {
      Quarter first = one.period().first().plus(4);
      Period period =
          switch (one.period().kind()) {
            case QUARTER -> Period.of(first);
            case HALF_YEAR -> Period.halfYearOf(first);
            default -> Period.fiscalYearOf(first);
          };
      later.add(
          new Figure(
              one.indicator(),
              period,
              one.scope(),
              one.measure(),
              one.disaggregation(),
              one.state(),
              one.value(),
              one.denominator(),
              one.reason()));
    }
    return sample.withFigures(later);
  }

  private static ReportPack pack(int edition) {
    return new ReportAssembler(SampleReport.HOME, DATA)
        .assemble(REPORT, REPORT.editions().get(edition), PROJECT, Scope.PROGRAMME);
  }

  @Test
  void hasATitleOfItsOwnAndNamesTheDayOnWhichTheProjectEnded() {
    assertThat(PACK.title())
        .isEqualTo(
            "End-of-project results report · From the start of the project to 31 March 2013");
    assertThat(PACK.file()).isEqualTo("cida-results_2009Q2-2013Q1_en.pdf");
    assertThat(PACK.head()).containsEntry("range", "1 April 2009 – 31 March 2013");
  }

  @Test
  void setsFinalResultsAgainstFinalTargets() {
    Section.Table framework = tables("Final result").get(0);
    assertThat(framework.head().get(0).subList(3, 6))
        .extracting(Section.Head::text)
        .containsExactly("Actual, last year", "Final result", "Variance");
    assertThat(row(framework, "1310.1").subList(2, 7))
        .containsExactly("75,000", "3,797", "3,797", "−71,203", "−94.9%\n−71,203 / 75,000");
    assertThat(texts()).anyMatch(text -> text.startsWith("Final results against final targets."));
  }

  @Test
  void showsEveryFigureOnceForWhatIsNewInTheProjectIsAllThereIs() {
    assertThat(tables("Cumulative"))
        .isNotEmpty()
        .allSatisfy(
            table ->
                assertThat(table.head().toString())
                    .doesNotContain("New in the period", "In the period"));
    List<String> girls = row(tables("Population group").get(0), "Girls under 18");
    assertThat(girls).hasSize(3);
    assertThat(girls.get(2)).contains(girls.get(1) + " / 3,797");
  }

  @Test
  void tellsTheReturnsByFiscalYear() {
    assertThat(tables("FY2012-13").get(0).head().get(0))
        .extracting(Section.Head::text)
        .containsExactly("Province", "FY2009-10", "FY2010-11", "FY2011-12", "FY2012-13");
  }

  @Test
  void fitsItsPagesInEnglishAndFrench(@TempDir java.nio.file.Path folder) {
    PdfRenderer renderer =
        new PdfRenderer(SampleReport.HOME, java.nio.file.Path.of("target/compiled-templates"));
    assertThat(renderer.render(PACK, folder)).isNotEmptyFile();
    assertThat(renderer.render(pack(1), folder))
        .hasFileName("cida-results_2009Q2-2013Q1_fr.pdf")
        .isNotEmptyFile();
  }

  private static List<Section.Table> tables(String heading) {
    return SampleReport.sections(PACK).stream()
        .filter(Section.Table.class::isInstance)
        .map(Section.Table.class::cast)
        .filter(
            table ->
                table.head().stream()
                    .flatMap(List::stream)
                    .anyMatch(head -> head.text().equals(heading)))
        .toList();
  }

  private static List<String> row(Section.Table table, String label) {
    return table.rows().stream()
        .filter(row -> !row.kind().equals(Row.LEVEL) && row.cells().get(0).startsWith(label))
        .findFirst()
        .orElseThrow()
        .cells();
  }

  private static List<String> texts() {
    return SampleReport.sections(PACK).stream()
        .filter(Section.Text.class::isInstance)
        .map(section -> ((Section.Text) section).text())
        .toList();
  }
}
