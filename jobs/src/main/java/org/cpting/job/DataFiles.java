package org.cpting.job;

import java.util.Map;
import java.util.TreeMap;
import org.cpting.core.Period;
import org.cpting.definition.Home;
import org.cpting.report.ReportData;
import org.cpting.report.exchange.ExchangeFiles;
import org.cpting.report.workbook.AnnexWorkbook;

/** The figures of a period for other programs: the workbook and the files beside it. */
final class DataFiles {

  /** Describes the others, so it is the last to be written. */
  static final String LAST = "datapackage/datapackage.json";

  private final ExchangeFiles files;

  DataFiles(Home home) {
    files = new ExchangeFiles(home);
  }

  /** Whether there are files for periods of this length. */
  boolean wanted(Period period) {
    return files.wanted(period);
  }

  /**
   * The files by their path.
   *
   * @param data whose figures have passed disclosure control
   */
  Map<String, byte[]> of(ReportData data, Period period) {
    Map<String, byte[]> all = new TreeMap<>(files.of(data, period));
    all.put("annex_" + period.id() + ".xlsx", AnnexWorkbook.of(data, period));
    return all;
  }
}
