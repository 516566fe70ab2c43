package org.cpting.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.cpting.job.Reproduction;
import org.cpting.job.Settings;
import org.cpting.warehouse.Publication;
import org.cpting.warehouse.Publications;
import org.cpting.warehouse.Warehouse;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists what was published, and proves it. */
@Command(
    name = "publications",
    mixinStandardHelpOptions = true,
    description =
        "The editions published. With --reproduce each is proved: its files are as they were issued, and its figures are"
            + " calculated again from the returns and by the definitions of its day.",
    footer = {
      "",
      "Exit code 1 says that an edition could not be reproduced.",
      "",
      "Examples:",
      "  cpting publications --data /srv/cpting",
      "  cpting publications --data /srv/cpting --reproduce"
    })
final class PublicationsCommand implements Callable<Integer> {

  @Mixin private DataOptions data = new DataOptions();

  @Option(names = "--reproduce", description = "Calculate their figures again and compare.")
  private boolean reproduce;

  @Option(names = "--json", description = "Print as JSON.")
  private boolean json;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Settings settings = data.existing();
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    boolean proved = true;
    List<Map<String, Object>> entries = new ArrayList<>();
    try (Warehouse warehouse = Warehouse.open(settings.warehouse())) {
      for (Publication one : new Publications(warehouse.reading()).list()) {
        Map<String, Object> entry = entry(one);
        if (reproduce) {
          Reproduction reproduction = Reproduction.of(one, settings, warehouse.reading());
          proved &= reproduction.exact();
          entry.put("figures", reproduction.figures());
          entry.put("files_remade", reproduction.filesRemade());
          entry.put("differing", reproduction.differing());
          entry.put("files_changed", reproduction.filesChanged());
          entry.put("reproduced", reproduction.exact());
        }
        entries.add(entry);
      }
    }
    if (json) {
      Json.print(out, entries);
    } else {
      entries.forEach(entry -> out.println(line(entry)));
    }
    return proved ? Exit.OK : Exit.FAULT;
  }

  private static Map<String, Object> entry(Publication one) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("report", one.report());
    entry.put("scope", one.scope());
    entry.put("period", one.period());
    entry.put("edition", one.edition());
    entry.put("at", one.at().toString());
    entry.put("by", one.by());
    entry.put("note", one.note());
    entry.put("definitions", one.definitionsHash());
    entry.put("program", one.programVersion());
    entry.put("manifest", one.file());
    return entry;
  }

  private static String line(Map<String, Object> entry) {
    StringBuilder line =
        new StringBuilder(
            "%s %s %s edition %s, %s by %s"
                .formatted(
                    entry.get("report"),
                    entry.get("period"),
                    entry.get("scope"),
                    entry.get("edition"),
                    entry.get("at"),
                    entry.get("by")));
    if (entry.containsKey("reproduced")) {
      line.append(
          Boolean.TRUE.equals(entry.get("reproduced"))
              ? ": %s figures reproduced, files unchanged, %s of them made again to the same bytes"
                  .formatted(entry.get("figures"), entry.get("files_remade"))
              : ": NOT REPRODUCED: "
                  + entry.get("differing")
                  + " files changed: "
                  + entry.get("files_changed"));
    }
    return line.toString();
  }
}
