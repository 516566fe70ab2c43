package org.cpting.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.cpting.definition.Home;
import org.cpting.report.ReportAssembler;
import org.cpting.report.ReportCatalogue;
import org.cpting.report.ReportDefinition;
import org.cpting.report.ReportFolders;
import org.cpting.report.ReportPack;
import org.cpting.report.SampleReport;
import org.cpting.report.Scope;
import org.cpting.report.Stamp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfRendererTest {

  private static final ReportPack YEAR =
      SampleReport.pack("cida-results", "FY2011-12", Scope.PROGRAMME);
  private static final byte[] WRITTEN = PdfText.write(YEAR);
  private static final PdfText READ = PdfText.read(WRITTEN);

  @Test
  void theSameReportGivesTheSameBytesInAnyLocale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.FRANCE);
      assertThat(PdfText.write(YEAR)).isEqualTo(WRITTEN);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void reportsDrawnAtOnceAreWhatTheyAreAlone() {
    ReportPack sheet = SampleReport.pack("feedback", "2012Q1", new Scope("YN"));
    byte[] alone = PdfText.write(sheet);
    PdfRenderer renderer = new PdfRenderer(SampleReport.HOME, Path.of("target/compiled-templates"));
    List<byte[]> together =
        Stream.of(sheet, YEAR, sheet)
            .parallel()
            .map(
                pack -> {
                  ByteArrayOutputStream out = new ByteArrayOutputStream();
                  renderer.render(pack, out);
                  return out.toByteArray();
                })
            .toList();
    assertThat(together).containsExactly(alone, WRITTEN, alone);
  }

  @Test
  void fontsAreReadOnceAndHeldInMemory(@TempDir Path root) throws IOException {
    Home home = ReportFolders.copy(root.resolve("home"));
    PdfRenderer renderer = new PdfRenderer(home, Path.of("target/compiled-templates"));
    renderer.render(YEAR, new ByteArrayOutputStream());
    for (String face : List.of("Regular", "Bold")) {
      Files.delete(home.reportTemplates().resolve("fonts/CPTINGSans-" + face + ".ttf"));
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    renderer.render(YEAR, out);
    assertThat(out.toByteArray()).isEqualTo(WRITTEN);
  }

  @Test
  void anotherRunGivesAnotherFile() {
    ReportPack other =
        new ReportPack(
            YEAR.title(),
            YEAR.file(),
            YEAR.language(),
            new Stamp("another", YEAR.stamp().cutOff(), ""),
            YEAR.head(),
            YEAR.texts(),
            YEAR.pages());
    assertThat(PdfText.write(other)).isNotEqualTo(WRITTEN);
  }

  @Test
  void everyPageNamesPeriodRunCutOffAndItsNumber() {
    List<String> pages = READ.pages();
    for (int page = 1; page <= pages.size(); page++) {
      assertThat(pages.get(page - 1))
          .contains("Resultsreport", "Fiscalyear2011–12", "DRAFT")
          .contains("Run20120510-1·Datacut-off2012-05-1009:30+08:00")
          .contains("Page" + page + "of" + pages.size());
    }
  }

  @Test
  void aPublishedReportIsNoDraftOnAnyPageAndSaysWhichEditionItIs() {
    Stamp stamp = YEAR.stamp();
    Stamp issued =
        new Stamp(
            stamp.runId(),
            stamp.cutOff(),
            stamp.versions(),
            new Stamp.Issue(2, Instant.parse("2012-05-30T01:00:00Z")));
    ReportDefinition report = ReportCatalogue.read(SampleReport.HOME).get("cida-results");
    ReportPack published =
        new ReportAssembler(SampleReport.HOME, SampleReport.data().issued(List.of(), issued))
            .assemble(report, report.editions().get(0), SampleReport.YEAR, Scope.PROGRAMME);
    PdfText read = PdfText.read(PdfText.write(published));
    assertThat(read.all()).contains("Final,edition2,published2012-05-3009:00+08:00");
    assertThat(read.pages()).noneMatch(page -> page.contains("DRAFT"));
  }

  @Test
  void nothingPreparedIsCutOff() {
    String printed = READ.all();
    YEAR.pages().stream()
        .flatMap(page -> page.blocks().entrySet().stream())
        .flatMap(block -> block.getValue().stream())
        .flatMap(row -> PreparedTexts.of(row).stream())
        .forEach(text -> assertThat(printed).contains(PdfText.squeeze(text)));
    SampleReport.sections(YEAR).stream()
        .flatMap(section -> PreparedTexts.of(section).stream())
        .forEach(text -> assertThat(printed).contains(PdfText.squeeze(text)));
  }

  @Test
  void everyFontIsEmbedded() {
    assertThat(READ.fonts())
        .hasSize(2)
        .allSatisfy((font, embedded) -> assertThat(embedded).as(font).isTrue());
  }

  @Test
  void theFileIsTaggedAndKnowsItsTitle() {
    assertThat(READ.tagged()).isTrue();
    assertThat(READ.title()).isEqualTo("Results report · Fiscal year 2011–12");
  }
}
