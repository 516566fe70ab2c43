package org.cpting.report.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.cpting.report.SampleReport;
import org.cpting.report.exchange.ExchangeFiles;
import org.jspecify.annotations.Nullable;

/** The figures as other programs receive them: the table of the Data Package, read back. */
final class ExportedFigures {

  private static final List<String> AXES =
      List.of("service", "sex", "age", "activity", "agency", "group");

  private ExportedFigures() {}

  /**
   * A figure.
   *
   * @param parts codes by axis; empty for the whole
   * @param value the number, of a ratio the percentage; null where there is none
   * @param numerator of a ratio, null otherwise
   * @param denominator of a ratio, null otherwise
   */
  record Line(
      String indicator,
      String period,
      String scope,
      String measure,
      Map<String, String> parts,
      String status,
      @Nullable BigDecimal value,
      @Nullable BigDecimal numerator,
      @Nullable BigDecimal denominator) {

    boolean isOfProgramme() {
      return scope.equals("ALL");
    }
  }

  /** All figures of the sample year, the periods in it and the project. */
  static List<Line> read() {
    byte[] csv =
        new ExchangeFiles(SampleReport.HOME)
            .of(EveryReport.DATA, SampleReport.PROJECT)
            .getOrDefault("datapackage/figures.csv", new byte[0]);
    try (CSVParser parser =
        CSVParser.parse(
            new String(csv, StandardCharsets.UTF_8),
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())) {
      return parser.stream().map(ExportedFigures::line).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Line line(CSVRecord row) {
    Map<String, String> parts = new TreeMap<>();
    AXES.stream()
        .filter(axis -> !row.get(axis).isEmpty())
        .forEach(axis -> parts.put(axis, row.get(axis)));
    return new Line(
        row.get("indicator"),
        row.get("period"),
        row.get("scope"),
        row.get("measure"),
        parts,
        row.get("status"),
        number(row.get("value")),
        number(row.get("numerator")),
        number(row.get("denominator")));
  }

  private static @Nullable BigDecimal number(String text) {
    return text.isEmpty() ? null : new BigDecimal(text);
  }
}
