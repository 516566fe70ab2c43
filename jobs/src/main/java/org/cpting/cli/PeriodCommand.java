package org.cpting.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import org.cpting.core.Quarter;
import org.cpting.definition.CodeLists;
import org.cpting.job.PeriodDesk;
import org.cpting.job.Settings;
import org.cpting.warehouse.PeriodEvent;
import org.cpting.warehouse.Warehouse;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Closed quarters. */
@Command(
    name = "period",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description =
        "Closes quarters to returns: what comes for a closed one is refused, unless an exception is logged for it.",
    footer = {
      "",
      "Examples:",
      "  cpting period close --data /srv/cpting --period 2011Q2 --by 'Wang' --why 'year reported to CIDA'",
      "  cpting period except --data /srv/cpting --period 2011Q2 --province XX --form A --until 2012-06-30 \\",
      "      --by 'Wang' --why 'register found again'",
      "  cpting period list --data /srv/cpting"
    })
final class PeriodCommand {

  @Spec private @Nullable CommandSpec spec;

  /** Which quarter, and why. */
  static final class Act {
    @Option(names = "--period", required = true, paramLabel = "QUARTER", description = "Quarter.")
    private String period = "";

    @Option(names = "--why", required = true, paramLabel = "TEXT", description = "Why.")
    private String why = "";
  }

  /** Closes a quarter. */
  @Command(
      name = "close",
      mixinStandardHelpOptions = true,
      description = "Closes a quarter: returns for it are refused from now on.")
  Integer close(@Mixin DataOptions data, @Mixin Act act) throws IOException {
    return act(data, act, PeriodEvent.Kind.CLOSED, null, null, null);
  }

  /** Opens a quarter again. */
  @Command(
      name = "reopen",
      mixinStandardHelpOptions = true,
      description = "Opens a closed quarter again for all.")
  Integer reopen(@Mixin DataOptions data, @Mixin Act act) throws IOException {
    return act(data, act, PeriodEvent.Kind.REOPENED, null, null, null);
  }

  /** Makes an exception. */
  @Command(
      name = "except",
      mixinStandardHelpOptions = true,
      description = "Lets a province's returns in although the quarter is closed.")
  Integer except(
      @Mixin DataOptions data,
      @Mixin Act act,
      @Option(names = "--province", required = true, paramLabel = "CODE", description = "Province.")
          String province,
      @Option(names = "--form", paramLabel = "FORM", description = "Only this form.")
          @Nullable String form,
      @Option(
              names = "--until",
              required = true,
              paramLabel = "DATE",
              description = "Last day, e.g. 2012-06-30.")
          String until)
      throws IOException {
    return act(data, act, PeriodEvent.Kind.EXCEPTION, province, form, date(until));
  }

  /** Lists what was done. */
  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description =
          "Everything closed, opened again and excepted, oldest first; then what the calendar will close.")
  Integer list(@Mixin DataOptions data) {
    try (Warehouse warehouse = Warehouse.open(data.existing().warehouse())) {
      PeriodDesk desk = new PeriodDesk(data.existing(), warehouse);
      desk.list().forEach(event -> say(PeriodDesk.words(event)));
      desk.toClose()
          .forEach(
              (quarter, day) ->
                  say("%s takes returns until %s (calendar)".formatted(quarter, day)));
    }
    return Exit.OK;
  }

  private Integer act(
      DataOptions data,
      Act act,
      PeriodEvent.Kind kind,
      @Nullable String province,
      @Nullable String form,
      @Nullable LocalDate until)
      throws IOException {
    Settings settings = data.existing();
    if (act.why.isBlank()) {
      throw new UsageFault("--why must say why");
    }
    if (province != null
        && CodeLists.read(settings.home()).get("provinces").find(province) == null) {
      throw new UsageFault("there is no province '" + province + "'");
    }
    PeriodEvent event =
        new PeriodEvent(
            kind,
            quarter(act.period),
            province,
            form,
            until,
            settings.by(),
            settings.clock().instant(),
            act.why);
    try (Warehouse warehouse = Warehouse.open(settings.warehouse())) {
      warehouse.migrate(settings.home().schemas().resolve("warehouse"));
      new PeriodDesk(settings, warehouse).add(event);
    }
    say(PeriodDesk.words(event));
    return Exit.OK;
  }

  private static Quarter quarter(String text) {
    try {
      return Quarter.of(text);
    } catch (IllegalArgumentException e) {
      throw new UsageFault(String.valueOf(e.getMessage()));
    }
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new UsageFault("--until '" + text + "' is no date; write e.g. 2012-06-30");
    }
  }

  private void say(String line) {
    Objects.requireNonNull(spec).commandLine().getOut().println(line);
  }
}
