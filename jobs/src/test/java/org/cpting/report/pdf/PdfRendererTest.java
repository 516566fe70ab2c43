package org.cpting.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import org.cpting.report.ReportAssembler;
import org.cpting.report.ReportCatalogue;
import org.cpting.report.ReportDefinition;
import org.cpting.report.ReportPack;
import org.cpting.report.SampleReport;
import org.cpting.report.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfRendererTest {

  @Test
  void theSameReportGivesTheSameBytes(@TempDir Path folder) {
    ReportDefinition report = ReportCatalogue.read(SampleReport.HOME).get("cida-results");
    ReportPack pack =
        new ReportAssembler(SampleReport.HOME, SampleReport.data())
            .assemble(report, report.editions().get(0), SampleReport.YEAR, Scope.PROGRAMME);
    byte[] first = render(pack, folder);
    assertThat(first).startsWith("%PDF-".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    assertThat(render(pack, folder)).isEqualTo(first);
  }

  private static byte[] render(ReportPack pack, Path folder) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new PdfRenderer(SampleReport.HOME, folder.resolve("templates")).render(pack, out);
    return out.toByteArray();
  }
}
