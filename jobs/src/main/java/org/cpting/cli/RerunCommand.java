package org.cpting.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Predicate;
import org.cpting.core.Period;
import org.cpting.definition.Calendar;
import org.cpting.definition.Home;
import org.cpting.job.PassLog;
import org.cpting.job.Pipeline;
import org.cpting.job.WorkPlan;
import org.cpting.warehouse.LedgerReturn;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Does again what is missing, failed or stale. */
@Command(
    name = "rerun",
    mixinStandardHelpOptions = true,
    description =
        "Does again what is missing, failed or stale, and says first what and why: reads files of the archive again whose"
            + " definitions or program changed since, makes feedback, figures and reports. Returns of closed quarters stay as"
            + " they are. --province, --period and --file narrow down what is read again; --all reads it whether or not it is"
            + " stale.",
    footer = {
      "",
      "Examples:",
      "  cpting rerun --data /srv/cpting --plan",
      "  cpting rerun --data /srv/cpting",
      "  cpting rerun --data /srv/cpting --province XX --period 2011Q2",
      "  cpting rerun --data /srv/cpting --file register.csv --all"
    })
final class RerunCommand extends PlannedCommand {

  @Option(names = "--all", description = "Read again what is chosen, stale or not.")
  private boolean all;

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

  private @Nullable WorkPlan plan;

  @Override
  WorkPlan plan(Pipeline pipeline) throws IOException {
    return pipeline.plans().rerun(wanted());
  }

  @Override
  Optional<WorkPlan> before(Pipeline pipeline) throws IOException {
    if (!all) {
      plan = plan(pipeline);
    }
    return Optional.ofNullable(plan);
  }

  @Override
  PassLog pass(Pipeline pipeline) {
    return plan == null ? pipeline.rerunAll(wanted()) : pipeline.rerun(plan);
  }

  private Predicate<LedgerReturn> wanted() {
    if (all && file == null && province == null && period == null) {
      throw new UsageFault("say what to read again: --file, --province or --period");
    }
    Predicate<LedgerReturn> wanted = load -> file == null || load.file().equals(file);
    if (province != null) {
      wanted = wanted.and(load -> load.key().province().equals(province));
    }
    if (period != null) {
      Period chosen = period(period);
      wanted = wanted.and(load -> chosen.quarters().contains(load.key().quarter()));
    }
    return wanted;
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
