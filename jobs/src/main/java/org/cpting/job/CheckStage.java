package org.cpting.job;

import java.util.List;
import org.cpting.check.CheckFinding;
import org.cpting.check.CheckList;
import org.cpting.check.CrossChecks;
import org.cpting.definition.CodeList.Code;
import org.cpting.definition.CodeLists;
import org.cpting.notice.Bilingual;
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
    this.checks =
        new CrossChecks(
            CheckList.read(settings.home()),
            (province, county) ->
                county.isEmpty()
                    ? name(codes.get("provinces").get(province))
                    : name(codes.get("counties").get(county)));
    this.measures = measures;
    this.stored = stored;
    this.writing = writing;
    this.log = log;
  }

  private static Bilingual name(Code code) {
    return new Bilingual(code.zh(), code.en());
  }

  void run() {
    List<StoredCheck> before = stored.list();
    List<StoredCheck> found =
        checks.run(measures.counting(), measures.corrected()).stream()
            .map(CheckStage::stored)
            .toList();
    if (!found.equals(before)) {
      writing.replace(found);
      log.checks(found.stream().filter(one -> !before.contains(one)).toList());
    }
  }

  private static StoredCheck stored(CheckFinding one) {
    return new StoredCheck(
        one.check(),
        one.province(),
        one.county(),
        one.quarter(),
        one.score(),
        one.text(),
        one.fix());
  }
}
