package org.cpting.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.cpting.core.Period;
import org.cpting.definition.DefinitionException;
import org.cpting.definition.Home;

/**
 * All reports: every folder of {@code report-templates} that holds a {@code report.yaml}.
 *
 * @param reports by id
 */
public record ReportCatalogue(List<ReportDefinition> reports) {

  public static ReportCatalogue read(Home home) {
    return new ReportCatalogue(
        files(home).stream().map(file -> ReportDefinition.read(home, file)).toList());
  }

  /** Every report.yaml, in order. */
  public static List<Path> files(Home home) {
    Path folder = home.reportTemplates();
    try (Stream<Path> folders = Files.list(folder)) {
      return folders
          .map(report -> report.resolve("report.yaml"))
          .filter(Files::exists)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new DefinitionException(folder, 0, "cannot be read: " + e.getMessage());
    }
  }

  /** The reports made for a period of this length. */
  public List<ReportDefinition> due(Period period) {
    return reports.stream().filter(report -> report.periods().contains(period.kind())).toList();
  }

  /** The report with an id that must exist. */
  public ReportDefinition get(String id) {
    return reports.stream()
        .filter(report -> report.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No report '" + id + "'"));
  }
}
