package org.cpting.job;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.cpting.core.Quarter;
import org.cpting.definition.Calendar;
import org.cpting.definition.CodeLists;
import org.cpting.definition.Home;
import org.cpting.definition.Layout;
import org.cpting.definition.Logframe;
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
  private final Logframe logframe;
  private final FigureCalculator calculator;
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
    this.logframe = Logframe.read(home, codes);
    this.calculator = new FigureCalculator(logframe, codes, calendar, FigureView.forms(layouts));
    this.definitions =
        new Fingerprint()
            .file(home.schemas().resolve("logframe.yaml"))
            .file(home.schemas().resolve("calendar.yaml"))
            .folder(home.schemas().resolve("codelists"))
            .folder(home.schemas().resolve("layouts"))
            .text(Version.program());
  }

  /** Calculates if anything has changed since the last time. */
  void run() {
    if (upToDate()) {
      return;
    }
    WaiverNotes notes = new WaiverNotes(waivers.uses(), logframe);
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
    return new Fingerprint().text(definitions.hex()).text(over().id()).hex();
  }

  /** The last quarter that is over. */
  Quarter over() {
    Clock clock = settings.clock();
    return Quarter.containing(LocalDate.ofInstant(clock.instant(), calendar.zone())).plus(-1);
  }
}
