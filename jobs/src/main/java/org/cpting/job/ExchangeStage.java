package org.cpting.job;

import java.io.IOException;
import java.util.Map;
import org.cpting.core.Period;
import org.cpting.indicator.Figure;
import org.cpting.outbox.Outbox;
import org.cpting.report.ReportData;
import org.cpting.warehouse.RenderedReport;
import org.cpting.warehouse.RenderedReports;
import org.jspecify.annotations.Nullable;

/**
 * Publishes the figures of a period for other programs: {@code data/<period>} in the outbox. Their
 * descriptor is written last, so where it is as noted, the others are there too.
 */
final class ExchangeStage {

  private static final String NOTED_AS = "exchange";

  private final Settings settings;
  private final DataFiles files;
  private final RenderedReports writing;
  private final PassLog log;
  private final Outbox outbox;
  private final String definitions;

  ExchangeStage(Settings settings, RenderedReports writing, PassLog log) throws IOException {
    this.settings = settings;
    this.files = new DataFiles(settings.home());
    this.writing = writing;
    this.log = log;
    this.outbox = new Outbox(settings.workspace().outbox());
    this.definitions =
        new Fingerprint().folder(settings.home().schemas()).text(Version.program()).hex();
  }

  boolean wanted(Period period) {
    return files.wanted(period);
  }

  /**
   * Writes the files of a period unless they are as they would be.
   *
   * @param data whose figures have passed disclosure control
   * @param before what was rendered before, by {@link #key}
   */
  void run(ReportData data, Period period, Map<String, RenderedReport> before) throws IOException {
    if (isThere(data, period, before.get(key(period)))) {
      return;
    }
    String folder = folder(period);
    Map<String, byte[]> all = files.of(data, period);
    for (Map.Entry<String, byte[]> file : all.entrySet()) {
      if (!file.getKey().equals(DataFiles.LAST)) {
        outbox.publish(folder + file.getKey(), file.getValue());
      }
    }
    String sha256 =
        outbox.publish(folder + DataFiles.LAST, all.getOrDefault(DataFiles.LAST, new byte[0]));
    writing.put(
        new RenderedReport(
            NOTED_AS,
            Figure.PROGRAMME,
            period.id(),
            "",
            inputs(data, period),
            folder + DataFiles.LAST,
            sha256,
            settings.clock().instant()));
    log.rendered(folder);
  }

  /**
   * Whether the files of a period are as they would be.
   *
   * @param last what was noted of them, null if they were never made
   */
  boolean isThere(ReportData data, Period period, @Nullable RenderedReport last)
      throws IOException {
    return last != null
        && last.inputsHash().equals(inputs(data, period))
        && outbox.holds(last.file(), last.sha256());
  }

  /** Where the files of a period stand in the outbox. */
  static String folder(Period period) {
    return "data/" + period.id() + "/";
  }

  /** Under which name the files of a period are noted among rendered reports. */
  static String key(Period period) {
    return String.join("|", NOTED_AS, Figure.PROGRAMME, period.id(), "");
  }

  private String inputs(ReportData data, Period period) {
    Fingerprint inputs =
        new Fingerprint()
            .text(definitions)
            .text(data.stamp().toString())
            .text(data.unprotectedBecause());
    for (Figure figure : data.figures()) {
      if (period.quarters().containsAll(figure.period().quarters())) {
        inputs.text(figure.toString());
      }
    }
    return inputs.hex();
  }
}
