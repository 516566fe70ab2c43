package org.cpting.job;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.cpting.core.Period;
import org.cpting.core.Quarter;
import org.cpting.definition.Calendar;
import org.cpting.definition.CodeList.Code;
import org.cpting.definition.CodeLists;
import org.cpting.definition.Home;
import org.cpting.definition.Layout;
import org.cpting.definition.Logframe;
import org.cpting.indicator.Figure;
import org.cpting.indicator.FigureSet;
import org.cpting.outbox.Outbox;
import org.cpting.report.ReportAssembler;
import org.cpting.report.ReportCatalogue;
import org.cpting.report.ReportData;
import org.cpting.report.ReportDefinition;
import org.cpting.report.ReportPack;
import org.cpting.report.Scope;
import org.cpting.report.Stamp;
import org.cpting.report.pdf.PdfRenderer;
import org.cpting.warehouse.FigureRow;
import org.cpting.warehouse.Figures;
import org.cpting.warehouse.FindingQueries;
import org.cpting.warehouse.Ledger;
import org.cpting.warehouse.LedgerReturn;
import org.cpting.warehouse.RenderedReport;
import org.cpting.warehouse.RenderedReports;

/** Renders the reports that are due and whose content is not what was published last. */
final class RenderStage {

  private final Settings settings;
  private final CodeLists codes;
  private final List<Layout> layouts;
  private final Warehouses reading;
  private final RenderedReports noted;
  private final RenderedReports writing;
  private final CalculateStage calculation;
  private final PassLog log;
  private final StopSignal stop;
  private final String templates;

  /** What is read from the warehouse. */
  record Warehouses(Ledger ledger, Figures figures, FindingQueries findings) {}

  RenderStage(
      Settings settings,
      CodeLists codes,
      List<Layout> layouts,
      Warehouses reading,
      RenderedReports noted,
      RenderedReports writing,
      CalculateStage calculation,
      PassLog log,
      StopSignal stop)
      throws IOException {
    this.settings = settings;
    this.codes = codes;
    this.layouts = layouts;
    this.reading = reading;
    this.noted = noted;
    this.writing = writing;
    this.calculation = calculation;
    this.log = log;
    this.stop = stop;
    this.templates =
        new Fingerprint()
            .folder(settings.home().reportTemplates())
            .file(settings.home().schemas().resolve("logframe.yaml"))
            .text(Version.program())
            .hex();
  }

  /** A report to be made. */
  private record Wanted(
      ReportDefinition report, ReportDefinition.Edition edition, Period period, Scope scope) {

    String key() {
      return String.join("|", report.id(), scope.code(), period.id(), edition.id());
    }
  }

  void run() throws IOException {
    List<LedgerReturn> returns =
        reading.ledger().returns().stream().filter(LedgerReturn::active).toList();
    List<Wanted> wanted = wanted(returns);
    if (wanted.isEmpty()) {
      return;
    }
    Map<String, RenderedReport> before = new HashMap<>();
    noted
        .list()
        .forEach(
            report ->
                before.put(
                    String.join(
                        "|", report.report(), report.scope(), report.period(), report.language()),
                    report));
    ReportData data = data(returns);
    Outbox outbox = new Outbox(settings.workspace().outbox());
    PdfRenderer renderer = null;
    int done = 0;
    for (Wanted one : wanted) {
      if (stop.given()) {
        return;
      }
      done++;
      ReportData stamped = stamped(data, one.period(), returns);
      ReportPack pack =
          new ReportAssembler(settings.home(), stamped)
              .assemble(one.report(), one.edition(), one.period(), one.scope());
      String inputs =
          new Fingerprint()
              .text(templates)
              .text(pack.toString().replace(settings.home().root().toString(), ""))
              .hex();
      RenderedReport last = before.get(one.key());
      if (last != null
          && last.inputsHash().equals(inputs)
          && outbox.holds(last.file(), last.sha256())) {
        continue;
      }
      if (renderer == null) {
        renderer = new PdfRenderer(settings.home(), settings.workspace().cache());
      }
      publish(one, pack, inputs, renderer, outbox);
      settings.progress().tell(Progress.Step.RENDER, done, wanted.size(), pack.file());
    }
  }

  private void publish(
      Wanted one, ReportPack pack, String inputs, PdfRenderer renderer, Outbox outbox)
      throws IOException {
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    renderer.render(pack, pdf);
    String name = "reports/" + one.period().id() + "/" + pack.file();
    String sha256 = outbox.publish(name, pdf.toByteArray());
    writing.put(
        new RenderedReport(
            one.report().id(),
            one.scope().code(),
            one.period().id(),
            one.edition().id(),
            inputs,
            name,
            sha256,
            settings.clock().instant()));
    log.rendered(name);
  }

  /** Reports on every period that is over and of which a return counts. */
  private List<Wanted> wanted(List<LedgerReturn> returns) {
    ReportCatalogue catalogue = ReportCatalogue.read(settings.home());
    Quarter over = calculation.over();
    Set<Period> periods = new TreeSet<>();
    for (LedgerReturn load : returns) {
      Quarter quarter = load.key().quarter();
      periods.addAll(
          List.of(Period.of(quarter), Period.halfYearOf(quarter), Period.fiscalYearOf(quarter)));
    }
    List<Wanted> wanted = new ArrayList<>();
    for (Period period : periods) {
      if (period.last().compareTo(over) > 0) {
        continue;
      }
      for (ReportDefinition report : catalogue.due(period)) {
        for (ReportDefinition.Edition edition : report.editions()) {
          for (Scope scope : scopes(report, period, returns)) {
            wanted.add(new Wanted(report, edition, period, scope));
          }
        }
      }
    }
    return wanted;
  }

  private List<Scope> scopes(ReportDefinition report, Period period, List<LedgerReturn> returns) {
    if (report.audience() == ReportDefinition.Audience.PROGRAMME) {
      return List.of(Scope.PROGRAMME);
    }
    return codes.get("provinces").codes().stream()
        .map(Code::code)
        .filter(
            province ->
                returns.stream()
                    .map(LedgerReturn::key)
                    .anyMatch(
                        key ->
                            key.province().equals(province)
                                && period.quarters().contains(key.quarter())))
        .map(Scope::new)
        .toList();
  }

  private ReportData data(List<LedgerReturn> returns) {
    Home home = settings.home();
    FigureSet current = calculation.current();
    Board board = Board.of(home, codes, layouts, returns, settings.clock());
    return new ReportData(
        Logframe.read(home, codes),
        codes,
        Calendar.read(home),
        reading.figures().list().stream().map(RenderStage::figure).toList(),
        QualityOf.of(board, reading.findings().refusals(), current.reconciliations()),
        new Stamp("", Instant.EPOCH, ""));
  }

  /**
   * The stamp of a report names the returns up to its period's end and nothing later, so that a
   * report stays as it is when only later periods change.
   */
  private ReportData stamped(ReportData data, Period period, List<LedgerReturn> returns) {
    Fingerprint run = new Fingerprint().text(templates);
    Instant cutOff = Instant.EPOCH;
    for (LedgerReturn load :
        returns.stream()
            .filter(load -> load.key().quarter().compareTo(period.last()) <= 0)
            .sorted(Comparator.comparing(LedgerReturn::key))
            .toList()) {
      run.text(load.key().toString()).text(load.file()).text(load.layoutVersion());
      cutOff = load.receivedAt().isAfter(cutOff) ? load.receivedAt() : cutOff;
    }
    return new ReportData(
        data.logframe(),
        data.codes(),
        data.calendar(),
        data.figures(),
        data.quality(),
        new Stamp(
            run.hex().substring(0, 10).toUpperCase(Locale.ROOT),
            cutOff,
            "cpting " + Version.program()));
  }

  private static Figure figure(FigureRow row) {
    return new Figure(
        row.indicator(),
        Period.of(row.period()),
        row.scope(),
        Figure.Measure.valueOf(row.measure().toUpperCase(Locale.ROOT)),
        row.disaggregation(),
        Figure.State.valueOf(row.state()),
        row.value(),
        row.denominator(),
        row.reason());
  }
}
