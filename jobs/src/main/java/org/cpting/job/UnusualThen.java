package org.cpting.job;

import java.util.List;
import org.cpting.check.CheckFinding;
import org.cpting.check.CheckList;
import org.cpting.check.CrossChecks;
import org.cpting.definition.CodeList.Code;
import org.cpting.definition.CodeLists;
import org.cpting.definition.Home;
import org.cpting.notice.Bilingual;
import org.cpting.warehouse.AsOf;
import org.cpting.warehouse.MeasureQueries;
import org.cpting.warehouse.StoredCheck;
import org.jooq.DSLContext;

/** What the cross checks find unusual in what was known at a moment; nothing of it is stored. */
public final class UnusualThen {

  private UnusualThen() {}

  /**
   * Runs the checks of some definitions.
   *
   * @param home the definitions
   * @param asOf which state of the ledger
   */
  public static List<StoredCheck> of(Home home, DSLContext reading, AsOf asOf) {
    return found(checks(home, CodeLists.read(home)), new MeasureQueries(reading), asOf);
  }

  static CrossChecks checks(Home home, CodeLists codes) {
    return new CrossChecks(
        CheckList.read(home),
        (province, county) ->
            county.isEmpty()
                ? name(codes.get("provinces").get(province))
                : name(codes.get("counties").get(county)));
  }

  static List<StoredCheck> found(CrossChecks checks, MeasureQueries measures, AsOf asOf) {
    return checks.run(measures.counting(asOf), measures.corrected(asOf)).stream()
        .map(UnusualThen::stored)
        .toList();
  }

  private static Bilingual name(Code code) {
    return new Bilingual(code.zh(), code.en());
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
