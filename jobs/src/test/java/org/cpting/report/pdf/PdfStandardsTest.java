package org.cpting.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.cpting.core.Period;
import org.cpting.report.ReportAssembler;
import org.cpting.report.ReportCatalogue;
import org.cpting.report.ReportData;
import org.cpting.report.ReportDefinition.Audience;
import org.cpting.report.ReportPack;
import org.cpting.report.SampleReport;
import org.cpting.report.Scope;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PdfStandardsTest {

  private static final ReportData DATA = SampleReport.data();

  @ParameterizedTest
  @MethodSource("everyReportInEveryLanguage")
  void everyReportIsAtOncePdfA2aAndPdfUa1(ReportPack pack) {
    assertThat(PdfStandards.broken(PdfText.write(pack))).as(pack.file()).isEmpty();
  }

  static Stream<ReportPack> everyReportInEveryLanguage() {
    ReportAssembler assembler = new ReportAssembler(SampleReport.HOME, DATA);
    return ReportCatalogue.read(SampleReport.HOME).reports().stream()
        .flatMap(
            report ->
                report.editions().stream()
                    .map(
                        edition ->
                            report.audience() == Audience.PROGRAMME
                                ? assembler.assemble(
                                    report, edition, SampleReport.YEAR, Scope.PROGRAMME)
                                : assembler.assemble(
                                    report, edition, Period.of("2011Q4"), new Scope("GZ"))));
  }
}
