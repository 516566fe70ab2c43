package org.cpting.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.cpting.report.SampleReport;
import org.cpting.report.pdf.EveryReport.Drawn;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every report in every language, as it lies on paper: nothing is cut, lost or overlaps. */
class EveryReportTest {

  static Stream<Drawn> all() {
    return EveryReport.all();
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyPreparedTextIsPrintedWhole(Drawn report) {
    String printed = PdfText.squeeze(report.tags().shown());
    List<String> prepared =
        Stream.concat(
                report.pack().pages().stream()
                    .flatMap(page -> page.blocks().values().stream())
                    .flatMap(List::stream)
                    .flatMap(row -> PreparedTexts.of(row).stream()),
                SampleReport.sections(report.pack()).stream()
                    .flatMap(section -> PreparedTexts.of(section).stream()))
            .map(PdfText::squeeze)
            .toList();
    assertThat(prepared).hasSizeGreaterThan(50);
    assertThat(prepared.stream().filter(text -> !printed.contains(text))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyLetterHasAGlyphAndItsPlaceOnThePage(Drawn report) {
    PdfGlyphs glyphs = PdfGlyphs.read(report.pdf());
    assertThat(glyphs.missing()).isEmpty();
    assertThat(glyphs.outside()).isEmpty();
    assertThat(glyphs.overlaps()).isEmpty();
    assertThat(glyphs.fonts())
        .hasSize(2)
        .allSatisfy((font, embedded) -> assertThat(embedded).as(font).isTrue())
        .allSatisfy((font, embedded) -> assertThat(font).matches("[A-Z]{6}\\+CP-TINGSans-.*"));
  }
}
