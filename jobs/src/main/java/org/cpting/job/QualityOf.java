package org.cpting.job;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cpting.core.Waiver;
import org.cpting.indicator.Figure;
import org.cpting.indicator.Reconciliation;
import org.cpting.notice.Bilingual;
import org.cpting.report.CheckNote;
import org.cpting.report.CountyCompleteness;
import org.cpting.report.DataQuality;
import org.cpting.report.WaiverNote;
import org.cpting.validation.RuleText;
import org.cpting.validation.Rules;
import org.cpting.warehouse.LedgerReturn;
import org.cpting.warehouse.RefusalCount;
import org.cpting.warehouse.StoredCheck;
import org.cpting.warehouse.WaiverUse;

/** Puts together what reports say of the quality of the data. */
final class QualityOf {

  private QualityOf() {}

  static DataQuality of(
      Board board,
      List<CountyCompleteness> counties,
      List<RefusalCount> refusals,
      List<WaiverUse> waivers,
      List<StoredCheck> checks,
      List<Reconciliation> reconciliations) {
    Map<String, Bilingual> texts = texts();
    return new DataQuality(
        board.entries().stream().map(QualityOf::entry).toList(),
        refusals.stream().map(refusal -> refusal(refusal, texts)).toList(),
        reconciliations.stream()
            .filter(one -> one.measure() == Figure.Measure.CUMULATIVE)
            .map(QualityOf::identification)
            .toList(),
        counties,
        waivers.stream().map(QualityOf::waiver).toList(),
        checks.stream()
            .map(
                one ->
                    new CheckNote(
                        one.check(),
                        one.province(),
                        one.county(),
                        one.quarter(),
                        one.score(),
                        one.text(),
                        one.fix()))
            .toList());
  }

  private static DataQuality.Return entry(Board.Entry entry) {
    LedgerReturn load = entry.received();
    return new DataQuality.Return(
        entry.key().province(),
        entry.key().unit(),
        entry.key().form(),
        entry.key().quarter(),
        entry.expected(),
        load == null ? null : load.file(),
        entry.receivedOn(),
        entry.late() || entry.state() == Board.State.MISSING,
        load != null,
        load == null ? 0 : load.rows(),
        load == null ? 0 : load.accepted(),
        load == null ? 0 : load.rejected());
  }

  private static WaiverNote waiver(WaiverUse use) {
    Waiver waiver = use.waiver();
    return new WaiverNote(
        waiver.id(),
        waiver.province(),
        use.key().unit(),
        waiver.form(),
        waiver.quarter(),
        waiver.rule(),
        use.findings(),
        waiver.by(),
        waiver.reason(),
        waiver.until());
  }

  private static DataQuality.Refusal refusal(RefusalCount count, Map<String, Bilingual> texts) {
    return new DataQuality.Refusal(
        count.province(),
        count.quarter(),
        count.code(),
        texts.getOrDefault(count.code(), new Bilingual(count.code(), count.code())),
        new Bilingual(count.fixZh(), count.fixEn()),
        count.findings());
  }

  private static DataQuality.Identification identification(Reconciliation one) {
    return new DataQuality.Identification(
        one.indicator(), Figure.PROGRAMME, one.period(), one.identified(), one.byWeakerKeys());
  }

  private static Map<String, Bilingual> texts() {
    Map<String, Bilingual> texts = new HashMap<>();
    for (Rules.Documented rule : Rules.scan()) {
      RuleText doc = rule.doc();
      texts.put(doc.code(), new Bilingual(doc.zh(), doc.en()));
    }
    return texts;
  }
}
