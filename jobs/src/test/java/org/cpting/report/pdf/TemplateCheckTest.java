package org.cpting.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cpting.definition.Home;
import org.cpting.report.ReportCatalogue;
import org.cpting.report.ReportDefinition;
import org.cpting.report.ReportFolders;
import org.cpting.report.SampleReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report is tried before it runs. */
class TemplateCheckTest {

  private static final Path CACHE = Path.of("target/compiled-templates");

  private static final String TEMPLATE =
      """
      <jasperReport name="tried" language="java" pageWidth="595" pageHeight="842" columnWidth="499" leftMargin="48" rightMargin="48" topMargin="30" bottomMargin="24">
        <parameter name="title" class="java.lang.String"/>
        <field name="donor" class="java.lang.String"/>
        <detail>
          <band height="60">
            <element kind="textField" style="body" x="0" y="30" width="499" height="14">
              <expression><![CDATA[$R{run} + " " + $F{donor}]]></expression>
            </element>
          </band>
        </detail>
      </jasperReport>
      """;

  private static final String REPORT =
      """
      title: cida.title
      audience: programme
      periods: [fiscal_year]
      languages: [en, fr]
      pages:
        - template: tried.jrxml
          blocks:
            rows: {kind: profile}
      """;

  @TempDir private Path folder = Path.of("");

  @Test
  void theReportsThatAreShippedMayRun() {
    for (ReportDefinition report : ReportCatalogue.read(SampleReport.HOME).reports()) {
      assertThat(TemplateCheck.of(SampleReport.HOME, CACHE, report)).as(report.id()).isEmpty();
    }
  }

  @Test
  void aGoodTemplateMayRunWhereverItsFolderIs() throws IOException {
    assertThat(faults(TEMPLATE)).isEmpty();
  }

  @Test
  void aFieldOrParameterThatNothingGivesIsNamedByItsLine() throws IOException {
    assertThat(faults(TEMPLATE.replace("field name=\"donor\"", "field name=\"cost\"")))
        .contains("tried/tried.jrxml:3  field 'cost' is no part of the rows of this block");
    assertThat(faults(TEMPLATE.replace("\"title\"", "\"heading\"")))
        .containsExactly("tried/tried.jrxml:2  the report gives no parameter 'heading'");
  }

  @Test
  void aQueryAVariableAndAFormatAreRefused() throws IOException {
    String more =
        "<query language=\"sql\">select 1</query>\n<variable name=\"x\"/>\n<field name=\"donor\"";
    assertThat(faults(TEMPLATE.replace("<field name=\"donor\"", more)))
        .containsExactly(
            "tried/tried.jrxml:3  a template neither queries nor calculates (<query>); let a block prepare it",
            "tried/tried.jrxml:4  a template neither queries nor calculates (<variable>); let a block prepare it");
    assertThat(faults(TEMPLATE.replace("height=\"14\"", "height=\"14\" pattern=\"#,##0\"")))
        .containsExactly(
            "tried/tried.jrxml:6 textField at 0,30  a template formats no numbers; its fields are finished texts");
  }

  @Test
  void arithmeticIsRefused() throws IOException {
    for (String sum : List.of("$F{donor}.length() * 2", "1 + 1", "$F{donor} + 3")) {
      assertThat(faults(TEMPLATE.replace("$R{run} + \" \" + $F{donor}", sum)))
          .containsExactly(
              "tried/tried.jrxml:7 textField at 0,30  an expression is fields, parameters and texts beside one another, without arithmetic: "
                  + sum);
    }
  }

  @Test
  void aTextMustStandInEveryLanguageOfTheReport() throws IOException {
    Home home = ReportFolders.copy(folder.resolve("home"));
    Path french = home.reportTemplates().resolve("texts_fr.yaml");
    Files.writeString(french, Files.readString(french).replace("\nrun: ", "\nruns: "));
    assertThat(faults(home, TEMPLATE))
        .containsExactly(
            "tried/tried.jrxml:7 textField at 0,30  there is no text 'run' in texts_fr.yaml");
  }

  @Test
  void anotherFontAStyleThatIsNotThereAndASilentPictureAreRefused() throws IOException {
    assertThat(faults(TEMPLATE.replace("style=\"body\"", "style=\"bodies\" fontName=\"Arial\"")))
        .containsExactly(
            "tried/tried.jrxml:6 textField at 0,30  there is no style 'bodies' in styles.jrtx",
            "tried/tried.jrxml:6 textField at 0,30  the font 'Arial' is not embedded; use 'CP-TING Sans'");
    assertThat(faults(TEMPLATE.replace("textField", "image")))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("tried/tried.jrxml:6 image at 0,30  the picture has no words");
  }

  @Test
  void aTextThatDoesNotFitIsFoundInTheLanguageInWhichItIsLongest() throws IOException {
    assertThat(
            faults(TEMPLATE.replace("width=\"499\" height=\"14\"", "width=\"240\" height=\"14\"")))
        .isNotEmpty()
        .allMatch(fault -> fault.startsWith("tried_FY2012-13_fr  filled on trial: "))
        .allMatch(fault -> fault.contains("développement international (ACDI)\" of page 1 is cut"));
  }

  @Test
  void aCharacterWithoutAGlyphIsFound() throws IOException {
    assertThat(faults(TEMPLATE.replace("\" \"", "\"\u2603\"")))
        .isNotEmpty()
        .allMatch(fault -> fault.contains("no glyph for '\u2603' (U+2603)"));
  }

  @Test
  void aTemplateOfVersionSixOrOneThatIsNoXmlIsRefused() throws IOException {
    assertThat(
            faults(
                TEMPLATE.replace(
                    "<jasperReport ",
                    "<jasperReport xmlns=\"http://jasperreports.sourceforge.net/jasperreports\" ")))
        .contains(
            "tried/tried.jrxml:1  this is a template of JasperReports 6, which version 7 cannot read; save it anew");
    assertThat(faults(TEMPLATE.replace("</band>", "")))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("tried/tried.jrxml:10  it is no well-formed XML");
  }

  private List<String> faults(String template) throws IOException {
    return faults(SampleReport.HOME, template);
  }

  /** What is said in English of a report with a template, wherever its folder is. */
  private List<String> faults(Home home, String template) throws IOException {
    Path report = Files.createDirectories(folder.resolve("tried"));
    Files.writeString(report.resolve("tried.jrxml"), template);
    Files.writeString(report.resolve("report.yaml"), REPORT);
    return TemplateCheck.of(home, CACHE, ReportDefinition.read(home, report.resolve("report.yaml")))
        .stream()
        .peek(fault -> assertThat(fault.text().zh()).isNotEmpty())
        .map(fault -> fault.where() + "  " + fault.text().en())
        .toList();
  }
}
