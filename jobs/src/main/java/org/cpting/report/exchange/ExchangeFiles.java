package org.cpting.report.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cpting.core.Period;
import org.cpting.definition.Exchange;
import org.cpting.definition.Home;
import org.cpting.report.ReportData;
import org.cpting.report.Stamp;

/** The files for other programs that belong to a report. */
public final class ExchangeFiles {

  private final Exchange exchange;

  public ExchangeFiles(Home home) {
    this.exchange = Exchange.read(home);
  }

  /** Whether files are written for periods of this length. */
  public boolean wanted(Period period) {
    return exchange.periods().contains(period.kind());
  }

  /**
   * The data as they were issued: with the stamp that the package's descriptor bears, and its
   * reason where they are not protected.
   *
   * @param descriptor content of {@code datapackage.json}
   */
  public static ReportData issued(ReportData data, byte[] descriptor) {
    JsonNode all = Json.read(descriptor);
    return data.unprotected(all.path("notProtectedBecause").asText()).issued(List.of(), stamp(all));
  }

  private static Stamp stamp(JsonNode all) {
    return new Stamp(
        all.path("id").asText(),
        Instant.parse(all.path("created").asText()),
        all.path("version").asText());
  }

  /**
   * The files of a period by their path.
   *
   * @param data whose figures have passed disclosure control
   */
  public Map<String, byte[]> of(ReportData data, Period period) {
    List<FigureLine> lines = new FigureLines(data).of(period);
    Map<String, byte[]> files = new TreeMap<>();
    new DataPackage(data, period)
        .files(lines)
        .forEach((name, content) -> files.put("datapackage/" + name, content));
    files.put("iati-activity.xml", new IatiActivity(data, period, exchange.iati()).xml(lines));
    files.put("dhis2-data-values.json", new Dhis2Values(data, exchange.dhis2()).json(lines));
    return files;
  }
}
