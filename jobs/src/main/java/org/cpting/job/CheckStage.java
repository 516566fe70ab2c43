package org.cpting.job;

import java.util.List;
import org.cpting.check.CrossChecks;
import org.cpting.definition.CodeLists;
import org.cpting.warehouse.AsOf;
import org.cpting.warehouse.CheckTable;
import org.cpting.warehouse.MeasureQueries;
import org.cpting.warehouse.StoredCheck;

/** Runs the cross checks over the returns that count and keeps what they find. */
final class CheckStage {

  private final CrossChecks checks;
  private final MeasureQueries measures;
  private final CheckTable stored;
  private final CheckTable writing;
  private final PassLog log;

  CheckStage(
      Settings settings,
      CodeLists codes,
      MeasureQueries measures,
      CheckTable stored,
      CheckTable writing,
      PassLog log) {
    this.checks = UnusualThen.checks(settings.home(), codes);
    this.measures = measures;
    this.stored = stored;
    this.writing = writing;
    this.log = log;
  }

  void run() {
    List<StoredCheck> before = stored.list();
    List<StoredCheck> found = UnusualThen.found(checks, measures, AsOf.NOW);
    if (!found.equals(before)) {
      writing.replace(found);
      log.checks(found.stream().filter(one -> !before.contains(one)).toList());
    }
  }
}
