package org.cpting.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.cpting.core.Quarter;
import org.cpting.definition.CodeLists;
import org.cpting.diff.ReturnDiff;
import org.cpting.diff.ReturnRows;
import org.cpting.feedback.ChangesJson;
import org.cpting.feedback.ChangesPage;
import org.cpting.job.ReturnComparison;
import org.cpting.job.Settings;
import org.cpting.notice.Finding;
import org.cpting.reader.Dictionary;
import org.cpting.warehouse.Ledger;
import org.cpting.warehouse.LedgerReturn;
import org.cpting.warehouse.Warehouse;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what a corrected return changes. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    description =
        "What a corrected return changes, cell by cell: a file that was not loaded yet against the returns that count, or"
            + " a return against the one it replaced. Nothing is loaded.",
    footer = {
      "",
      "Exit code 5 if nothing differs, 3 if the file or a form of it cannot be read.",
      "",
      "Examples:",
      "  cpting diff --data /srv/cpting 2011Q2/register-corrected.xlsx",
      "  cpting diff --data /srv/cpting --province XX --form B --period 2011Q2",
      "  cpting diff --data /srv/cpting --return 118 --html changes.html"
    })
final class DiffCommand implements Callable<Integer> {

  @Mixin private DataOptions data = new DataOptions();

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "A return that was not loaded yet.")
  private @Nullable Path file;

  @Option(
      names = "--return",
      paramLabel = "NUMBER",
      description = "A return of the warehouse, by its number (explain and diff print them).")
  private @Nullable Integer number;

  @Option(
      names = "--province",
      paramLabel = "CODE",
      description = "Returns that count: of a province.")
  private @Nullable String province;

  @Option(names = "--form", paramLabel = "FORM", description = "Returns that count: of a form.")
  private @Nullable String form;

  @Option(
      names = "--period",
      paramLabel = "QUARTER",
      description = "Returns that count: of a quarter.")
  private @Nullable String period;

  @Option(
      names = "--json",
      description = "Print as JSON (schemas/json-schema/changes.schema.json).")
  private boolean json;

  @Option(names = "--html", paramLabel = "FILE", description = "Write a page.")
  private @Nullable Path html;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    boolean chosen = number != null || province != null || form != null || period != null;
    if (chosen == (file != null)) {
      throw new UsageFault(
          "give a file that is not loaded yet, or else choose returns: --return, or --province, --form and --period");
    }
    if (file != null && !Files.isRegularFile(file)) {
      throw new UsageFault("there is no file " + file);
    }
    Settings settings = data.existing();
    try (Warehouse warehouse = Warehouse.open(settings.warehouse())) {
      ReturnComparison comparison =
          new ReturnComparison(
              settings,
              Dictionary.read(settings.home(), CodeLists.read(settings.home())),
              warehouse.reading());
      ReturnComparison.Before found =
          file != null
              ? comparison.before(file)
              : new ReturnComparison.Before(
                  after(comparison, new Ledger(warehouse.reading())), List.of(), List.of());
      print(found);
      return !found.refusals().isEmpty()
          ? Exit.REFUSED
          : found.first().isEmpty() && DiffLines.none(found.diffs()) ? Exit.NOTHING_TO_DO : Exit.OK;
    }
  }

  private List<ReturnDiff> after(ReturnComparison comparison, Ledger ledger) throws IOException {
    Quarter quarter = period == null ? null : quarter(period);
    List<LedgerReturn> wanted =
        ledger.returns().stream()
            .filter(load -> number == null ? load.active() : load.returnId() == number)
            .filter(load -> province == null || load.key().province().equals(province))
            .filter(load -> form == null || load.key().form().equals(form))
            .filter(load -> quarter == null || load.key().quarter().equals(quarter))
            .toList();
    if (wanted.isEmpty()) {
      throw new UsageFault("there is no such return");
    }
    List<ReturnDiff> diffs = new ArrayList<>();
    for (LedgerReturn load : wanted) {
      Optional<ReturnDiff> diff = comparison.after(load);
      diff.ifPresent(diffs::add);
    }
    return diffs;
  }

  private static Quarter quarter(String text) {
    try {
      return Quarter.of(text);
    } catch (IllegalArgumentException e) {
      throw new UsageFault(String.valueOf(e.getMessage()));
    }
  }

  private void print(ReturnComparison.Before found) throws IOException {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    if (html != null) {
      Files.createDirectories(html.toAbsolutePath().resolveSibling(""));
      Files.write(html, ChangesPage.of(found.diffs()));
    }
    if (json) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      ChangesJson.write(found.diffs(), bytes);
      out.print(bytes.toString(StandardCharsets.UTF_8));
      out.flush();
      return;
    }
    for (Finding finding : found.refusals()) {
      out.println("refused   " + PassReport.line(finding));
    }
    for (ReturnRows rows : found.first()) {
      out.println(
          "%s  首次报送，%d行 first return, %d rows".formatted(rows.key(), rows.size(), rows.size()));
    }
    found.diffs().forEach(new DiffLines(out)::print);
    if (found.diffs().isEmpty() && found.first().isEmpty() && found.refusals().isEmpty()) {
      out.println("nothing was corrected 没有更正过");
    }
  }
}
