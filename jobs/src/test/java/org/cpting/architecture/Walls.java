package org.cpting.architecture;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The walls: what each package may import of the others, and where each library may be used. The
 * table of docs/ARCHITECTURE.md is made from it.
 */
public final class Walls {

  /** Root of all packages. */
  public static final String ROOT = "org.cpting.";

  private static final Set<String> EVERYTHING = Set.of("*");

  /** Package to the packages it may import; the order is that of the data's flow. */
  private static final Map<String, Set<String>> ALLOWED = new LinkedHashMap<>();

  static {
    ALLOWED.put("core", Set.of());
    ALLOWED.put("notice", Set.of("core"));
    ALLOWED.put("definition", Set.of("core", "notice"));
    ALLOWED.put("inbox", Set.of("core", "notice"));
    ALLOWED.put("reader", Set.of("core", "notice", "definition", "reader.excel", "reader.csv"));
    ALLOWED.put("reader.excel", Set.of("reader"));
    ALLOWED.put("reader.csv", Set.of("reader"));
    ALLOWED.put("identity", Set.of("core"));
    ALLOWED.put("validation", Set.of("core", "notice", "definition"));
    ALLOWED.put("validation.rule", Set.of("core", "notice", "definition", "validation"));
    ALLOWED.put(
        "intake", Set.of("core", "notice", "definition", "reader", "identity", "validation"));
    ALLOWED.put("warehouse", Set.of("core", "notice", "warehouse.db"));
    ALLOWED.put("check", Set.of("core", "notice", "definition"));
    ALLOWED.put("indicator", Set.of("core", "notice", "definition", "warehouse"));
    ALLOWED.put("disclosure.solver", Set.of());
    ALLOWED.put(
        "disclosure", Set.of("core", "notice", "definition", "indicator", "disclosure.solver"));
    ALLOWED.put(
        "disclosure.attack",
        Set.of("core", "definition", "disclosure", "disclosure.solver", "indicator"));
    ALLOWED.put("report", Set.of("core", "notice", "definition", "indicator"));
    ALLOWED.put("report.pdf", Set.of("core", "notice", "definition", "report"));
    ALLOWED.put("report.web", Set.of("report"));
    ALLOWED.put("report.exchange", Set.of("core", "notice", "definition", "indicator", "report"));
    ALLOWED.put(
        "report.workbook",
        Set.of("core", "notice", "definition", "indicator", "report", "report.exchange"));
    ALLOWED.put("explain", Set.of("core", "notice", "definition", "indicator"));
    ALLOWED.put("outbox", Set.of("core", "notice"));
    ALLOWED.put("diff", Set.of("core", "notice", "definition"));
    ALLOWED.put("feedback", Set.of("core", "notice", "diff"));
    ALLOWED.put("feedback.workbook", Set.of("core", "notice", "feedback"));
    ALLOWED.put("template", Set.of("core", "notice", "definition"));
    ALLOWED.put("job", EVERYTHING);
    ALLOWED.put("schedule", Set.of("core", "definition", "job"));
    ALLOWED.put("cli", EVERYTHING);
  }

  /** Beginning of a library's package names to the packages that may use it. */
  static final Map<String, Set<String>> LIBRARIES =
      Map.ofEntries(
          Map.entry(
              "org.apache.poi",
              Set.of("template", "reader.excel", "report.workbook", "feedback.workbook")),
          Map.entry("com.fasterxml.aalto", Set.of("reader.excel")),
          Map.entry("com.fasterxml.jackson", Set.of("cli", "feedback", "report.exchange")),
          Map.entry("org.codehaus.stax2", Set.of("reader.excel")),
          Map.entry("org.apache.commons.compress", Set.of("inbox", "report.workbook")),
          Map.entry(
              "org.apache.commons.csv",
              Set.of("reader.csv", "definition", "feedback", "cli", "report.exchange")),
          Map.entry("org.snakeyaml", Set.of("definition")),
          Map.entry("org.jooq", Set.of("warehouse", "job")),
          Map.entry("java.sql", Set.of("warehouse", "job")),
          Map.entry("javax.sql", Set.of("warehouse", "job", "cli")),
          Map.entry("org.flywaydb", Set.of("warehouse")),
          Map.entry("com.zaxxer", Set.of("warehouse")),
          Map.entry("org.sqlite", Set.of("warehouse")),
          Map.entry("org.postgresql", Set.of("warehouse")),
          Map.entry("net.sf.jasperreports", Set.of("report.pdf")),
          Map.entry("com.lowagie", Set.of("report.pdf")),
          Map.entry("org.ojalgo", Set.of("disclosure.solver")),
          Map.entry("org.springframework", Set.of("job", "schedule", "cli")),
          Map.entry("org.quartz", Set.of("schedule")),
          Map.entry("picocli", Set.of("cli")));

  private Walls() {}

  /** Names of all packages below {@link #ROOT}. */
  public static List<String> packages() {
    return List.copyOf(ALLOWED.keySet());
  }

  /** Whether one package may import another. */
  public static boolean mayImport(String from, String to) {
    Set<String> allowed = ALLOWED.getOrDefault(from, Set.of());
    return from.equals(to) || allowed.equals(EVERYTHING) || allowed.contains(to);
  }

  /** The walls as a table. */
  public static String table() {
    StringBuilder table =
        new StringBuilder("| package | may import | libraries |\n|---|---|---|\n");
    ALLOWED.forEach(
        (name, allowed) ->
            table
                .append("| `")
                .append(name)
                .append("` | ")
                .append(
                    allowed.equals(EVERYTHING)
                        ? "all that stand above"
                        : allowed.isEmpty()
                            ? "nothing"
                            : String.join(", ", allowed.stream().sorted().toList()))
                .append(" | ")
                .append(String.join(", ", librariesOf(name)))
                .append(" |\n"));
    return table.toString();
  }

  private static List<String> librariesOf(String name) {
    return LIBRARIES.entrySet().stream()
        .filter(library -> library.getValue().contains(name))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }
}
