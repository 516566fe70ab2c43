package org.cpting.job;

import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.cpting.core.Quarter;
import org.cpting.inbox.Archive;
import org.cpting.inbox.ArrivedFile;
import org.cpting.warehouse.Ledger;
import org.cpting.warehouse.LedgerFile;
import org.cpting.warehouse.LedgerReturn;
import org.cpting.warehouse.Warehouse;

/** Lists files of the archive to be read again. */
final class RerunList {

  private final Archive archive;
  private final Ledger ledger;
  private final PeriodDesk periods;

  RerunList(Settings settings, Warehouse warehouse, PeriodDesk periods) {
    this.archive = new Archive(settings.workspace().archive());
    this.ledger = new Ledger(warehouse.reading());
    this.periods = periods;
  }

  /** The files that a plan says are to be read again. */
  List<Worklist.Item> of(WorkPlan plan) {
    return items(plan.readAgain()::contains);
  }

  /** Every file whose returns count and are wanted, but for those of closed quarters. */
  List<Worklist.Item> of(Predicate<LedgerReturn> wanted) {
    Predicate<Quarter> closed = periods.closed();
    Set<Integer> files =
        ledger.returns().stream()
            .filter(LedgerReturn::active)
            .filter(wanted)
            // Reading anew what a closed quarter holds could change it.
            .filter(load -> !closed.test(load.key().quarter()))
            .map(load -> load.origin().fileId())
            .collect(Collectors.toSet());
    return items(files::contains);
  }

  private List<Worklist.Item> items(IntPredicate wanted) {
    return ledger.files().stream()
        .filter(file -> wanted.test(file.fileId()))
        .map(this::item)
        .toList();
  }

  /** A file of the archive, to be read again. */
  Worklist.Item item(LedgerFile file) {
    String sha256 = file.file().sha256();
    return Worklist.Item.again(
        new ArrivedFile(archive.path(sha256), file.file().name(), file.file().folder()), sha256);
  }
}
