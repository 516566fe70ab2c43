package org.cpting.report.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.cpting.core.Period;
import org.cpting.indicator.Figure;
import org.cpting.indicator.Figure.Measure;
import org.cpting.indicator.Figure.State;
import org.cpting.indicator.FigureNote;
import org.cpting.report.ReportData;
import org.cpting.report.SampleReport;
import org.junit.jupiter.api.Test;

class ExchangeFilesTest {

  private static final ReportData DATA = hidden(SampleReport.data());
  private static final Map<String, byte[]> FILES =
      new ExchangeFiles(SampleReport.HOME).of(DATA, SampleReport.YEAR);

  /** The year with one figure hidden and one that is said to be a formula. */
  private static ReportData hidden(ReportData data) {
    List<Figure> figures = new ArrayList<>();
    for (Figure figure : data.figures()) {
      figures.add(isHidden(figure) ? without(figure) : isWaived(figure) ? noted(figure) : figure);
    }
    return data.withFigures(figures);
  }

  private static boolean isHidden(Figure figure) {
    return figure.indicator().equals("1310.1")
        && figure.scope().equals("YN")
        && figure.measure() == Measure.CUMULATIVE
        && figure.disaggregation().isEmpty();
  }

  private static boolean isWaived(Figure figure) {
    return figure.indicator().equals("1310.5")
        && figure.scope().equals("YN")
        && figure.measure() == Measure.CUMULATIVE
        && figure.period().id().equals("2012Q1");
  }

  private static Figure noted(Figure figure) {
    return figure.noted(new FigureNote(FigureNote.Kind.WAIVED, "3"));
  }

  private static Figure without(Figure figure) {
    return figure.instead(State.SUPPRESSED, "=cmd|' /C calc'!A0");
  }

  @Test
  void everyFigureOfTheYearAndOfItsPartsIsALineOfTheTable() throws IOException {
    List<CSVRecord> rows = rows("datapackage/figures.csv");
    // what holds for the whole project is that to date in its last quarter
    assertThat(rows)
        .hasSize(
            (int)
                DATA.figures().stream()
                    .filter(figure -> figure.period().kind() != Period.Kind.PROJECT)
                    .count());
    CSVRecord total =
        rows.stream()
            .filter(row -> row.get("indicator").equals("1310.1"))
            .filter(row -> row.get("period").equals("FY2011-12") && row.get("scope").equals("ALL"))
            .filter(row -> row.get("measure").equals("cumulative") && row.get("group").isEmpty())
            .findFirst()
            .orElseThrow();
    assertThat(total.get("value")).isEqualTo("3797");
    assertThat(total.get("period_start")).isEqualTo("2011-04-01");
    assertThat(total.get("status")).isEqualTo("value");
  }

  @Test
  void aRatioCarriesItsNumeratorAndDenominator() throws IOException {
    CSVRecord ratio =
        rows("datapackage/figures.csv").stream()
            .filter(row -> row.get("indicator").equals("1300.1"))
            .filter(row -> row.get("period").equals("FY2011-12") && row.get("scope").equals("ALL"))
            .findFirst()
            .orElseThrow();
    assertThat(ratio.get("numerator") + "/" + ratio.get("denominator")).isEqualTo("6438/7409");
    assertThat(new BigDecimal(ratio.get("value")).movePointLeft(2))
        .isEqualByComparingTo("0.868943");
  }

  @Test
  void aHiddenFigureIsAbsentEverywhereAndNeverZero() throws IOException {
    List<CSVRecord> hidden =
        rows("datapackage/figures.csv").stream()
            .filter(row -> row.get("status").equals("suppressed"))
            .toList();
    assertThat(hidden).hasSize(7).allSatisfy(row -> assertThat(row.get("value")).isEmpty());
    assertThat(
            StreamSupport.stream(
                json("dhis2-data-values.json").get("dataValues").spliterator(), false))
        .noneMatch(
            value ->
                value.get("dataElement").asText().equals("1310_1_CUMULATIVE")
                    && value.get("orgUnit").asText().equals("YN")
                    && value.get("categoryOptionCombo").asText().equals("default"))
        .anyMatch(
            value ->
                value.get("dataElement").asText().equals("1310_1_CUMULATIVE")
                    && value.get("orgUnit").asText().equals("CPTING")
                    && value.get("period").asText().equals("2012Q1")
                    && value.get("value").asText().equals("3797"));
  }

  @Test
  void aNoteOnAFigureGoesWithItIntoEveryFile() throws IOException {
    String note = "let in by waiver: 3";
    assertThat(rows("datapackage/figures.csv"))
        .filteredOn(row -> row.get("note").contains(note))
        .hasSize(1);
    for (String file : List.of("dhis2-data-values.json", "iati-activity.xml")) {
      assertThat(new String(Objects.requireNonNull(FILES.get(file)), StandardCharsets.UTF_8))
          .as("%s", file)
          .containsOnlyOnce(note);
    }
  }

  @Test
  void textThatWouldRunAsAFormulaIsMadeSafe() throws IOException {
    assertThat(rows("datapackage/figures.csv"))
        .extracting(row -> row.get("note"))
        .contains("'=cmd|' /C calc'!A0")
        .noneMatch(note -> note.startsWith("="));
  }

  @Test
  void theDescriptorTellsColumnsSizesAndChecksumsAsTheyAre() throws Exception {
    JsonNode descriptor = json("datapackage/datapackage.json");
    assertThat(descriptor.get("$schema").asText()).endsWith("/2.0/datapackage.json");
    assertThat(descriptor.get("resources")).hasSize(3);
    for (JsonNode resource : descriptor.get("resources")) {
      byte[] content = file("datapackage/" + resource.get("path").asText());
      assertThat(resource.get("bytes").asInt()).isEqualTo(content.length);
      assertThat(resource.get("hash").asText()).isEqualTo("sha256:" + sha256(content));
      List<String> names = new ArrayList<>();
      resource.get("schema").get("fields").forEach(field -> names.add(field.get("name").asText()));
      assertThat(header(content)).isEqualTo(names);
    }
  }

  @Test
  void everyCodeOfTheFiguresIsExplained() throws IOException {
    List<String> known =
        rows("datapackage/codes.csv").stream()
            .map(row -> row.get("dimension") + "=" + row.get("code"))
            .toList();
    for (CSVRecord row : rows("datapackage/figures.csv")) {
      assertThat(known).contains("scope=" + row.get("scope"));
      for (String axis : List.of("service", "sex", "age", "activity", "agency", "group")) {
        if (!row.get(axis).isEmpty()) {
          assertThat(known).contains(axis + "=" + row.get(axis));
        }
      }
    }
  }

  @Test
  void theSameFiguresGiveTheSameBytes() {
    Map<String, byte[]> again = new ExchangeFiles(SampleReport.HOME).of(DATA, SampleReport.YEAR);
    assertThat(again.keySet()).isEqualTo(FILES.keySet());
    again.forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(file(name)));
  }

  static byte[] file(String name) {
    byte[] content = FILES.get(name);
    assertThat(content).as(name).isNotNull();
    return content;
  }

  private static JsonNode json(String name) throws IOException {
    return new ObjectMapper().readTree(file(name));
  }

  private static List<CSVRecord> rows(String name) throws IOException {
    try (CSVParser parser =
        CSVParser.parse(
            new String(file(name), StandardCharsets.UTF_8),
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())) {
      return parser.getRecords();
    }
  }

  private static List<String> header(byte[] content) {
    String text = new String(content, StandardCharsets.UTF_8);
    return List.of(text.substring(0, text.indexOf("\r\n")).split(",", -1));
  }

  private static String sha256(byte[] content) throws NoSuchAlgorithmException {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
  }
}
