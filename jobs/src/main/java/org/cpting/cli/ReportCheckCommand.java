package org.cpting.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.cpting.definition.DefinitionException;
import org.cpting.definition.Home;
import org.cpting.report.ReportCatalogue;
import org.cpting.report.ReportDefinition;
import org.cpting.report.pdf.TemplateCheck;
import org.cpting.report.pdf.TemplateFault;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tries reports before they run. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description =
        "Tries reports before they run: fields, parameters, texts and styles that exist; no SQL and no arithmetic; every"
            + " language filled with the longest texts and the largest figures, each text whole and each character with a"
            + " glyph. A pass does it by itself for a report that was changed.",
    footer = {
      "",
      "Exit code 3 says that something is wrong.",
      "",
      "Examples:",
      "  cpting report check",
      "  cpting report check services-overview",
      "  cpting report check my-report --json"
    })
final class ReportCheckCommand implements Callable<Integer> {

  @Parameters(
      arity = "0..*",
      paramLabel = "REPORT",
      description = "A folder of report-templates, or a folder with a report.yaml. Default: all.")
  private List<String> reports = List.of();

  @Option(names = "--json", description = "Print what is wrong as JSON.")
  private boolean json;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Home home = Home.find();
    Map<String, List<TemplateFault>> found = new LinkedHashMap<>();
    Path cache = Files.createTempDirectory("cpting-templates");
    try {
      for (Path file : files(home)) {
        found.put(name(file), faults(home, cache, file));
      }
    } finally {
      delete(cache);
    }
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    if (json) {
      List<Object> all = new ArrayList<>();
      found.values().forEach(faults -> faults.forEach(fault -> all.add(json(fault))));
      Json.print(out, all);
    } else {
      found.forEach(
          (report, faults) -> {
            out.println((faults.isEmpty() ? "ok   " : "BAD  ") + report);
            faults.forEach(fault -> out.println("     " + line(fault)));
          });
    }
    return found.values().stream().allMatch(List::isEmpty) ? Exit.OK : Exit.REFUSED;
  }

  private List<Path> files(Home home) {
    if (reports.isEmpty()) {
      return ReportCatalogue.files(home);
    }
    List<Path> files = new ArrayList<>();
    for (String report : reports) {
      Path installed = home.reportTemplates().resolve(report).resolve("report.yaml");
      Path given = Path.of(report).resolve("report.yaml").toAbsolutePath().normalize();
      if (!Files.exists(installed) && !Files.exists(given)) {
        throw new UsageFault(
            "there is no report.yaml in " + installed.resolveSibling("") + " or " + report);
      }
      files.add(Files.exists(installed) ? installed : given);
    }
    return files;
  }

  private static List<TemplateFault> faults(Home home, Path cache, Path file) {
    try {
      return TemplateCheck.of(home, cache, ReportDefinition.read(home, file));
    } catch (DefinitionException | IllegalArgumentException e) {
      return List.of(TemplateCheck.unusable(name(file), e));
    }
  }

  private static String name(Path file) {
    return String.valueOf(file.resolveSibling("").getFileName());
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** What is wrong, in two languages. */
  static String line(TemplateFault fault) {
    return fault.where() + "  " + fault.text().zh() + "  " + fault.text().en();
  }

  static Map<String, Object> json(TemplateFault fault) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("file", fault.file());
    entry.put("line", fault.line());
    entry.put("element", fault.element());
    entry.put("zh", fault.text().zh());
    entry.put("en", fault.text().en());
    return entry;
  }
}
