package org.cpting.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.cpting.report.pdf.EveryReport.Drawn;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PdfStandardsTest {

  @ParameterizedTest
  @MethodSource("org.cpting.report.pdf.EveryReport#all")
  void everyReportIsAtOncePdfA2aAndPdfUa1(Drawn report) {
    assertThat(PdfStandards.broken(report.pdf())).as(report.name()).isEmpty();
  }
}
