package org.cpting.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.cpting.report.ReportPack;
import org.cpting.report.SampleReport;
import org.cpting.report.Scope;
import org.cpting.report.Section;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class WebPageTest {

  private static final ReportPack PACK =
      SampleReport.pack("cida-results", "FY2011-12", Scope.PROGRAMME);
  private static final String HTML = new String(WebPage.of(PACK), StandardCharsets.UTF_8);
  private static final Document PAGE = parse(HTML);

  @Test
  void everyCellOfEveryTableOfTheReportIsOnThePage() {
    List<String> cells = new ArrayList<>(texts("td"));
    cells.addAll(texts("th"));
    List<Section.Table> tables =
        PACK.pages().stream()
            .flatMap(page -> page.sections().stream())
            .flatMap(WebPageTest::parts)
            .filter(Section.Table.class::isInstance)
            .map(Section.Table.class::cast)
            .toList();
    assertThat(tables).hasSizeGreaterThan(5);
    assertThat(elements("table")).hasSizeGreaterThanOrEqualTo(tables.size());
    for (Section.Table table : tables) {
      table.rows().forEach(row -> assertThat(cells).containsAll(row.cells()));
    }
  }

  @Test
  void itLoadsNothingAndRunsNothing() {
    assertThat(HTML).doesNotContain("<script", "http-equiv", "src=", "url(", "@import");
    assertThat(elements("a")).allMatch(link -> link.getAttribute("href").startsWith("#"));
  }

  @Test
  void everyChartSaysInWordsWhatItShows() {
    assertThat(elements("svg"))
        .hasSizeGreaterThan(8)
        .allSatisfy(
            svg -> {
              assertThat(svg.getAttribute("role")).isEqualTo("img");
              assertThat(svg.getAttribute("aria-label")).isNotBlank();
            });
  }

  @Test
  void everyChapterCanBeReachedFromTheContents() {
    List<String> ids = new ArrayList<>();
    for (String heading : List.of("h2", "h3")) {
      elements(heading).forEach(element -> ids.add("#" + element.getAttribute("id")));
    }
    assertThat(elements("a").stream().map(link -> link.getAttribute("href")))
        .isNotEmpty()
        .allMatch(ids::contains);
  }

  @Test
  void cellsKnowTheirHeadingsAndThePageItsLanguage() {
    assertThat(PAGE.getDocumentElement().getAttribute("lang")).startsWith("en");
    assertThat(elements("th"))
        .filteredOn(heading -> !heading.getAttribute("colspan").isEmpty())
        .isNotEmpty();
    assertThat(elements("th").stream().map(heading -> heading.getAttribute("scope")))
        .contains("col", "row");
  }

  @Test
  void aDraftSaysSo() {
    assertThat(texts("p")).contains(PACK.head().get("status"));
  }

  @Test
  void textIsNeverMarkup() {
    Markup markup = new Markup().element("p", "<b>&\"", "title", "\"><script>");
    assertThat(markup.toString()).contains("&lt;b&gt;&amp;").doesNotContain("<script>");
  }

  @Test
  void theSameReportGivesTheSameBytes() {
    assertThat(WebPage.of(PACK)).isEqualTo(HTML.getBytes(StandardCharsets.UTF_8));
  }

  private static Stream<Section> parts(Section section) {
    return section instanceof Section.Together together
        ? together.sections().stream().flatMap(WebPageTest::parts)
        : Stream.of(section);
  }

  private static Document parse(String html) {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(html.substring(html.indexOf('\n')))));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Element> elements(String name) {
    NodeList nodes = PAGE.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  private static List<String> texts(String name) {
    return elements(name).stream().map(Element::getTextContent).toList();
  }
}
