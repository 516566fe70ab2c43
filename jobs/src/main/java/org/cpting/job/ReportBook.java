package org.cpting.job;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.cpting.core.Period;
import org.cpting.core.Quarter;
import org.cpting.definition.Calendar;
import org.cpting.definition.CodeList.Code;
import org.cpting.definition.CodeLists;
import org.cpting.definition.Home;
import org.cpting.definition.Indicator;
import org.cpting.definition.Layout;
import org.cpting.definition.Logframe;
import org.cpting.disclosure.Protection;
import org.cpting.indicator.Figure;
import org.cpting.indicator.FigureSet;
import org.cpting.indicator.Reconciliation;
import org.cpting.indicator.Restatement;
import org.cpting.job.PublishedFigures.Restated;
import org.cpting.report.NarrativeComplaint;
import org.cpting.report.Narratives;
import org.cpting.report.ReportCatalogue;
import org.cpting.report.ReportData;
import org.cpting.report.ReportDefinition;
import org.cpting.report.Scope;
import org.cpting.report.Stamp;
import org.cpting.warehouse.CheckTable;
import org.cpting.warehouse.CountyQueries;
import org.cpting.warehouse.FindingQueries;
import org.cpting.warehouse.Ledger;
import org.cpting.warehouse.LedgerReturn;
import org.cpting.warehouse.Publications;
import org.cpting.warehouse.Waivers;
import org.jspecify.annotations.Nullable;

/** Which reports there are to make, and what they are made of. */
final class ReportBook {

  private final Settings settings;
  private final CodeLists codes;
  private final List<Layout> layouts;
  private final Warehouses reading;
  private final CalculateStage calculation;
  private final String templates;

  /** What is read from the warehouse. */
  record Warehouses(
      Ledger ledger,
      ProtectedFigures figures,
      FindingQueries findings,
      CountyQueries counties,
      Publications publications,
      Waivers waivers,
      CheckTable checks) {}

  /**
   * What reports are made of.
   *
   * @param returns the returns that count
   * @param data what all reports share
   * @param restated what of the published reports is no longer so
   */
  record Basis(List<LedgerReturn> returns, ReportData data, List<Restated> restated) {}

  /** A report to be made. */
  record Wanted(
      ReportDefinition report, ReportDefinition.Edition edition, Period period, Scope scope) {

    String key() {
      return String.join("|", report.id(), scope.code(), period.id(), edition.id());
    }
  }

  ReportBook(
      Settings settings,
      CodeLists codes,
      List<Layout> layouts,
      Warehouses reading,
      CalculateStage calculation)
      throws IOException {
    this.settings = settings;
    this.codes = codes;
    this.layouts = layouts;
    this.reading = reading;
    this.calculation = calculation;
    this.templates =
        new Fingerprint()
            .folder(settings.home().reportTemplates())
            .file(settings.home().schemas().resolve("disclosure.yaml"))
            .text(Version.program())
            .hex();
  }

  /** Fingerprint of everything a report is made of besides its data. */
  String templates() {
    return templates;
  }

  /** What officers wrote and no report can print. */
  List<NarrativeComplaint> unusableNarratives() throws IOException {
    return Narratives.read(
            settings.workspace().narratives(), Logframe.read(settings.home(), codes), codes)
        .complaints();
  }

  /** The returns that count. */
  List<LedgerReturn> returns() {
    return reading.ledger().returns().stream().filter(LedgerReturn::active).toList();
  }

  /** Reports on every period that is over and of which a return counts. */
  List<Wanted> wanted(List<LedgerReturn> returns) {
    ReportCatalogue catalogue = ReportCatalogue.read(settings.home());
    Quarter over = calculation.over();
    Set<Period> periods = new TreeSet<>();
    for (LedgerReturn load : returns) {
      Quarter quarter = load.key().quarter();
      periods.addAll(
          List.of(Period.of(quarter), Period.halfYearOf(quarter), Period.fiscalYearOf(quarter)));
    }
    if (!returns.isEmpty()) {
      periods.add(Calendar.read(settings.home()).project());
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

  boolean isCalculated(Period period) {
    return reading.figures().isCalculated(period);
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

  /** What all reports are made of. */
  Basis basis(List<LedgerReturn> returns) throws IOException {
    Home home = settings.home();
    FigureSet current = calculation.current();
    Protection protection = reading.figures().current();
    Calendar calendar = Calendar.read(home);
    List<LedgerReturn> all = reading.ledger().returns();
    // Those replaced too: they tell when a return first came.
    Board board = Board.of(home, codes, layouts, all, settings.clock());
    Logframe logframe = Logframe.read(home, codes);
    String unprotected = reading.figures().unprotectedBecause();
    boolean hide = unprotected.isEmpty();
    List<Figure> figures = hide ? protection.figures() : reading.figures().truth();
    List<Reconciliation> reconciliations = current.reconciliations();
    ReportData data =
        new ReportData(
            logframe,
            codes,
            calendar,
            figures,
            QualityOf.of(
                board,
                Completeness.of(board, calendar, codes, reading.counties().rows()),
                reading.findings().refusals(),
                reading.waivers().uses(),
                reading.checks().list(),
                hide ? protection.reconciliations(reconciliations) : reconciliations),
            List.of(),
            Narratives.read(settings.workspace().narratives(), logframe, codes),
            unprotected,
            new Stamp("", Instant.EPOCH, ""));
    return new Basis(
        returns,
        data,
        new PublishedFigures(home, settings.workspace(), reading.publications())
            .restated(logframe, figures, all));
  }

  /**
   * What one report is made of. Its stamp names the returns up to its period's end and nothing
   * later, so that a report stays as it is when only later periods change.
   *
   * @param issue the edition it is published as, null for a draft
   */
  ReportData data(Basis basis, Wanted one, Stamp.@Nullable Issue issue) {
    List<Restatement> restatements =
        basis.restated().stream()
            .filter(
                restated -> restated.belongsTo(one.report().id(), one.scope().code(), one.period()))
            .flatMap(restated -> restated.restatements().stream())
            .toList();
    return data(basis, one.period(), restatements, issue);
  }

  /** What is told of a period beside its reports. */
  ReportData data(Basis basis, Period period) {
    return data(basis, period, List.of(), null);
  }

  private ReportData data(
      Basis basis, Period period, List<Restatement> restatements, Stamp.@Nullable Issue issue) {
    Logframe logframe = calculation.logframe(period);
    Fingerprint run = new Fingerprint().text(templates).text(shown(logframe));
    Instant cutOff = Instant.EPOCH;
    for (LedgerReturn load : upTo(basis.returns(), period)) {
      run.text(load.key().toString()).text(load.file()).text(load.layoutVersion());
      cutOff = load.receivedAt().isAfter(cutOff) ? load.receivedAt() : cutOff;
    }
    ReportData data = basis.data().by(logframe);
    String definitions = calculation.definitionsOf(period);
    return data.issued(
        restatements,
        new Stamp(
            run.hex().substring(0, 10).toUpperCase(Locale.ROOT),
            cutOff,
            // The footer has room for one of the two, and the run tells the other.
            "cpting %s (%s)"
                .formatted(
                    Version.program(),
                    definitions.isEmpty() ? templates.substring(0, 8) : definitions),
            issue));
  }

  /** What of a logframe a report can show; from when to when it holds is not among it. */
  private static String shown(Logframe logframe) {
    StringBuilder text =
        new StringBuilder()
            .append(logframe.project())
            .append(logframe.outcomes())
            .append(logframe.groups())
            .append(logframe.shares());
    for (Indicator one : logframe.indicators()) {
      text.append(one.code())
          .append(one.name())
          .append(one.definition())
          .append(one.unit())
          .append(one.counts())
          .append(one.denominator())
          .append(one.by())
          .append(one.plan())
          .append(one.sheet());
    }
    return text.toString();
  }

  /** The returns that a report on a period can draw on, ordered by return. */
  static List<LedgerReturn> upTo(List<LedgerReturn> returns, Period period) {
    return returns.stream()
        .filter(load -> load.key().quarter().compareTo(period.last()) <= 0)
        .sorted(Comparator.comparing(LedgerReturn::key))
        .toList();
  }
}
