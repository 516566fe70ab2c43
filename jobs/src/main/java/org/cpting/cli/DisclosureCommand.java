package org.cpting.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cpting.definition.CodeLists;
import org.cpting.definition.Logframe;
import org.cpting.disclosure.DisclosurePolicy;
import org.cpting.disclosure.Protection;
import org.cpting.disclosure.attack.Attack;
import org.cpting.indicator.Figure;
import org.cpting.job.ProtectedFigures;
import org.cpting.job.Settings;
import org.cpting.warehouse.Figures;
import org.cpting.warehouse.Publications;
import org.cpting.warehouse.Warehouse;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What is hidden to protect persons. */
@Command(
    name = "disclosure",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "What is hidden to protect persons, and whether it can be found out.",
    footer = {
      "",
      "Examples:",
      "  cpting disclosure attack --data /srv/cpting",
      "  cpting disclosure show --data /srv/cpting --json"
    })
final class DisclosureCommand {

  @Spec private @Nullable CommandSpec spec;

  /** Attacks what is published. */
  @Command(
      name = "attack",
      mixinStandardHelpOptions = true,
      description =
          "Tries to find out hidden counts from everything published, now and earlier, by linear programming over all"
              + " tables and editions. What it prints is internal. Exit code 0: nothing was found out; 4: something was.")
  Integer attack(
      @Mixin DataOptions data,
      @Option(names = "--json", description = "Print the result as JSON.") boolean json) {
    Settings settings = data.existing();
    CodeLists codes = CodeLists.read(settings.home());
    try (Warehouse warehouse = Warehouse.open(settings.warehouse())) {
      ProtectedFigures figures = figures(settings, codes, warehouse);
      Attack.Result result =
          new Attack(DisclosurePolicy.read(settings.home()), Logframe.read(settings.home(), codes))
              .run(figures.truth(), figures.current().figures(), figures.editions());
      if (json) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("attacked", result.attacked());
        map.put("found", result.found());
        Json.print(out(), map);
      } else {
        print(result);
      }
      return result.found().isEmpty() ? Exit.OK : Exit.BROKEN;
    }
  }

  private void print(Attack.Result result) {
    out()
        .println(
            "%d hidden counts attacked, %d found out"
                .formatted(result.attacked(), result.found().size()));
    for (Attack.Found one : result.found()) {
      out()
          .println(
              "  %s is %d..%d; must be possible: %s"
                  .formatted(one.count(), one.low(), one.high(), one.asked()));
    }
  }

  /** Lists what is hidden. */
  @Command(
      name = "show",
      mixinStandardHelpOptions = true,
      description =
          "Lists every hidden figure with its number and why it is hidden. For internal eyes only.")
  Integer show(
      @Mixin DataOptions data,
      @Option(names = "--json", description = "Print the result as JSON.") boolean json) {
    Settings settings = data.existing();
    CodeLists codes = CodeLists.read(settings.home());
    try (Warehouse warehouse = Warehouse.open(settings.warehouse())) {
      Protection protection = figures(settings, codes, warehouse).current();
      List<Map<String, Object>> lines = new ArrayList<>();
      protection.hidden().forEach(hidden -> lines.add(line(hidden)));
      if (json) {
        Json.print(out(), lines);
        return Exit.OK;
      }
      lines.forEach(line -> out().println(String.join("  ", words(line))));
      out()
          .println(
              "%d figures are hidden; %s".formatted(lines.size(), protection.informationLost()));
      protection
          .limited()
          .forEach(one -> out().println("already bounded by what was published: " + one));
      return Exit.OK;
    }
  }

  private static List<String> words(Map<String, Object> line) {
    return line.values().stream().map(String::valueOf).filter(word -> !word.isEmpty()).toList();
  }

  private static Map<String, Object> line(Protection.Hidden hidden) {
    Figure figure = hidden.figure();
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("period", figure.period().id());
    line.put("scope", figure.scope());
    line.put("indicator", figure.indicator());
    line.put("measure", figure.measure().id());
    line.put("disaggregation", figure.disaggregation());
    line.put("value", String.valueOf(figure.value()));
    line.put("why", hidden.small() ? "small" : "protects another");
    return line;
  }

  private static ProtectedFigures figures(Settings settings, CodeLists codes, Warehouse warehouse) {
    return new ProtectedFigures(
        settings, codes, new Figures(warehouse.reading()), new Publications(warehouse.reading()));
  }

  private PrintWriter out() {
    return Objects.requireNonNull(spec).commandLine().getOut();
  }
}
