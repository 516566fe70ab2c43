package org.cpting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cpting.definition.DefinitionException;
import org.cpting.definition.Home;
import org.cpting.report.pdf.PdfRenderer;
import org.cpting.report.pdf.TemplateCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Follows docs/how-to/add-a-report.md to the letter. */
class AddAReportTest {

  @Test
  void theStepsOfTheHowToMakeAReport(@TempDir Path folder) throws IOException {
    Home home = ReportFolders.copy(folder.resolve("home"));
    Path report = Files.createDirectories(home.reportTemplates().resolve("services-overview"));
    Files.writeString(report.resolve("report.yaml"), block("yaml"));

    ReportDefinition definition = ReportCatalogue.read(home).get("services-overview");
    assertThat(TemplateCheck.of(home, folder.resolve("cache"), definition)).isEmpty();
    assertThat(ReportCatalogue.read(home).due(SampleReport.YEAR))
        .extracting(ReportDefinition::id)
        .containsExactly("cida-results", "services-overview");
    ReportPack pack =
        new ReportAssembler(home, SampleReport.data())
            .assemble(definition, definition.editions().get(0), SampleReport.YEAR, Scope.PROGRAMME);
    assertThat(new PdfRenderer(home, folder.resolve("cache")).render(pack, folder))
        .hasFileName("services-overview_FY2011-12_en.pdf")
        .isNotEmptyFile();
  }

  @Test
  void aMistakeIsRefusedWithFileAndLine(@TempDir Path folder) throws IOException {
    Home home = ReportFolders.copy(folder.resolve("home"));
    Path report = Files.createDirectories(home.reportTemplates().resolve("services-overview"));
    Files.writeString(
        report.resolve("report.yaml"),
        block("yaml").replace("kind: breakdowns", "kind: brakedowns"));
    ReportDefinition definition = ReportCatalogue.read(home).get("services-overview");
    ReportAssembler assembler = new ReportAssembler(home, SampleReport.data());
    assertThatThrownBy(
            () ->
                assembler.assemble(
                    definition, definition.editions().get(0), SampleReport.YEAR, Scope.PROGRAMME))
        .isInstanceOf(DefinitionException.class)
        .hasMessageContaining("report.yaml:15")
        .hasMessageContaining("'brakedowns' is not one of: breakdowns");
  }

  private static String block(String language) throws IOException {
    Path page = SampleReport.HOME.root().resolve("docs/how-to/add-a-report.md");
    Matcher block =
        Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(page));
    assertThat(block.find()).isTrue();
    return block.group(1);
  }
}
