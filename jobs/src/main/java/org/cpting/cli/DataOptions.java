package org.cpting.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.cpting.definition.Calendar;
import org.cpting.definition.Home;
import org.cpting.job.Progress;
import org.cpting.job.Settings;
import org.cpting.job.Workspace;
import org.cpting.warehouse.WarehouseUrl;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of every command that works on a data folder. */
final class DataOptions {

  @Option(
      names = "--data",
      required = true,
      paramLabel = "DIR",
      description = "Folder of all state: inbox, archive, outbox, warehouse, identity key.")
  private Path data = Path.of("");

  @Option(
      names = "--warehouse",
      paramLabel = "URL",
      description =
          "Warehouse elsewhere, e.g. jdbc:postgresql://host/base?user=NAME&password=WORD; else an SQLite file in DIR.")
  private @Nullable String warehouse;

  @Option(
      names = "--now",
      paramLabel = "TIME",
      description = "Time in place of the clock, e.g. 2012-04-15 or 2012-04-15T09:00+08:00.")
  private @Nullable String now;

  @Option(
      names = "--by",
      paramLabel = "NAME",
      description = "Who does this, for the audit log. Default: the user of the operating system.")
  private String by = System.getProperty("user.name", "unknown");

  Settings settings(@Nullable Path inbox, Progress progress) {
    Home home = Home.find();
    Workspace workspace = inbox == null ? Workspace.in(data) : new Workspace(data, inbox);
    return new Settings(home, workspace, url(workspace), clock(home), by, progress);
  }

  /** Settings for a command that reads what is there, and so needs it to be there. */
  Settings existing() {
    return required(settings(null, (step, done, total, what) -> {}));
  }

  /** The same settings, if there is a warehouse. */
  Settings required(Settings settings) {
    if (settings.warehouse().embedded() && !Files.exists(settings.workspace().warehouse())) {
      throw new UsageFault(
          "there is no warehouse in " + data + " yet; 'cpting run --data " + data + "' makes one");
    }
    return settings;
  }

  private WarehouseUrl url(Workspace workspace) {
    if (warehouse == null) {
      return WarehouseUrl.embedded(workspace.warehouse());
    }
    try {
      return new WarehouseUrl(warehouse);
    } catch (IllegalArgumentException e) {
      throw new UsageFault(String.valueOf(e.getMessage()));
    }
  }

  private Clock clock(Home home) {
    ZoneId zone = Calendar.read(home).zone();
    return now == null ? Clock.system(zone) : Clock.fixed(instant("--now", now, zone), zone);
  }

  /** A moment as an option gives it; a day means its noon. */
  static Instant instant(String option, String text, ZoneId zone) {
    try {
      if (text.length() <= 10) {
        return LocalDate.parse(text).atTime(12, 0).atZone(zone).toInstant();
      }
      boolean offset =
          text.endsWith("Z") || text.lastIndexOf('+') > 10 || text.lastIndexOf('-') > 10;
      return offset
          ? OffsetDateTime.parse(text).toInstant()
          : LocalDateTime.parse(text).atZone(zone).toInstant();
    } catch (DateTimeParseException e) {
      throw new UsageFault(
          option + " '" + text + "' is no time; write e.g. 2012-04-15 or 2012-04-15T09:00+08:00");
    }
  }
}
