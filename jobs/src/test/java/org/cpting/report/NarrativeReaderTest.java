package org.cpting.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cpting.report.Section.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What officers write is printed, or left out with a reason that says what to do. */
class NarrativeReaderTest {

  @TempDir private Path folder = Path.of("");

  @Test
  void paragraphsAndListsArePrintedWithTheFiguresTheyAskFor() throws IOException {
    write(
        "FY2011-12/1310.en.md",
        "Reached {1310.1 cumulative group=girls_u18} of\nall.\n\n- one\n- two");
    assertThat(complaints()).isEmpty();
    assertThat(printed())
        .containsSequence(
            new Text(Text.BODY, "Reached 1,908 of all."),
            new Text(Text.BULLET, "one"),
            new Text(Text.BULLET, "two"));
  }

  @Test
  void aRatioIsPrintedWithNumeratorAndDenominator() throws IOException {
    write("FY2011-12/1310.en.md", "Completed: {1300.1 cumulative}.");
    assertThat(printed()).contains(new Text(Text.BODY, "Completed: 86.9% (6,438 / 7,409)."));
  }

  @Test
  void aTextUnderAnIntermediateOutcomeIsPrintedToo() throws IOException {
    write("FY2011-12/1100.en.md", "Policies improved.");
    assertThat(complaints()).isEmpty();
    assertThat(printed()).contains(new Text(Text.BODY, "Policies improved."));
  }

  @Test
  void aTextNoReportPrintsIsLeftOutWithTheTopicsThereAre() throws IOException {
    write("FY2011-12/1311.en.md", "x");
    write("FY2011-12/1000.en.md", "x");
    write("FY2011-12/notes.txt", "x");
    assertThat(complaints())
        .hasSize(3)
        .allMatch(one -> one.text().en().startsWith("no report prints this file"))
        .allMatch(one -> one.text().zh().contains("1310.en.md"))
        .allMatch(one -> one.text().en().contains("1100, 1110"));
  }

  @Test
  void aFolderOfNoPeriodReportedOnIsLeftOut() throws IOException {
    write("2011Q4/1310.en.md", "x");
    write("FY2011/1310.en.md", "x");
    write("2009Q2-2013Q1/summary.en.md", "x");
    assertThat(complaints())
        .extracting(NarrativeComplaint::where)
        .allMatch(where -> where.endsWith("2011Q4") || where.endsWith("FY2011"))
        .hasSize(2);
  }

  @Test
  void whatIsTooLongOrNotInUtf8IsLeftOut() throws IOException {
    write("FY2011-12/1310.en.md", "long ".repeat(1201));
    Path file = folder.resolve("FY2011-12/1310.fr.md");
    Files.write(file, "été".getBytes(Charset.forName("ISO-8859-1")));
    assertThat(complaints())
        .extracting(one -> one.text().en())
        .containsExactly(
            "it has 6005 characters and a report has room for 6000; shorten it",
            "it is not UTF-8; save it as UTF-8");
    assertThat(printed())
        .contains(new Text(Text.INTRO, "No assessment has been written for this period."));
  }

  @Test
  void whatCannotBePrintedIsNamedByItsLine() throws IOException {
    write("FY2011-12/1310.en.md", "fine\n\n# A heading");
    write("FY2011-12/1210.en.md", "**bold**");
    assertThat(complaints())
        .extracting(NarrativeComplaint::where)
        .containsExactly("FY2011-12/1210.en.md:1", "FY2011-12/1310.en.md:3");
    assertThat(complaints().get(1).text().en())
        .isEqualTo("only paragraphs and lists with '- ' are printed; found: # A heading");
  }

  @Test
  void aFigureThatNoReportHasIsNotPrintedAsIfItWereNotAvailable() throws IOException {
    for (String asked :
        List.of(
            "{1310.9 cumulative}",
            "{1310.1 latest}",
            "{1310.1 cumulative group=boys}",
            "{1310.1 cumulative sex=F}",
            "{1310.1}")) {
      write("FY2011-12/1310.en.md", "Reached " + asked);
      assertThat(complaints()).as(asked).hasSize(1);
      assertThat(complaints().get(0).text().zh()).as(asked).isNotEmpty();
    }
    write("FY2011-12/1310.en.md", "Reached {1310.1 latest}");
    assertThat(complaints().get(0).text().en())
        .isEqualTo("indicator 1310.1 has no 'latest' figure; it has new, cumulative");
  }

  @Test
  void aMistakeInReasonsOrRisksIsNamedByItsLine() throws IOException {
    write("FY2011-12/reasons.yaml", "'1310.9': {en: late}\n");
    write("FY2011-12/risks.yaml", "risks:\n  - {level: huge, risk: {en: a}, response: {en: b}}\n");
    assertThat(complaints())
        .extracting(one -> one.text().en())
        .satisfiesExactly(
            text -> assertThat(text).startsWith("reasons.yaml:1").contains("1310.9"),
            text -> assertThat(text).startsWith("risks.yaml:2").contains("huge"));
  }

  private void write(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.resolveSibling(""));
    Files.writeString(path, text, StandardCharsets.UTF_8);
  }

  private Narratives read() throws IOException {
    ReportData data = SampleReport.data();
    return Narratives.read(folder, data.logframe(), data.codes());
  }

  private List<NarrativeComplaint> complaints() throws IOException {
    return read().complaints();
  }

  private List<Section> printed() throws IOException {
    ReportData sample = SampleReport.data();
    ReportData data =
        new ReportData(
            sample.logframe(),
            sample.codes(),
            sample.calendar(),
            sample.figures(),
            sample.quality(),
            List.of(),
            read(),
            "",
            sample.stamp());
    ReportDefinition report = ReportCatalogue.read(SampleReport.HOME).get("cida-results");
    return SampleReport.sections(
        new ReportAssembler(SampleReport.HOME, data)
            .assemble(report, report.editions().get(0), SampleReport.YEAR, Scope.PROGRAMME));
  }
}
