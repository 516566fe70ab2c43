package org.cpting.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cpting.job.Settings;
import org.cpting.warehouse.AuditCheck;
import org.cpting.warehouse.AuditEntry;
import org.cpting.warehouse.AuditHeadFile;
import org.cpting.warehouse.AuditTrail;
import org.cpting.warehouse.Warehouse;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The log of what was done. */
@Command(
    name = "audit",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description =
        "The log of what was done, by whom and when: loads, corrections, refusals, waivers, publications.",
    footer = {
      "",
      "Examples:",
      "  cpting audit verify --data /srv/cpting",
      "  cpting audit list --data /srv/cpting --json"
    })
final class AuditCommand {

  /** Checks the log. */
  @Command(
      name = "verify",
      mixinStandardHelpOptions = true,
      description =
          "Checks that no entry of the log was changed, left out, put in or moved, and that it agrees with the ledger"
              + " and with DIR/audit.head. Exit code 0: it holds; 4: it does not.")
  Integer verify(
      @Mixin DataOptions data,
      @Option(names = "--json", description = "Print the result as JSON.") boolean json)
      throws IOException {
    Settings settings = data.existing();
    try (Warehouse warehouse = Warehouse.open(settings.warehouse())) {
      AuditCheck.Result result =
          AuditCheck.check(warehouse, new AuditHeadFile(settings.workspace().auditHeads()));
      String fault = result.fault();
      if (json) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("ok", fault == null);
        map.put("entries", result.entries());
        map.put("fault", fault);
        Json.print(out(), map);
      } else if (fault == null) {
        out().println("the audit log holds: %d entries".formatted(result.entries()));
      } else {
        out().println("THE AUDIT LOG DOES NOT HOLD: " + fault);
      }
      return fault == null ? Exit.OK : Exit.BROKEN;
    }
  }

  /** Prints the log. */
  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Prints the entries of the log, the oldest first.")
  Integer list(
      @Mixin DataOptions data,
      @Option(
              names = "--kind",
              paramLabel = "KIND",
              description = "Only those of a kind, e.g. load.")
          @Nullable String kind,
      @Option(names = "--json", description = "Print them as JSON.") boolean json) {
    Settings settings = data.existing();
    try (Warehouse warehouse = Warehouse.open(settings.warehouse())) {
      List<AuditEntry> entries =
          new AuditTrail(warehouse.reading())
              .entries().stream()
                  .filter(entry -> kind == null || entry.kind().equals(kind))
                  .toList();
      if (json) {
        Json.print(out(), entries.stream().map(AuditCommand::json).toList());
      } else {
        entries.forEach(entry -> out().println(line(entry)));
      }
    }
    return Exit.OK;
  }

  @Spec private @Nullable CommandSpec spec;

  private PrintWriter out() {
    return Objects.requireNonNull(spec).commandLine().getOut();
  }

  private static String line(AuditEntry entry) {
    return "%5d %s %s %s: %s: %s"
        .formatted(
            entry.number(), entry.at(), entry.by(), entry.kind(), entry.subject(), entry.detail());
  }

  private static Map<String, Object> json(AuditEntry entry) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("number", entry.number());
    map.put("at", entry.at().toString());
    map.put("by", entry.by());
    map.put("kind", entry.kind());
    map.put("load", entry.loadId());
    map.put("return", entry.returnId());
    map.put("subject", entry.subject());
    map.put("detail", entry.detail());
    map.put("previous_hash", entry.previousHash());
    map.put("hash", entry.hash());
    return map;
  }
}
