package org.cpting.report.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.cpting.core.Period;
import org.cpting.definition.Dimension;
import org.cpting.report.ReportData;
import org.cpting.report.exchange.FigureLine;
import org.cpting.report.exchange.FigureLines;

/**
 * The annex to a results report: the performance measurement framework to read, one tidy table of
 * every figure to calculate with, and notes. The same figures give the same bytes.
 */
public final class AnnexWorkbook {

  private static final int ROWS_IN_MEMORY = 200;

  /** Moment all entries of the file bear; the first a ZIP file can name, and some. */
  private static final long ENTRY_TIME = 946_684_800_000L;

  private static final List<Dimension> AXES =
      Arrays.stream(Dimension.values()).filter(Dimension::axis).toList();

  private AnnexWorkbook() {}

  /**
   * The workbook of a period.
   *
   * @param data whose figures have passed disclosure control
   */
  public static byte[] of(ReportData data, Period period) {
    List<FigureLine> lines = new FigureLines(data).of(period);
    try (SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
      // The sizes of a ZIP64 file cannot be read from its beginning on.
      workbook.setZip64Mode(Zip64Mode.Never);
      AnnexStyles styles = new AnnexStyles(workbook);
      new FrameworkSheet(data, period)
          .write(new SheetPen(workbook.createSheet("PMF"), styles), styles, lines);
      figures(new SheetPen(workbook.createSheet("Figures"), styles), lines);
      notes(new SheetPen(workbook.createSheet("Notes"), styles), styles, data);
      properties(workbook.getXSSFWorkbook().getProperties(), data, period);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      workbook.write(bytes);
      return sameTimes(bytes.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void figures(SheetPen pen, List<FigureLine> lines) {
    pen.widths(10, 50, 14, 12, 12, 8, 14, 12);
    List<String> headings =
        new ArrayList<>(
            List.of(
                "indicator",
                "indicator_name",
                "period",
                "period_start",
                "period_end",
                "scope",
                "scope_name",
                "measure"));
    AXES.forEach(axis -> headings.add(axis.id()));
    headings.addAll(List.of("unit", "status", "value", "numerator", "denominator", "note"));
    pen.headings(headings, lines.size());
    for (FigureLine line : lines) {
      pen.nextRow()
          .text(line.indicator().code())
          .text(line.indicator().name().en())
          .text(line.figure().period().id())
          .text(line.figure().period().start().toString())
          .text(line.figure().period().end().toString())
          .text(line.figure().scope())
          .text(line.scopeName())
          .text(line.figure().measure().id());
      AXES.forEach(axis -> pen.text(line.part(axis)));
      pen.text(line.indicator().unit().code())
          .text(line.state())
          .number(line.number())
          .number(line.numerator())
          .number(line.figure().denominator())
          .text(line.note());
    }
  }

  private static void notes(SheetPen pen, AnnexStyles styles, ReportData data) {
    pen.widths(24, 110);
    pen.nextRow().text("Notes", styles.title);
    note(pen, "run", data.stamp().runId());
    note(pen, "data cut-off", data.stamp().cutOff().toString());
    note(pen, "versions", data.stamp().versions());
    if (!data.unprotectedBecause().isEmpty()) {
      note(pen, "persons are not protected", data.unprotectedBecause());
    }
    note(pen, "status: value", "A number. A reported zero is 0.");
    note(
        pen,
        "status: suppressed",
        "Hidden to protect persons. The cell is empty; it is not 0. Nothing in this file gives it away.");
    note(pen, "status: not_reported", "Returns were expected and none was accepted.");
    note(pen, "status: not_expected", "No return was expected.");
    note(pen, "status: not_applicable", "The forms of the province do not carry the indicator.");
    note(pen, "status: not_available", "A ratio without a denominator.");
    note(
        pen,
        "persons",
        "Each person counts once in a province and once in the programme, so provinces add up to more than the programme.");
    note(pen, "adding", "Persons, contacts and attendances are different things: never add them.");
    note(
        pen,
        "ratios",
        "value is numerator over denominator in percent, rounded to four decimals; never average percentages.");
  }

  private static void note(SheetPen pen, String about, String text) {
    pen.nextRow().text(about).text(text);
  }

  private static void properties(POIXMLProperties properties, ReportData data, Period period) {
    Optional<Date> cutOff = Optional.of(Date.from(data.stamp().cutOff()));
    properties.getCoreProperties().setCreated(cutOff);
    properties.getCoreProperties().setModified(cutOff);
    properties.getCoreProperties().setCreator(data.logframe().project().code());
    properties
        .getCoreProperties()
        .setTitle(data.logframe().project().title().en() + " · " + period.id());
  }

  /** The same entries, all bearing one time. */
  private static byte[] sameTimes(byte[] workbook) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(workbook.length);
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        ZipEntry same = new ZipEntry(entry.getName());
        same.setTime(ENTRY_TIME);
        out.putNextEntry(same);
        in.transferTo(out);
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
