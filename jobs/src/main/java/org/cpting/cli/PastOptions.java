package org.cpting.cli;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.cpting.definition.Calendar;
import org.cpting.definition.Home;
import org.cpting.job.DefinitionArchive;
import org.cpting.job.Settings;
import org.cpting.warehouse.AsOf;
import org.cpting.warehouse.History;
import org.cpting.warehouse.Warehouse;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of commands that can be asked as of a past moment. */
final class PastOptions {

  @Option(
      names = "--as-of",
      paramLabel = "TIME",
      description =
          "Answer as of a past moment: what had come by then and counted then, e.g. 2011-10-20 (noon) or 2011-10-20T18:00+08:00.")
  private @Nullable String asOf;

  @Option(
      names = "--definitions",
      paramLabel = "WHICH",
      description =
          "'then' for the definitions in use at the moment asked for, each period by those in force at its end (the default);"
              + " 'current' for today's, for all periods.")
  private String definitions = "then";

  /**
   * A past moment to answer for.
   *
   * @param asOf which state of the ledger
   * @param home the definitions
   * @param clock stands at the moment
   */
  record Past(AsOf asOf, Home home, Clock clock) {}

  /** Whether today's definitions are wanted for all periods. */
  boolean current() {
    return definitions.equals("current");
  }

  /** Whether a past moment is asked for. */
  boolean asked() {
    return asOf != null;
  }

  /** The moment asked for; the present if none is. */
  Past read(Settings settings, Warehouse warehouse) throws IOException {
    if (!definitions.equals("then") && !definitions.equals("current")) {
      throw new UsageFault("--definitions is 'then' or 'current', not '" + definitions + "'");
    }
    if (asOf == null) {
      return new Past(AsOf.NOW, settings.home(), settings.clock());
    }
    ZoneId zone = Calendar.read(settings.home()).zone();
    Instant moment = DataOptions.instant("--as-of", asOf, zone);
    if (moment.isAfter(settings.clock().instant())) {
      throw new UsageFault("--as-of " + asOf + " lies in the future");
    }
    AsOf then = new AsOf(moment);
    return new Past(then, home(settings, warehouse, then), Clock.fixed(moment, zone));
  }

  private Home home(Settings settings, Warehouse warehouse, AsOf then) throws IOException {
    if (definitions.equals("current")) {
      return settings.home();
    }
    History.DefinitionUse use = new History(warehouse.reading()).definitions(then).orElse(null);
    return use == null
        ? settings.home()
        : new DefinitionArchive(settings.workspace()).home(use.definitionsHash());
  }
}
