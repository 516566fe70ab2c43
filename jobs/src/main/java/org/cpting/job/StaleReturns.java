package org.cpting.job;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.cpting.core.Quarter;
import org.cpting.core.ReturnKey;
import org.cpting.definition.CodeLists;
import org.cpting.definition.FormSchema;
import org.cpting.definition.Layout;
import org.cpting.job.WorkPlan.Act;
import org.cpting.job.WorkPlan.State;
import org.cpting.job.WorkPlan.Task;
import org.cpting.notice.Bilingual;
import org.cpting.notice.Finding;
import org.cpting.notice.Severity;
import org.cpting.warehouse.FileStatus;
import org.cpting.warehouse.FindingQueries;
import org.cpting.warehouse.GrantedWaiver;
import org.cpting.warehouse.Ledger;
import org.cpting.warehouse.LedgerFile;
import org.cpting.warehouse.LedgerReturn;
import org.cpting.warehouse.PeriodEvent;
import org.cpting.warehouse.Waivers;
import org.cpting.warehouse.Warehouse;
import org.jspecify.annotations.Nullable;

/**
 * Finds files of the archive that would be read differently today: returns that count and were read
 * by other definitions or another version of the program, and refused files that something granted
 * or admitted since may let in. What belongs to a closed quarter is left as it is, and told.
 */
final class StaleReturns {

  /** Names listed of the files of a closed quarter; all are counted. */
  private static final int SHOWN = 5;

  private final Settings settings;
  private final Ledger ledger;
  private final Predicate<Quarter> closed;
  private final List<GrantedWaiver> waivers;
  private final List<PeriodEvent> events;
  private final FindingQueries findings;
  private final ChangesSince changes;
  private final ComparedReturns compared;

  StaleReturns(Settings settings, Warehouse warehouse, ChangesSince changes) {
    this.settings = settings;
    this.ledger = new Ledger(warehouse.reading());
    this.findings = new FindingQueries(warehouse.reading());
    this.waivers = new Waivers(warehouse.reading()).all();
    PeriodDesk periods = new PeriodDesk(settings, warehouse);
    this.closed = periods.closed();
    this.events = periods.list();
    this.changes = changes;
    this.compared = new ComparedReturns(settings, warehouse);
  }

  void find(
      Predicate<LedgerReturn> wanted,
      Collection<Task> tasks,
      Collection<Bilingual> waits,
      Set<Quarter> moving)
      throws IOException {
    Map<Integer, Ledger.LoadRun> loads = ledger.loads();
    Map<Integer, List<LedgerReturn>> byFile = new TreeMap<>();
    ledger.returns().stream()
        .filter(LedgerReturn::active)
        .filter(wanted)
        .forEach(
            load ->
                byFile
                    .computeIfAbsent(load.origin().fileId(), file -> new ArrayList<>())
                    .add(load));
    Map<Quarter, List<String>> kept = new TreeMap<>();
    for (LedgerFile file : ledger.files()) {
      List<LedgerReturn> all = byFile.getOrDefault(file.fileId(), List.of());
      List<LedgerReturn> returns =
          all.stream().filter(one -> !closed.test(one.key().quarter())).toList();
      Ledger.LoadRun load = loads.get(file.loadId());
      if (load == null || file.status() == FileStatus.DUPLICATE) {
        continue;
      }
      if (!returns.isEmpty()) {
        List<Bilingual> because = stale(file, returns, load);
        if (!because.isEmpty()) {
          ReturnKey key = returns.get(0).key();
          tasks.add(read(file, State.STALE, key.province(), key.quarter().id(), because));
          returns.forEach(one -> moving.add(one.key().quarter()));
        }
      } else if (!all.isEmpty()) {
        if (!stale(file, all, load).isEmpty()) {
          kept.computeIfAbsent(all.get(0).key().quarter(), quarter -> new ArrayList<>())
              .add(file.file().shown());
        }
      } else if (file.status() == FileStatus.REFUSED) {
        refused(file, load, tasks, waits);
      }
    }
    kept.forEach((quarter, names) -> waits.add(kept(quarter, names)));
    missing(waits);
  }

  /** Adds the file that any pass reads again, see {@link ComparedReturns}. */
  void compared(Collection<Task> tasks, Set<Quarter> moving) {
    compared
        .next()
        .ifPresent(
            file -> {
              List<Bilingual> because = compared.why(file).stream().toList();
              List<ReturnKey> keys =
                  ledger.returns().stream()
                      .filter(LedgerReturn::active)
                      .filter(one -> one.origin().fileId() == file.fileId())
                      .map(LedgerReturn::key)
                      .toList();
              String quarter = keys.get(0).quarter().id();
              tasks.add(read(file, State.STALE, keys.get(0).province(), quarter, because));
              keys.forEach(key -> moving.add(key.quarter()));
            });
  }

  /** Files that would be read again, were their quarter not closed. */
  private static Bilingual kept(Quarter quarter, List<String> names) {
    int more = names.size() - SHOWN;
    String first = String.join(", ", names.subList(0, Math.min(SHOWN, names.size())));
    return new Bilingual(
        "%s 已结账，过时的报表不重新读取：%s%s。"
            .formatted(quarter, first, more > 0 ? " 等共" + names.size() + "份" : ""),
        "%s is closed, so what is stale there is not read again: %s%s"
            .formatted(quarter, first, more > 0 ? " and " + more + " more" : ""));
  }

  private List<Bilingual> stale(LedgerFile file, List<LedgerReturn> returns, Ledger.LoadRun load)
      throws IOException {
    List<String> layouts = returns.stream().map(LedgerReturn::layout).toList();
    List<Bilingual> because =
        new ArrayList<>(
            changes.definitions(
                load.at(),
                name ->
                    name.startsWith("schemas/layouts/")
                        ? layouts.stream().anyMatch(one -> name.endsWith("/" + one + ".yaml"))
                        : readBy(name)));
    because.addAll(ChangesSince.program(load.program()));
    because.addAll(waived(load.at(), returns));
    because.addAll(letIn(file, load.at(), returns));
    compared.why(file).ifPresent(because::add);
    return because;
  }

  /** Where nothing is known of a file, anything may concern it. */
  private static boolean concerns(
      List<LedgerReturn> returns, @Nullable String province, Quarter quarter) {
    return returns.isEmpty()
        || returns.stream()
            .map(LedgerReturn::key)
            .anyMatch(
                key ->
                    (province == null || key.province().equals(province))
                        && key.quarter().equals(quarter));
  }

  private static boolean readBy(String name) {
    return name.startsWith("schemas/canonical/")
        || name.startsWith("schemas/codelists/")
        || name.equals("schemas/headings.yaml")
        || name.equals("schemas/templates.yaml")
        || name.equals("schemas/policy.yaml")
        || name.equals("schemas/intake.yaml");
  }

  private void refused(
      LedgerFile file, Ledger.LoadRun load, Collection<Task> tasks, Collection<Bilingual> waits)
      throws IOException {
    List<Bilingual> because =
        new ArrayList<>(
            changes.definitions(
                load.at(), name -> name.startsWith("schemas/layouts/") || readBy(name)));
    because.addAll(ChangesSince.program(load.program()));
    because.addAll(waived(load.at(), List.of()));
    because.addAll(letIn(file, load.at(), List.of()));
    if (because.isEmpty()) {
      String name = file.file().shown();
      waits.add(
          new Bilingual(
              "“" + name + "”已退回，须由报送单位改正后重新报送。",
              "'" + name + "' was refused; its sender has to mend it."));
    } else {
      tasks.add(read(file, State.FAILED, "", "", because));
    }
  }

  private static Task read(
      LedgerFile file, State state, String province, String period, List<Bilingual> because) {
    return new Task(
        Act.READ,
        state,
        file.file().shown(),
        province,
        period,
        file.fileId(),
        List.copyOf(because));
  }

  /** Waivers granted since, which may let in rows that were refused. */
  private List<Bilingual> waived(Instant since, List<LedgerReturn> returns) {
    List<Bilingual> waived = new ArrayList<>();
    for (GrantedWaiver one : waivers) {
      if (one.grantedAt().isAfter(since)
          && concerns(returns, one.waiver().province(), one.waiver().quarter())) {
        waived.add(
            new Bilingual(
                "登记了豁免" + one.waiver().id(), "waiver " + one.waiver().id() + " was granted"));
      }
    }
    return waived;
  }

  /**
   * Exceptions and reopenings since that may let in what was refused because of a closed quarter.
   */
  private List<Bilingual> letIn(LedgerFile file, Instant since, List<LedgerReturn> returns) {
    List<Bilingual> letIn = new ArrayList<>();
    for (PeriodEvent event : events) {
      if (event.at().isAfter(since)
          && event.kind() != PeriodEvent.Kind.CLOSED
          && concerns(returns, event.province(), event.quarter())
          && findings.ofLoad(file.loadId()).stream().anyMatch(found -> shutOut(found, event))) {
        letIn.add(
            event.kind() == PeriodEvent.Kind.EXCEPTION
                ? new Bilingual(
                    "登记了例外：" + PeriodDesk.words(event), "an exception: " + PeriodDesk.words(event))
                : new Bilingual(
                    "季度重新打开：" + PeriodDesk.words(event),
                    "a quarter was reopened: " + PeriodDesk.words(event)));
      }
    }
    return letIn;
  }

  private static boolean shutOut(Finding found, PeriodEvent event) {
    return found.code().equals(PeriodGate.CLOSED)
        && found.severity() == Severity.ERROR
        && (event.form() == null || event.form().equals(found.form()));
  }

  /** Returns that were due and never came: nothing here can make them. */
  private void missing(Collection<Bilingual> waits) {
    CodeLists codes = CodeLists.read(settings.home());
    List<Layout> layouts =
        Layout.readAll(settings.home(), codes, FormSchema.readAll(settings.home(), codes));
    Board board = Board.of(settings.home(), codes, layouts, ledger.returns(), settings.clock());
    Map<String, Set<String>> absent = new TreeMap<>();
    for (Board.Entry entry : board.entries()) {
      if (entry.state() == Board.State.MISSING) {
        String where =
            entry.key().quarter().id()
                + " "
                + entry.key().province()
                + (entry.key().unit().isEmpty() ? "" : "/" + entry.key().unit());
        absent.computeIfAbsent(where, key -> new TreeSet<>()).add(entry.key().form());
      }
    }
    absent.forEach(
        (where, forms) ->
            waits.add(
                new Bilingual(
                    where + " 缺报：" + String.join("、", forms),
                    where + " was due and not sent: " + String.join(", ", forms))));
  }
}
