package org.cpting.cli;

import java.util.function.Predicate;
import org.cpting.core.Period;
import org.cpting.definition.Calendar;
import org.cpting.definition.Home;
import org.cpting.job.PassLog;
import org.cpting.job.Pipeline;
import org.cpting.warehouse.LedgerReturn;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Reads returns again. */
@Command(
    name = "rerun",
    mixinStandardHelpOptions = true,
    description =
        "Reads returns again from the archive, with today's definitions; then figures and reports. Give one choice at"
            + " least; several narrow one another down.",
    footer = {
      "",
      "Examples:",
      "  cpting rerun --data /srv/cpting --province XX --period 2011Q2",
      "  cpting rerun --data /srv/cpting --file register.csv"
    })
final class RerunCommand extends PassCommand {

  @Option(names = "--file", paramLabel = "NAME", description = "The file of this name.")
  private @Nullable String file;

  @Option(names = "--province", paramLabel = "CODE", description = "Returns of a province.")
  private @Nullable String province;

  @Option(
      names = "--period",
      paramLabel = "PERIOD",
      description =
          "Returns of a quarter, half-year or fiscal year: 2011Q2, FY2011-12-H1, FY2011-12.")
  private @Nullable String period;

  @Override
  PassLog pass(Pipeline pipeline) {
    if (file == null && province == null && period == null) {
      throw new UsageFault("say what to rerun: --file, --province or --period");
    }
    Predicate<LedgerReturn> wanted = load -> file == null || load.file().equals(file);
    if (province != null) {
      wanted = wanted.and(load -> load.key().province().equals(province));
    }
    if (period != null) {
      Period chosen = period(period);
      wanted = wanted.and(load -> chosen.quarters().contains(load.key().quarter()));
    }
    return pipeline.rerun(wanted);
  }

  /** A period, or the whole project by that word. */
  static Period period(String text) {
    try {
      if (text.equals("project")) {
        return Calendar.read(Home.find()).project();
      }
      return Period.of(text);
    } catch (IllegalArgumentException e) {
      throw new UsageFault(String.valueOf(e.getMessage()));
    }
  }
}
