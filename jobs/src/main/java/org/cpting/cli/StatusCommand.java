package org.cpting.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.cpting.core.Quarter;
import org.cpting.definition.Calendar;
import org.cpting.definition.CodeList.Code;
import org.cpting.definition.CodeLists;
import org.cpting.definition.FormSchema;
import org.cpting.definition.Home;
import org.cpting.definition.Layout;
import org.cpting.definition.Logframe;
import org.cpting.job.Board;
import org.cpting.job.ComparedReturns;
import org.cpting.job.Completeness;
import org.cpting.job.Settings;
import org.cpting.notice.Finding;
import org.cpting.report.CountyCompleteness;
import org.cpting.report.NarrativeComplaint;
import org.cpting.report.Narratives;
import org.cpting.warehouse.CountyQueries;
import org.cpting.warehouse.FileRecord;
import org.cpting.warehouse.FindingQueries;
import org.cpting.warehouse.History;
import org.cpting.warehouse.Ledger;
import org.cpting.warehouse.LedgerReturn;
import org.cpting.warehouse.Warehouse;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows the board. */
@Command(
    name = "status",
    addMethodSubcommands = false,
    mixinStandardHelpOptions = true,
    description =
        "The board: what was expected of each province and quarter, what came, what is late or missing.",
    footer = {
      "",
      "Examples:",
      "  cpting status --data /srv/cpting",
      "  cpting status --data /srv/cpting --counties",
      "  cpting status --data /srv/cpting --json",
      "  cpting status --data /srv/cpting --as-of 2011-10-20"
    })
final class StatusCommand implements QuickCommand, Callable<Integer> {

  @Mixin private DataOptions data = new DataOptions();

  @Mixin private PastOptions past = new PastOptions();

  @Option(names = "--json", description = "Print every return as JSON.")
  private boolean json;

  @Option(
      names = "--counties",
      description =
          "Also the counties: which are in the accepted rows, which are absent or missing.")
  private boolean counties;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    return run(Objects.requireNonNull(spec).commandLine().getOut());
  }

  @Override
  public int run(PrintWriter out) throws IOException {
    Settings settings = data.existing();
    try (Warehouse warehouse = Warehouse.open(settings.warehouse())) {
      PastOptions.Past at = past.read(settings, warehouse);
      CodeLists codes = CodeLists.read(at.home());
      List<Layout> layouts = Layout.readAll(at.home(), codes, FormSchema.readAll(at.home(), codes));
      Ledger ledger = new Ledger(warehouse.reading());
      Board board = Board.of(at.home(), codes, layouts, ledger.returns(at.asOf()), at.clock());
      List<FileRecord> refused = new History(warehouse.reading()).refusedFiles(at.asOf());
      Calendar calendar = Calendar.read(at.home());
      List<CountyCompleteness> standings =
          counties
              ? Completeness.of(
                  board, calendar, codes, new CountyQueries(warehouse.reading()).rows(at.asOf()))
              : List.of();
      List<NarrativeComplaint> narratives = unusable(settings, at.home(), codes);
      Map<Integer, Finding> again =
          new FindingQueries(warehouse.reading())
              .ofReturns(
                  board.entries().stream()
                      .map(Board.Entry::received)
                      .filter(Objects::nonNull)
                      .map(LedgerReturn::returnId)
                      .toList(),
                  ComparedReturns.READ_AGAIN);
      if (json) {
        Json.print(out, json(board, standings, refused, narratives, again));
      } else {
        print(out, board, codes, refused);
        again.values().stream()
            .map(one -> one.at().file() + ": " + one.text().en() + " " + one.text().zh())
            .distinct()
            .forEach(line -> out.println("read again: " + line));
        narratives.forEach(one -> out.println("narrative " + PassReport.line(one)));
        new CountyLines(standings, codes, calendar).print(out);
      }
    }
    return Exit.OK;
  }

  private static List<NarrativeComplaint> unusable(Settings settings, Home home, CodeLists codes)
      throws IOException {
    return Narratives.read(settings.workspace().narratives(), Logframe.read(home, codes), codes)
        .complaints();
  }

  private static void print(
      PrintWriter out, Board board, CodeLists codes, List<FileRecord> refused) {
    List<Quarter> quarters = board.quarters();
    if (quarters.isEmpty()) {
      out.println("No return is expected yet, and none came.");
      return;
    }
    StringBuilder head = new StringBuilder("%-13s".formatted("province"));
    quarters.forEach(quarter -> head.append("%-20s".formatted(quarter.id())));
    out.println(head.toString().stripTrailing());
    for (Code province : codes.get("provinces").codes()) {
      StringBuilder line =
          new StringBuilder("%-13s".formatted(province.code() + " " + province.en()));
      for (Quarter quarter : quarters) {
        line.append("%-20s".formatted(cell(board.of(province, quarter))));
      }
      out.println(line.toString().stripTrailing());
    }
    out.println();
    out.println(
        "n/m = returns accepted of those expected; r = rows refused; late = came or is missing so many days (d) after"
            + " the due date");
    refused.forEach(file -> out.println("refused file: " + file.name()));
  }

  private static String cell(List<Board.Entry> entries) {
    long expected =
        entries.stream().filter(entry -> entry.expected() || entry.received() != null).count();
    if (expected == 0) {
      return "not expected";
    }
    long accepted = entries.stream().filter(entry -> entry.received() != null).count();
    if (accepted == 0) {
      boolean missing = entries.stream().anyMatch(entry -> entry.state() == Board.State.MISSING);
      return missing ? "missing " + daysLate(entries) + "d" : "expected";
    }
    long rejected =
        entries.stream()
            .map(Board.Entry::received)
            .filter(Objects::nonNull)
            .mapToLong(LedgerReturn::rejected)
            .sum();
    boolean late = entries.stream().anyMatch(Board.Entry::late);
    return accepted
        + "/"
        + expected
        + (rejected > 0 ? " " + rejected + "r" : " ok")
        + (late ? " late " + daysLate(entries) + "d" : "");
  }

  private static long daysLate(List<Board.Entry> entries) {
    return entries.stream().mapToLong(Board.Entry::daysLate).max().orElse(0);
  }

  private Map<String, Object> json(
      Board board,
      List<CountyCompleteness> standings,
      List<FileRecord> refused,
      List<NarrativeComplaint> narratives,
      Map<Integer, Finding> again) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("returns", board.entries().stream().map(one -> entry(one, again)).toList());
    if (counties) {
      all.put("counties", standings.stream().map(CountyLines::json).toList());
    }
    all.put("refused_files", refused.stream().map(StatusCommand::refusedFile).toList());
    all.put("narratives", narratives.stream().map(PassReport::json).toList());
    return all;
  }

  private static Map<String, Object> refusedFile(FileRecord file) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("file", file.name());
    map.put("sha256", file.sha256());
    map.put("received", file.receivedAt().toString());
    return map;
  }

  private static Map<String, Object> entry(Board.Entry entry, Map<Integer, Finding> again) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("period", entry.key().quarter().id());
    map.put("province", entry.key().province());
    map.put("unit", entry.key().unit());
    map.put("form", entry.key().form());
    map.put("state", entry.state().name().toLowerCase(java.util.Locale.ROOT));
    map.put("due", entry.due().toString());
    map.put("received", entry.receivedOn() == null ? null : entry.receivedOn().toString());
    map.put("late", entry.late());
    map.put("days_late", entry.daysLate());
    LedgerReturn load = entry.received();
    if (load != null) {
      map.put("file", load.file());
      map.put("rows", load.rows());
      map.put("accepted", load.accepted());
      map.put("rejected", load.rejected());
      map.put("layout", load.layout() + " " + load.layoutVersion());
      Finding why = again.get(load.returnId());
      if (why != null) {
        map.put("read_again", Map.of("zh", why.text().zh(), "en", why.text().en()));
      }
    }
    return new LinkedHashMap<>(map);
  }
}
