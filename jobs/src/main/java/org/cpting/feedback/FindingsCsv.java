package org.cpting.feedback;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.cpting.notice.Finding;
import org.cpting.notice.SafeText;

/**
 * The findings as CSV: UTF-8 with a byte-order mark, since Excel opens it so. A text that a
 * spreadsheet would take for a formula begins with an apostrophe.
 */
final class FindingsCsv {

  private static final String[] HEAD = {
    "no",
    "severity",
    "rule",
    "form",
    "sheet",
    "row",
    "cell",
    "column",
    "found",
    "text_zh",
    "text_en",
    "fix_zh",
    "fix_en",
    "not_checked_zh",
    "not_checked_en"
  };

  private FindingsCsv() {}

  static void write(Feedback feedback, OutputStream out) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader(HEAD).setRecordSeparator("\r\n").get();
    Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    text.write('\uFEFF');
    CSVPrinter csv = new CSVPrinter(text, format);
    int number = 0;
    for (Finding finding : feedback.findings()) {
      number++;
      csv.printRecord(line(number, finding));
    }
    csv.flush();
  }

  private static Stream<String> line(int number, Finding finding) {
    return Stream.of(
            number + "",
            finding.severity().id(),
            finding.code(),
            Objects.requireNonNullElse(finding.form(), ""),
            Objects.requireNonNullElse(finding.at().sheet(), ""),
            finding.at().row() == 0 ? "" : finding.at().row() + "",
            finding.at().cell(),
            finding.column(),
            finding.found(),
            finding.text().zh(),
            finding.text().en(),
            finding.fix().zh(),
            finding.fix().en(),
            finding.notChecked().zh(),
            finding.notChecked().en())
        .map(SafeText::of);
  }
}
