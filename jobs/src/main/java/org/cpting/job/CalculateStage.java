package org.cpting.job;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.cpting.core.Period;
import org.cpting.core.Quarter;
import org.cpting.definition.Calendar;
import org.cpting.definition.CodeLists;
import org.cpting.definition.Home;
import org.cpting.definition.Layout;
import org.cpting.definition.Logframe;
import org.cpting.definition.LogframeHistory;
import org.cpting.indicator.FigureCache;
import org.cpting.indicator.FigureCalculator;
import org.cpting.indicator.FigureSet;
import org.cpting.warehouse.Calculation;
import org.cpting.warehouse.FactQueries;
import org.cpting.warehouse.FigureRow;
import org.cpting.warehouse.Figures;
import org.cpting.warehouse.Waivers;
import org.jspecify.annotations.Nullable;

/** Keeps the stored figures in step with returns, definitions and the calendar. */
final class CalculateStage {

  private final Settings settings;
  private final String warehouse;
  private final FactQueries facts;
  private final Figures stored;
  private final Figures writing;
  private final Waivers waivers;
  private final PassLog log;
  private final CodeLists codes;
  private final List<Layout> layouts;
  private LogframeHistory history;
  private FigureCalculator calculator;
  private boolean currentOnly;
  private final Fingerprint definitions;
  private final Calendar calendar;

  CalculateStage(
      Settings settings,
      String warehouse,
      CodeLists codes,
      List<Layout> layouts,
      FactQueries facts,
      Figures stored,
      Figures writing,
      Waivers waivers,
      PassLog log)
      throws IOException {
    this.settings = settings;
    this.warehouse = warehouse;
    this.facts = facts;
    this.stored = stored;
    this.writing = writing;
    this.waivers = waivers;
    this.log = log;
    Home home = settings.home();
    this.calendar = Calendar.read(home);
    this.codes = codes;
    this.layouts = layouts;
    this.history = LogframeHistory.read(home, codes);
    this.calculator = calculator();
    this.definitions =
        new Fingerprint()
            .file(home.schemas().resolve("logframe.yaml"))
            .file(home.schemas().resolve("calendar.yaml"))
            .folder(home.schemas().resolve("codelists"))
            .folder(home.schemas().resolve("layouts"))
            .text(Version.program());
  }

  private FigureCalculator calculator() {
    return new FigureCalculator(history, codes, calendar, FigureView.forms(layouts));
  }

  /** Counts every period by the definitions of today until the end of this pass. */
  void byCurrentDefinitions() {
    history = history.only(today());
    calculator = calculator();
    currentOnly = true;
  }

  /** The logframe as it holds at the end of a period. */
  Logframe logframe(Period period) {
    return history.on(period.end());
  }

  /**
   * By which definitions a period is counted, as a stamp says it; empty where there are no others.
   */
  String definitionsOf(Period period) {
    if (currentOnly) {
      return "all by " + today();
    }
    return history.epochs().size() == 1 ? "" : "def. " + period.end();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(settings.clock().instant(), calendar.zone());
  }

  /** Calculates if anything has changed since the last time. */
  void run() {
    if (upToDate()) {
      return;
    }
    WaiverNotes notes = new WaiverNotes(waivers.uses(), history.on(LocalDate.MAX));
    List<FigureRow> rows =
        current().figures().stream().map(notes::noted).map(FigureView::row).toList();
    var changes =
        writing.replace(
            new Calculation(settings.clock().instant(), definitionsHash(), facts.dataVersion()),
            rows);
    log.calculated(changes.written() + changes.removed());
    settings.progress().tell(Progress.Step.CALCULATE, 1, 1, rows.size() + " figures");
  }

  /** Whether the stored figures are those that would be calculated now. */
  boolean upToDate() {
    return stored
        .lastCalculation()
        .filter(last -> last.definitionsHash().equals(definitionsHash()))
        .filter(last -> last.dataVersion() == facts.dataVersion())
        .isPresent();
  }

  /** When figures were calculated last, null if they never were. */
  @Nullable Instant lastAt() {
    return stored.lastCalculation().map(Calculation::at).orElse(null);
  }

  /** The figures as they are now, quickly where the cache still holds. */
  FigureSet current() {
    return calculator.update(
        facts.activeSheets(),
        over(),
        facts,
        new FigureCache(settings.workspace().cache().resolve("figures.bin"), warehouse));
  }

  /**
   * A new day can make a missing return late, so the last quarter that is over belongs to the
   * definitions.
   */
  private String definitionsHash() {
    Fingerprint all = new Fingerprint().text(definitions.hex()).text(over().id());
    return (currentOnly ? all.text("current") : all).hex();
  }

  /** The last quarter that is over. */
  Quarter over() {
    return Quarter.containing(today()).plus(-1);
  }
}
