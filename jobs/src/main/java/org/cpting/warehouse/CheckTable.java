package org.cpting.warehouse;

import static org.cpting.warehouse.db.Tables.CHECK_FINDING;

import java.util.List;
import org.cpting.core.Quarter;
import org.cpting.notice.Bilingual;
import org.jooq.DSLContext;

/** What cross checks found in the returns that count. */
public final class CheckTable {

  private final DSLContext dsl;

  public CheckTable(DSLContext dsl) {
    this.dsl = dsl;
  }

  /** All findings, those that matter most first. */
  public List<StoredCheck> list() {
    return dsl.selectFrom(CHECK_FINDING)
        .orderBy(
            CHECK_FINDING.SCORE.desc(),
            CHECK_FINDING.PERIOD.desc(),
            CHECK_FINDING.PROVINCE,
            CHECK_FINDING.PLACE,
            CHECK_FINDING.CHECK_CODE)
        .fetch(
            row ->
                new StoredCheck(
                    row.getCheckCode(),
                    row.getProvince(),
                    row.getPlace(),
                    Quarter.of(row.getPeriod()),
                    row.getScore(),
                    new Bilingual(row.getTextZh(), row.getTextEn()),
                    new Bilingual(row.getFixZh(), row.getFixEn())));
  }

  /** Writes findings in place of all that stood there; belongs in a transaction. */
  public void replace(List<StoredCheck> findings) {
    dsl.deleteFrom(CHECK_FINDING).execute();
    for (StoredCheck one : findings) {
      dsl.insertInto(CHECK_FINDING)
          .values(
              one.check(),
              one.province(),
              one.county(),
              one.quarter().id(),
              one.score(),
              one.text().zh(),
              one.text().en(),
              one.fix().zh(),
              one.fix().en())
          .execute();
    }
  }
}
