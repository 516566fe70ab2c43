package org.cpting.report.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.cpting.report.SampleReport;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

class IatiActivityTest {

  private static final Document DOCUMENT = parse();
  private static final XPath PATHS = XPathFactory.newInstance().newXPath();

  /** IATI's own schemas and ruleset, which are not part of this repository. */
  private static final Path OFFICIAL =
      Path.of(
          System.getProperty(
              "iati.schemas",
              SampleReport.HOME.root().resolve("../shared/iati").normalize().toString()));

  @Test
  void whatWasReachedStandsBesideWhatWasDue() throws XPathExpressionException {
    String period =
        "//indicator[reference/@code='1310.1']/period[period-end/@iso-date='2012-03-31']";
    assertThat(text(period + "/target/@value")).isEqualTo("40000");
    assertThat(text(period + "/actual[not(location)][not(dimension)]/@value")).isEqualTo("3797");
    assertThat(
            texts(
                period
                    + "/actual[not(location)]/dimension[@name='group' and @value='girls_u18']/../@value"))
        .hasSize(1);
    assertThat(text("//indicator[reference/@code='1300.1']/period[1]/actual[1]/comment/narrative"))
        .matches("\\d+ / \\d+");
  }

  @Test
  void aHiddenFigureHasNoActual() throws XPathExpressionException {
    String of = "//indicator[reference/@code='1310.1']//actual[not(dimension)]/location/@ref";
    assertThat(texts(of)).contains("AH").doesNotContain("YN");
    assertThat(texts("//actual[not(@value)]")).isEmpty();
  }

  @Test
  void everyResultHasATitleInEnglishFrenchAndChinese() throws XPathExpressionException {
    assertThat(texts("//result/title"))
        .hasSameSizeAs(texts("//result/title/narrative[lang('fr')]"))
        .hasSameSizeAs(texts("//result/title/narrative[lang('zh')]"))
        .hasSizeGreaterThan(5);
    assertThat(texts("//result/indicator")).hasSize(18);
  }

  @Test
  void itIsValidAgainstTheOfficialSchema() throws Exception {
    Path schema = OFFICIAL.resolve("iati-activities-schema.xsd");
    assumeTrue(Files.exists(schema), "IATI's schemas are not on this machine: " + schema);
    SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(schema.toFile())
        .newValidator()
        .validate(
            new StreamSource(
                new ByteArrayInputStream(ExchangeFilesTest.file("iati-activity.xml"))));
  }

  @Test
  void itKeepsTheOfficialRuleset() throws Exception {
    Path rules = OFFICIAL.resolve("standard.json");
    assumeTrue(Files.exists(rules), "IATI's ruleset is not on this machine: " + rules);
    IatiRuleset ruleset = new IatiRuleset(new ObjectMapper().readTree(rules.toFile()));
    assertThat(ruleset.broken(DOCUMENT)).isEmpty();
    assertThat(ruleset.checked()).as("rules looked at").isGreaterThan(60);
  }

  private static Document parse() {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      return factory
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(ExchangeFilesTest.file("iati-activity.xml")));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(String path) throws XPathExpressionException {
    return PATHS.evaluate(path, DOCUMENT);
  }

  private static List<String> texts(String path) throws XPathExpressionException {
    NodeList nodes = (NodeList) PATHS.evaluate(path, DOCUMENT, XPathConstants.NODESET);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      texts.add(nodes.item(i).getTextContent());
    }
    return texts;
  }
}
