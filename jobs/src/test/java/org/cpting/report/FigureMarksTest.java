package org.cpting.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cpting.indicator.Figure;
import org.cpting.indicator.FigureNote;
import org.cpting.report.Section.Text;
import org.junit.jupiter.api.Test;

/** What the reader should know of a figure stands where the figure is. */
class FigureMarksTest {

  @Test
  void aFigureThatRestsOnAWaiverCarriesAMarkAndTheWaiversNumber() {
    List<Section> sections = noted(FigureNote.Kind.WAIVED, "3, 4");
    assertThat(sections.toString()).contains("3,797ʷ");
    assertThat(sections)
        .contains(
            new Text(
                Text.NOTE,
                "ʷ Waived: rests on rows let in by a waiver, whose number is given; see Annex A (1310.1: 3, 4)"));
  }

  @Test
  void aFewMissingReturnsAreNamedAndManyAreCounted() {
    assertThat(noted(FigureNote.Kind.NOT_REPORTED, "YN 2011Q4, GD 2012Q1"))
        .contains(note("(1310.1: YN 2011Q4, GD 2012Q1)"));
    String many =
        IntStream.rangeClosed(1, 30)
            .mapToObj(number -> String.format(Locale.ROOT, "P%02d 2011Q4", number))
            .collect(Collectors.joining(", "));
    assertThat(noted(FigureNote.Kind.NOT_REPORTED, many))
        .contains(note("(1310.1: 30 returns, see annex C)"));
  }

  private static Text note(String detail) {
    return new Text(
        Text.NOTE,
        "ᵖ Provisional: returns that were expected are missing from the figure " + detail);
  }

  /** The annual report with a note on the programme's figure of persons empowered. */
  private static List<Section> noted(FigureNote.Kind kind, String detail) {
    ReportData sample = SampleReport.data();
    List<Figure> figures =
        sample.figures().stream()
            .map(
                one ->
                    one.indicator().equals("1310.1")
                            && one.scope().equals(Figure.PROGRAMME)
                            && one.disaggregation().isEmpty()
                        ? one.noted(new FigureNote(kind, detail))
                        : one)
            .toList();
    ReportDefinition report = ReportCatalogue.read(SampleReport.HOME).get("cida-results");
    return SampleReport.sections(
        new ReportAssembler(SampleReport.HOME, sample.withFigures(figures))
            .assemble(report, report.editions().get(0), SampleReport.YEAR, Scope.PROGRAMME));
  }
}
