package org.cpting.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.cpting.definition.Home;
import org.cpting.report.ReportAssembler;
import org.cpting.report.ReportCatalogue;
import org.cpting.report.ReportDefinition;
import org.cpting.report.ReportFolders;
import org.cpting.report.SampleReport;
import org.cpting.report.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An officer's image on the cover breaks no standard. */
class LogoStandardsTest {

  @Test
  void aReportWithATransparentImageIsAtOncePdfA2aAndPdfUa1(@TempDir Path folder)
      throws IOException {
    Home home = ReportFolders.copy(folder);
    Path file = home.reportTemplates().resolve("logos/executing.png");
    Files.createDirectories(file.resolveSibling(""));
    BufferedImage image = new BufferedImage(240, 80, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(new Color(0x3A6B35));
    graphics.fillOval(20, 10, 60, 60);
    graphics.dispose();
    ImageIO.write(image, "png", file.toFile());

    ReportDefinition report = ReportCatalogue.read(home).get("cida-results");
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    new PdfRenderer(home, Path.of("target/compiled-templates"))
        .render(
            new ReportAssembler(home, SampleReport.data())
                .assemble(report, report.editions().get(0), SampleReport.YEAR, Scope.PROGRAMME),
            pdf);
    assertThat(PdfStandards.broken(pdf.toByteArray())).isEmpty();
  }
}
