package org.cpting.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.cpting.core.Period;
import org.cpting.job.Settings;
import org.cpting.job.UnusualThen;
import org.cpting.warehouse.CheckTable;
import org.cpting.warehouse.StoredCheck;
import org.cpting.warehouse.Warehouse;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows what the cross checks found. */
@Command(
    name = "checks",
    mixinStandardHelpOptions = true,
    description =
        "What looks unusual in the returns that count, what matters most first: against the province's own history,"
            + " against what a correction replaced, and between forms (schemas/checks.yaml).",
    footer = {
      "",
      "Examples:",
      "  cpting checks --data /srv/cpting --period 2011Q4",
      "  cpting checks --data /srv/cpting --as-of 2012-02-01"
    })
final class ChecksCommand implements Callable<Integer> {

  @Mixin private DataOptions data = new DataOptions();

  @Mixin private PastOptions past = new PastOptions();

  @Option(
      names = "--period",
      paramLabel = "PERIOD",
      description = "Only a quarter, half-year or fiscal year.")
  private @Nullable String period;

  @Option(names = "--province", paramLabel = "CODE", description = "Only a province.")
  private @Nullable String province;

  @Option(names = "--json", description = "Print them as JSON.")
  private boolean json;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Settings settings = data.existing();
    Period chosen = period == null ? null : RerunCommand.period(period);
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    try (Warehouse warehouse = Warehouse.open(settings.warehouse())) {
      List<StoredCheck> found =
          checks(settings, warehouse).stream()
              .filter(one -> province == null || one.province().equals(province))
              .filter(one -> chosen == null || chosen.quarters().contains(one.quarter()))
              .toList();
      if (json) {
        Json.print(out, found.stream().map(ChecksCommand::json).toList());
      } else if (found.isEmpty()) {
        out.println("nothing looks unusual");
      } else {
        found.forEach(one -> out.println(line(one)));
      }
    }
    return Exit.OK;
  }

  /** Those of the last pass; for a past moment they are run again on what was known then. */
  private List<StoredCheck> checks(Settings settings, Warehouse warehouse) throws IOException {
    PastOptions.Past at = past.read(settings, warehouse);
    return past.asked()
        ? UnusualThen.of(at.home(), warehouse.reading(), at.asOf())
        : new CheckTable(warehouse.reading()).list();
  }

  /** One finding in two languages. */
  static String line(StoredCheck one) {
    return "%4d %s %s %s  %s%s  %s %s"
        .formatted(
            one.score(),
            one.province(),
            one.quarter().id(),
            one.check(),
            one.text().zh(),
            one.fix().zh(),
            one.text().en(),
            one.fix().en());
  }

  static Map<String, Object> json(StoredCheck one) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("check", one.check());
    map.put("score", one.score());
    map.put("province", one.province());
    map.put("county", one.county().isEmpty() ? null : one.county());
    map.put("period", one.quarter().id());
    map.put("text_zh", one.text().zh());
    map.put("text_en", one.text().en());
    map.put("fix_zh", one.fix().zh());
    map.put("fix_en", one.fix().en());
    return map;
  }
}
