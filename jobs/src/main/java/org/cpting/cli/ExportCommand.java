package org.cpting.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.cpting.core.Period;
import org.cpting.definition.CodeLists;
import org.cpting.job.FigureView;
import org.cpting.job.ProtectedFigures;
import org.cpting.job.Settings;
import org.cpting.warehouse.AsOf;
import org.cpting.warehouse.Exports;
import org.cpting.warehouse.FigureRow;
import org.cpting.warehouse.Figures;
import org.cpting.warehouse.Publications;
import org.cpting.warehouse.Warehouse;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes tables for other programs. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description =
        "Writes files, findings or indicators as CSV (UTF-8). For internal use: counts of persons are exact unless --protected is given.",
    footer = {
      "",
      "Examples:",
      "  cpting export indicators --data /srv/cpting --out indicators.csv",
      "  cpting export findings --data /srv/cpting --out findings.csv",
      "  cpting export indicators --data /srv/cpting --as-of 2011-10-20 --out then.csv"
    })
final class ExportCommand implements Callable<Integer> {

  private static final String VALUE = "VALUE";

  /** What can be exported. */
  enum Table {
    files,
    findings,
    indicators
  }

  @Mixin private DataOptions data = new DataOptions();

  @Mixin private PastOptions past = new PastOptions();

  @Parameters(paramLabel = "TABLE", description = "${COMPLETION-CANDIDATES}")
  private Table table = Table.files;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "Where to write; - for standard output.")
  private Path out = Path.of("-");

  @Option(
      names = "--protected",
      description =
          "Of the indicators, leave out the figures that are hidden to protect persons: the file may then be passed on.")
  private boolean hide;

  @picocli.CommandLine.Spec private picocli.CommandLine.Model.@Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Settings settings = data.existing();
    try (Warehouse warehouse = Warehouse.open(settings.warehouse());
        Writer writer = writer();
        CSVPrinter csv =
            new CSVPrinter(writer, CSVFormat.RFC4180.builder().setRecordSeparator("\r\n").get())) {
      PastOptions.Past at = past.read(settings, warehouse);
      switch (table) {
        case files -> files(warehouse, at.asOf(), csv);
        case findings -> findings(warehouse, at.asOf(), csv);
        case indicators -> indicators(figures(settings, warehouse, at), csv);
      }
    }
    if (table == Table.indicators && !hide) {
      Objects.requireNonNull(spec)
          .commandLine()
          .getErr()
          .println(
              "Counts of persons in it are exact: for internal use. --protected writes what may be passed on.");
    }
    return Exit.OK;
  }

  private Writer writer() throws IOException {
    if (out.toString().equals("-")) {
      return new BufferedWriter(Objects.requireNonNull(spec).commandLine().getOut());
    }
    Files.createDirectories(out.toAbsolutePath().resolveSibling(""));
    return Files.newBufferedWriter(out, StandardCharsets.UTF_8);
  }

  /** The figures as last calculated; those of a past moment are calculated now. */
  private List<FigureRow> figures(Settings settings, Warehouse warehouse, PastOptions.Past at) {
    if (hide && past.asked()) {
      throw new UsageFault("--protected is of the figures as they are now: leave --as-of out");
    }
    if (hide) {
      return new ProtectedFigures(
              settings,
              CodeLists.read(settings.home()),
              new Figures(warehouse.reading()),
              new Publications(warehouse.reading()))
          .current().figures().stream().map(FigureView::row).toList();
    }
    if (!past.asked()) {
      return new Figures(warehouse.reading()).list();
    }
    return FigureView.read(at.home())
        .figures(warehouse.reading(), at.asOf(), at.clock())
        .figures()
        .stream()
        .map(FigureView::row)
        .toList();
  }

  private static void files(Warehouse warehouse, AsOf asOf, CSVPrinter csv) throws IOException {
    csv.printRecord("file", "province", "period", "form", "rows", "accepted", "rejected");
    new Exports(warehouse.reading())
        .files(
            asOf,
            line ->
                print(
                    csv,
                    line.file(),
                    line.province(),
                    line.period(),
                    line.form(),
                    line.rows(),
                    line.accepted(),
                    line.rejected()));
  }

  private static void findings(Warehouse warehouse, AsOf asOf, CSVPrinter csv) throws IOException {
    csv.printRecord("file", "sheet", "row", "rule", "column", "severity");
    new Exports(warehouse.reading())
        .findings(
            asOf,
            line ->
                print(
                    csv,
                    line.file(),
                    line.sheet(),
                    line.row() == 0 ? "" : line.row(),
                    line.rule(),
                    line.column(),
                    line.severity()));
  }

  private static void indicators(List<FigureRow> figures, CSVPrinter csv) throws IOException {
    csv.printRecord("period", "province", "indicator", "measure", "disaggregation", "value");
    for (FigureRow figure : figures) {
      BigDecimal value = figure.value();
      if (Period.of(figure.period()).kind() == Period.Kind.QUARTER
          && figure.state().equals(VALUE)
          && value != null) {
        BigDecimal denominator = figure.denominator();
        print(
            csv,
            figure.period(),
            figure.scope(),
            figure.indicator(),
            figure.measure(),
            figure.disaggregation(),
            denominator == null ? plain(value) : plain(value) + "/" + plain(denominator));
      }
    }
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private static void print(CSVPrinter csv, Object... values) {
    try {
      csv.printRecord(values);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
