package org.cpting.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.cpting.core.Ahead;
import org.cpting.definition.Home;
import org.cpting.inbox.ArrivedFile;
import org.cpting.intake.LayoutCheck;
import org.cpting.intake.LayoutReading;
import org.cpting.job.IntakeLimits;
import org.cpting.notice.Finding;
import org.cpting.notice.Severity;
import org.cpting.reader.Dictionary;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what is read from files, without loading anything. */
@Command(
    name = "test",
    addMethodSubcommands = false,
    mixinStandardHelpOptions = true,
    description =
        "Shows what is read from files, cell by cell, and every finding, without loading anything. What may identify a"
            + " person is shown by its last two characters.",
    footer = {
      "",
      "Examples:",
      "  cpting layout test 2011Q2/register.xlsx",
      "  cpting layout test new.xlsx --layout schemas/layouts/new-a.yaml --watch"
    })
final class LayoutTestCommand implements QuickCommand, Callable<Integer> {

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Returns to read.")
  private List<Path> files = List.of();

  @Option(
      names = "--layout",
      paramLabel = "YAML",
      description = "A layout to read by, in place of the one of the same province and form.")
  private @Nullable Path layout;

  @Option(names = "--watch", description = "Read again whenever a file or a definition changes.")
  private boolean watch;

  @Option(
      names = "--cells",
      paramLabel = "N",
      defaultValue = "120",
      description = "How many cells of a form are shown (default: ${DEFAULT-VALUE}).")
  private int cells;

  @Option(names = "--json", description = "Print the reading as JSON.")
  private boolean json;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    return run(Objects.requireNonNull(spec).commandLine().getOut());
  }

  @Override
  public int run(PrintWriter out) throws IOException, InterruptedException {
    for (Path file : files) {
      if (!Files.exists(file)) {
        throw new UsageFault(file + " is not there");
      }
    }
    int code = test(out);
    if (watch) {
      try (WatchService changes = FileSystems.getDefault().newWatchService()) {
        for (Path folder : folders()) {
          folder.register(
              changes, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
        }
        while (true) {
          WatchKey key = changes.take();
          // An editor saves in several steps: let it finish.
          Thread.sleep(200);
          key.pollEvents();
          key.reset();
          out.println("---- read again");
          out.flush();
          test(out);
        }
      }
    }
    return code;
  }

  private Set<Path> folders() {
    Home home = Home.find();
    Set<Path> folders = new LinkedHashSet<>();
    files.forEach(file -> folders.add(file.toAbsolutePath().normalize().resolveSibling("")));
    folders.add(home.schemas());
    folders.add(home.schemas().resolve("layouts"));
    folders.add(home.schemas().resolve("codelists"));
    if (layout != null) {
      folders.add(layout.toAbsolutePath().normalize().resolveSibling(""));
    }
    return folders;
  }

  private int test(PrintWriter out) throws IOException {
    Home home = Home.find();
    LayoutCheck check =
        new LayoutCheck(
            new Ahead<>("dictionary", () -> dictionary(home)), IntakeLimits.read(home), cells);
    boolean refused = false;
    List<LayoutReading> readings = new ArrayList<>();
    for (Path file : files) {
      ArrivedFile arrived = ArrivedFile.of(file);
      LayoutReading reading = check.read(file, arrived.name(), arrived.folder());
      readings.add(reading);
      refused |= reading.findings().stream().anyMatch(f -> f.severity() == Severity.ERROR);
      if (!json) {
        print(out, reading);
        out.flush();
      }
    }
    if (json) {
      Json.print(out, readings.stream().map(LayoutTestCommand::json).toList());
      out.flush();
    }
    return refused ? Exit.REFUSED : Exit.OK;
  }

  private Dictionary dictionary(Home home) {
    Dictionary dictionary = Dictionary.read(home);
    return layout == null ? dictionary : dictionary.with(layout);
  }

  private static void print(PrintWriter out, LayoutReading reading) {
    out.println(reading.file() + "  " + reading.format());
    for (LayoutReading.Form form : reading.forms()) {
      out.println(
          "  "
              + form.key()
              + "  layout "
              + form.layout()
              + ": "
              + form.rows()
              + " rows, "
              + form.accepted()
              + " accepted, totals "
              + form.totals());
      form.cells().forEach(cell -> out.println(line(cell)));
    }
    for (Finding finding : reading.findings()) {
      out.println("  " + PassReport.line(finding));
    }
  }

  /** Put together by hand: a format string takes as long for all cells as the whole reading. */
  private static String line(LayoutReading.Cell cell) {
    String place = (cell.sheet() == null ? "" : cell.sheet() + " ") + wide(cell.cell(), 6);
    return "    "
        + place
        + " "
        + wide(cell.heading(), 20)
        + " "
        + wide(cell.raw(), 20)
        + (cell.understood() ? " -> " : " ?? ")
        + cell.field()
        + " = "
        + cell.value();
  }

  private static String wide(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }

  private static Map<String, Object> json(LayoutReading reading) {
    Map<String, Object> map = new java.util.LinkedHashMap<>();
    map.put("file", reading.file());
    map.put("format", reading.format());
    map.put("province", reading.province());
    map.put("forms", reading.forms().stream().map(LayoutTestCommand::json).toList());
    map.put("findings", reading.findings().stream().map(Json::finding).toList());
    return map;
  }

  private static Map<String, Object> json(LayoutReading.Form form) {
    Map<String, Object> map = new java.util.LinkedHashMap<>();
    map.put("province", form.key().province());
    map.put("period", form.key().quarter().id());
    map.put("unit", form.key().unit());
    map.put("form", form.key().form());
    map.put("layout", form.layout());
    map.put("rows", form.rows());
    map.put("accepted", form.accepted());
    map.put("totals", form.totals());
    List<Object> shown = new ArrayList<>();
    for (LayoutReading.Cell cell : form.cells()) {
      Map<String, Object> one = new java.util.LinkedHashMap<>();
      one.put("sheet", cell.sheet());
      one.put("cell", cell.cell());
      one.put("heading", cell.heading());
      one.put("field", cell.field());
      one.put("raw", cell.raw());
      one.put("value", cell.value());
      one.put("understood", cell.understood());
      shown.add(one);
    }
    map.put("cells", shown);
    return map;
  }
}
