package org.cpting.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.cpting.definition.Calendar;
import org.cpting.definition.CodeLists;
import org.cpting.definition.Logframe;
import org.cpting.inbox.Archive;
import org.cpting.job.Settings;
import org.cpting.job.Workspace;
import org.cpting.job.WorkspaceLock;
import org.cpting.reader.Dictionary;
import org.cpting.report.Narratives;
import org.cpting.report.ReportCatalogue;
import org.cpting.warehouse.Ledger;
import org.cpting.warehouse.LedgerFile;
import org.cpting.warehouse.Warehouse;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Looks whether everything is as it should be. */
@Command(
    name = "doctor",
    addMethodSubcommands = false,
    mixinStandardHelpOptions = true,
    description =
        "Looks whether definitions, folders, key, warehouse and archive are as they should be.",
    footer = {"", "Example:", "  cpting doctor --data /srv/cpting"})
final class DoctorCommand implements Callable<Integer> {

  private static final long LITTLE_SPACE = 1L << 30;

  @Mixin private DataOptions data = new DataOptions();

  @Option(names = "--json", description = "Print the findings as JSON.")
  private boolean json;

  @Spec private @Nullable CommandSpec spec;

  private final List<Map<String, Object>> results = new ArrayList<>();

  @Override
  public Integer call() throws IOException {
    Settings settings = data.settings(null, (step, done, total, what) -> {});
    Workspace workspace = settings.workspace();
    look("java", () -> "version " + Runtime.version());
    look("definitions", () -> definitions(settings));
    look("narratives", () -> narratives(settings));
    look("folder", () -> folder(workspace.root()));
    look("identity key", () -> key(workspace.identityKey()));
    look("lock", () -> lock(workspace.lock()));
    if (!settings.warehouse().embedded() || Files.exists(workspace.warehouse())) {
      look("warehouse", () -> warehouse(settings));
    } else {
      note("warehouse", true, "none yet; the first run makes it");
    }
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    if (json) {
      Json.print(out, results);
    } else {
      results.forEach(
          result ->
              out.printf(
                  "%-4s %-13s %s%n",
                  Boolean.TRUE.equals(result.get("ok")) ? "ok" : "BAD",
                  result.get("what"),
                  result.get("text")));
    }
    return results.stream().allMatch(result -> Boolean.TRUE.equals(result.get("ok")))
        ? Exit.OK
        : Exit.FAULT;
  }

  private static String definitions(Settings settings) {
    CodeLists codes = CodeLists.read(settings.home());
    Dictionary dictionary = Dictionary.read(settings.home(), codes);
    Logframe logframe = Logframe.read(settings.home(), codes);
    Calendar.read(settings.home());
    int reports = ReportCatalogue.read(settings.home()).reports().size();
    return "%d layouts, %d indicators, %d reports in %s"
        .formatted(
            dictionary.layouts().size(),
            logframe.indicators().size(),
            reports,
            settings.home().root());
  }

  private static String narratives(Settings settings) throws IOException {
    CodeLists codes = CodeLists.read(settings.home());
    Narratives read =
        Narratives.read(
            settings.workspace().narratives(), Logframe.read(settings.home(), codes), codes);
    if (!read.complaints().isEmpty()) {
      throw new IOException(
          String.join("; ", read.complaints().stream().map(PassReport::line).toList()));
    }
    return "texts for " + read.periods().size() + " periods, all usable";
  }

  private static String folder(Path root) throws IOException {
    Files.createDirectories(root);
    Path probe = Files.createTempFile(root, ".probe", ".tmp");
    Files.delete(probe);
    FileStore store = Files.getFileStore(root);
    long free = store.getUsableSpace();
    if (free < LITTLE_SPACE) {
      throw new IOException("only " + (free >> 20) + " MB are free on " + store.name());
    }
    return root.toAbsolutePath() + ", " + (free >> 30) + " GB free";
  }

  private static String key(Path file) throws IOException {
    if (!Files.exists(file)) {
      return "none yet; the first run makes it";
    }
    if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
      Set<PosixFilePermission> all = Files.getPosixFilePermissions(file);
      if (!all.equals(Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE))) {
        throw new IOException("others may read it; run: chmod 600 " + file);
      }
    }
    return "readable by its owner only";
  }

  private static String lock(Path file) throws IOException {
    Optional<WorkspaceLock> lock = WorkspaceLock.take(file);
    if (lock.isEmpty()) {
      return "held: another process is at work";
    }
    lock.get().close();
    return "free";
  }

  private static String warehouse(Settings settings) throws IOException {
    try (Warehouse warehouse = Warehouse.open(settings.warehouse())) {
      Archive archive = new Archive(settings.workspace().archive());
      List<LedgerFile> files = new Ledger(warehouse.reading()).files();
      for (LedgerFile file : files) {
        if (!Files.exists(archive.path(file.file().sha256()))) {
          throw new IOException("the original of " + file.file().name() + " is not in the archive");
        }
      }
      return settings.warehouse() + ", " + files.size() + " files, all originals kept";
    }
  }

  /** Something to look at. */
  private interface Look {
    String at() throws IOException;
  }

  private void look(String what, Look look) {
    try {
      note(what, true, look.at());
    } catch (IOException | RuntimeException e) {
      note(what, false, String.valueOf(e.getMessage()));
    }
  }

  private void note(String what, boolean ok, String text) {
    results.add(Map.of("what", what, "ok", ok, "text", text));
  }
}
