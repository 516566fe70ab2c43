package org.cpting.report.pdf;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.cpting.core.Period;
import org.cpting.report.ReportAssembler;
import org.cpting.report.ReportCatalogue;
import org.cpting.report.ReportData;
import org.cpting.report.ReportPack;
import org.cpting.report.SampleReport;
import org.cpting.report.Scope;
import org.cpting.report.Section;
import org.cpting.report.Section.Column;
import org.cpting.report.Section.Head;
import org.cpting.report.Section.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every report is refused while a text of it is cut or broken: see {@link FitCheck}. */
class FitCheckTest {

  private static final ReportData DATA = SampleReport.data();

  @ParameterizedTest
  @MethodSource("provinces")
  void theSheetOfEveryProvinceFits(String province) {
    ReportPack sheet = SampleReport.pack("feedback", "2012Q1", new Scope(province));
    assertThatCode(() -> PdfText.write(sheet)).doesNotThrowAnyException();
  }

  static Stream<String> provinces() {
    return DATA.codes().get("provinces").codeNames().stream();
  }

  @Test
  void aHalfYearFitsInEveryLanguage() {
    var report = ReportCatalogue.read(SampleReport.HOME).get("cida-results");
    for (var edition : report.editions()) {
      ReportPack pack =
          new ReportAssembler(SampleReport.HOME, DATA)
              .assemble(report, edition, Period.of("FY2011-12-H2"), Scope.PROGRAMME);
      assertThatCode(() -> PdfText.write(pack)).doesNotThrowAnyException();
    }
  }

  @Test
  void aNumberWiderThanItsColumnIsRefused() {
    assertThatThrownBy(() -> PdfText.write(with("1,234,567,890")))
        .isInstanceOf(RenderException.class)
        .hasMessageContaining("\"1,234,567,890\" of page 1 is broken");
    assertThatCode(() -> PdfText.write(with("1,234"))).doesNotThrowAnyException();
  }

  @Test
  void aTextThatIsCutIsRefused() {
    Section.Model model =
        new Section.Model(
            List.of("Level"), List.of(new Section.Box(0, -1, "1000", "word ".repeat(900))));
    assertThatThrownBy(() -> PdfText.write(with(model)))
        .isInstanceOf(RenderException.class)
        .hasMessageContaining("is cut");
  }

  private static ReportPack with(String number) {
    return with(
        new Section.Table(
            List.of(new Column(100, Column.Kind.LABEL), new Column(40, Column.Kind.NUMBER)),
            List.of(List.of(new Head("Row", 1), new Head("Number", 1))),
            List.of(new Row(Row.ROW, List.of("a", number)))));
  }

  private static ReportPack with(Section section) {
    ReportPack pack = SampleReport.pack("cida-results", "FY2011-12", Scope.PROGRAMME);
    ReportPack.Page page = pack.pages().get(1);
    return new ReportPack(
        pack.title(),
        pack.file(),
        pack.language(),
        pack.stamp(),
        pack.head(),
        pack.texts(),
        List.of(new ReportPack.Page(page.template(), page.blocks(), List.of(section))));
  }
}
