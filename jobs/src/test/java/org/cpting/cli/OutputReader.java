package org.cpting.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cpting.core.Period;
import org.cpting.indicator.Figure;
import org.cpting.indicator.Figure.Measure;
import org.cpting.indicator.Figure.State;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Reads an edition's files as anybody can who was given them. */
final class OutputReader {

  private static final List<String> AXES =
      List.of("service", "sex", "age", "activity", "agency", "group");

  private final Path folder;

  OutputReader(Path edition) {
    this.folder = edition;
  }

  /** Which number is printed where: indicator, period, scope, measure, part. */
  record Place(String indicator, String period, String scope, String measure, String part) {}

  /** The figures of the table beside the report. */
  List<Figure> figures() throws IOException {
    List<Figure> figures = new ArrayList<>();
    for (CSVRecord row : csv(folder.resolve("figures.csv"))) {
      figures.add(
          figure(
              new Place(
                  row.get("indicator"),
                  row.get("period"),
                  row.get("scope"),
                  row.get("measure"),
                  row.get("disaggregation")),
              State.valueOf(row.get("state")),
              row.get("value"),
              row.get("denominator"),
              row.get("reason")));
    }
    return figures;
  }

  /** The figures of the Data Package. */
  List<Figure> dataPackage() throws IOException {
    List<Figure> figures = new ArrayList<>();
    for (CSVRecord row : csv(folder.resolve("data/datapackage/figures.csv"))) {
      figures.add(tidy(row.toMap()));
    }
    return figures;
  }

  /** The figures of the workbook's tidy table. */
  List<Figure> workbook(String period) throws IOException {
    try (InputStream in = Files.newInputStream(folder.resolve("data/annex_" + period + ".xlsx"));
        Workbook workbook = new XSSFWorkbook(in)) {
      List<Figure> figures = new ArrayList<>();
      DataFormatter formatter = new DataFormatter(Locale.ROOT);
      List<String> headings = new ArrayList<>();
      for (Row row : workbook.getSheet("Figures")) {
        if (headings.isEmpty()) {
          row.forEach(cell -> headings.add(cell.getStringCellValue()));
          continue;
        }
        Map<String, String> cells = new LinkedHashMap<>();
        for (int column = 0; column < headings.size(); column++) {
          cells.put(headings.get(column), text(row.getCell(column), formatter));
        }
        figures.add(tidy(cells));
      }
      return figures;
    }
  }

  private static String text(@Nullable Cell cell, DataFormatter formatter) {
    if (cell == null) {
      return "";
    }
    return switch (cell.getCellType()) {
      case NUMERIC -> new BigDecimal(Double.toString(cell.getNumericCellValue())).toPlainString();
      default -> formatter.formatCellValue(cell);
    };
  }

  private static Figure tidy(Map<String, String> row) {
    String part =
        AXES.stream()
            .filter(axis -> !row.getOrDefault(axis, "").isEmpty())
            .map(axis -> axis + "=" + row.get(axis))
            .collect(Collectors.joining(";"));
    boolean ratio = !get(row, "denominator").isEmpty();
    return figure(
        new Place(
            get(row, "indicator"),
            get(row, "period"),
            get(row, "scope"),
            get(row, "measure"),
            part),
        State.valueOf(get(row, "status").toUpperCase(Locale.ROOT)),
        ratio ? get(row, "numerator") : get(row, "value"),
        get(row, "denominator"),
        get(row, "note"));
  }

  private static String get(Map<String, String> row, String column) {
    return row.getOrDefault(column, "");
  }

  private static Figure figure(
      Place place, State state, String value, String denominator, String reason) {
    return new Figure(
        place.indicator(),
        Period.of(place.period()),
        place.scope(),
        Measure.valueOf(place.measure().toUpperCase(Locale.ROOT)),
        place.part(),
        state,
        number(value),
        number(denominator),
        reason);
  }

  private static @Nullable BigDecimal number(String text) {
    return text.isEmpty() ? null : new BigDecimal(text);
  }

  /** The values of the DHIS2 data value set; ratios by their numerators. */
  Map<Place, BigDecimal> dhis2() throws IOException {
    Map<Place, BigDecimal> values = new LinkedHashMap<>();
    JsonNode set =
        new ObjectMapper()
            .readTree(Files.readAllBytes(folder.resolve("data/dhis2-data-values.json")));
    for (JsonNode value : set.path("dataValues")) {
      String[] element = value.path("dataElement").asText().split("_", -1);
      String scope = value.path("orgUnit").asText();
      String part = value.path("categoryOptionCombo").asText();
      if (element.length == 3 || element[3].equals("NUM")) {
        values.put(
            new Place(
                element[0] + "." + element[1],
                value.path("period").asText(),
                scope.length() == 2 ? scope : Figure.PROGRAMME,
                element[2].toLowerCase(Locale.ROOT),
                part.contains("=") ? part : ""),
            new BigDecimal(value.path("value").asText()));
      }
    }
    return values;
  }

  /** What was reached by the end of a period, in the IATI file: by indicator, scope and part. */
  Map<List<String>, BigDecimal> iati(String end) throws IOException {
    Map<List<String>, BigDecimal> values = new LinkedHashMap<>();
    for (Element indicator : elements(document(), "indicator")) {
      String code = elements(indicator, "reference").get(0).getAttribute("code");
      for (Element period : elements(indicator, "period")) {
        if (!elements(period, "period-end").get(0).getAttribute("iso-date").equals(end)) {
          continue;
        }
        for (Element actual : elements(period, "actual")) {
          String scope =
              elements(actual, "location").stream()
                  .map(location -> location.getAttribute("ref"))
                  .findFirst()
                  .orElse(Figure.PROGRAMME);
          String part =
              elements(actual, "dimension").stream()
                  .map(one -> one.getAttribute("name") + "=" + one.getAttribute("value"))
                  .collect(Collectors.joining(";"));
          values.put(List.of(code, scope, part), new BigDecimal(actual.getAttribute("value")));
        }
      }
    }
    return values;
  }

  private Element document() throws IOException {
    try (InputStream in = Files.newInputStream(folder.resolve("data/iati-activity.xml"))) {
      return DocumentBuilderFactory.newDefaultInstance()
          .newDocumentBuilder()
          .parse(in)
          .getDocumentElement();
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(e);
    }
  }

  private static List<Element> elements(Element parent, String name) {
    NodeList nodes = parent.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  private static List<CSVRecord> csv(Path file) throws IOException {
    try (CSVParser parser =
        CSVParser.parse(
            file,
            StandardCharsets.UTF_8,
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())) {
      return parser.getRecords();
    }
  }

  /** The text of every PDF and page of the edition. */
  Map<String, List<String>> pages() throws IOException {
    Map<String, List<String>> pages = new LinkedHashMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        String name = String.valueOf(file.getFileName());
        if (name.endsWith(".pdf")) {
          pages.put(name, PdfPages.read(file));
        } else if (name.endsWith(".html")) {
          String text = Files.readString(file, StandardCharsets.UTF_8);
          pages.put(name, List.of(text.replaceAll("<[^>]*>", "\n")));
        }
      }
    }
    return pages;
  }
}
