package org.cpting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.cpting.definition.DefinitionException;
import org.cpting.definition.Home;
import org.cpting.definition.Logframe;
import org.cpting.report.pdf.PdfRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The logos on the cover are configuration. */
class LogosTest {

  @TempDir private Path folder = Path.of("");

  @Test
  void withoutAnImageTheNameOfTheOrganisationStandsInItsPlace() {
    assertThat(logos(SampleReport.HOME, 0))
        .extracting(LogoRow::kind, LogoRow::name)
        .containsExactly(
            tuple("name", "Canadian International Development Agency (CIDA)"),
            tuple("name", "International Labour Organization (ILO)"),
            tuple("name", "All-China Women’s Federation (ACWF)"));
  }

  @Test
  void anImagePutIntoTheFolderIsShownWithItsWordsInTheLanguageOfTheReport() throws IOException {
    Home home = ReportFolders.copy(folder.resolve("home"));
    image(home.reportTemplates().resolve("logos/executing.png"));
    assertThat(logos(home, 1).get(1).kind()).isEqualTo("image");
    assertThat(logos(home, 1).get(1).words())
        .isEqualTo("Logo de l’Organisation internationale du Travail");
    Path pdf =
        new PdfRenderer(home, Path.of("target/compiled-templates")).render(pack(home, 0), folder);
    Path plain =
        new PdfRenderer(home, Path.of("target/compiled-templates"))
            .render(pack(SampleReport.HOME, 0), Files.createDirectory(folder.resolve("plain")));
    assertThat(pdf).isNotEmptyFile();
    assertThat(Files.readAllBytes(pdf)).isNotEqualTo(Files.readAllBytes(plain));
  }

  @Test
  void aFileThatIsNoImageIsRefusedByName() throws IOException {
    Home home = ReportFolders.copy(folder.resolve("home"));
    Path file = home.reportTemplates().resolve("logos/donor.png");
    Files.createDirectories(file.resolveSibling(""));
    Files.writeString(file, "no image");
    assertThatThrownBy(() -> pack(home, 0))
        .isInstanceOf(DefinitionException.class)
        .hasMessageEndingWith("donor.png: is no PNG or JPEG image; replace or remove it");
  }

  @Test
  void aPathThatLeavesTheFolderIsRefusedWithFileAndLine() throws IOException {
    Home home = ReportFolders.copy(folder.resolve("home"));
    Path logframe = home.schemas().resolve("logframe.yaml");
    Files.writeString(
        logframe, Files.readString(logframe).replace("logos/donor.png", "../donor.png"));
    assertThatThrownBy(() -> Logframe.read(home, SampleReport.data().codes()))
        .isInstanceOf(DefinitionException.class)
        .hasMessageContaining("logframe.yaml:")
        .hasMessageContaining("below report-templates");
  }

  private static ReportPack pack(Home home, int edition) {
    ReportDefinition report = ReportCatalogue.read(home).get("cida-results");
    return new ReportAssembler(home, SampleReport.data())
        .assemble(report, report.editions().get(edition), SampleReport.YEAR, Scope.PROGRAMME);
  }

  private static List<LogoRow> logos(Home home, int edition) {
    return pack(home, edition).pages().get(0).blocks().getOrDefault("logos", List.of()).stream()
        .map(LogoRow.class::cast)
        .toList();
  }

  private static void image(Path file) throws IOException {
    BufferedImage image = new BufferedImage(240, 80, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(new Color(0x3A6B35));
    graphics.fillOval(20, 10, 60, 60);
    graphics.dispose();
    Files.createDirectories(file.resolveSibling(""));
    ImageIO.write(image, "png", file.toFile());
  }
}
