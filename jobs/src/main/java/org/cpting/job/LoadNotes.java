package org.cpting.job;

import java.util.Map;
import org.cpting.core.ReturnLoad;
import org.cpting.core.ReturnShape;
import org.cpting.identity.IdentityKey;
import org.cpting.intake.IntakeResult;
import org.cpting.notice.Finding;
import org.cpting.notice.Findings;
import org.cpting.warehouse.AuditKind;
import org.cpting.warehouse.AuditLog;
import org.cpting.warehouse.LoadOutcome;
import org.cpting.warehouse.ReturnShapes;
import org.cpting.warehouse.Waivers;

/** What is noted beside a load, in its transaction. */
final class LoadNotes {

  private final AuditBook audit;
  private final AuditLog log;
  private final IdentityKey key;
  private final Waivers waivers;
  private final ReturnShapes shapes;

  LoadNotes(AuditBook audit, AuditLog log, IdentityKey key, Waivers waivers, ReturnShapes shapes) {
    this.audit = audit;
    this.log = log;
    this.key = key;
    this.waivers = waivers;
    this.shapes = shapes;
  }

  /** Notes that persons are told apart by the identity key. */
  void keyUsed() {
    audit.keyUsed(key);
  }

  /** Notes how the accepted returns look, to hold the next ones against them. */
  void shapes(IntakeResult result) {
    for (ReturnLoad load : result.returns()) {
      ReturnShape shape = result.shapes().get(load.key());
      if (shape != null) {
        shapes.remember(load.key(), shape);
      }
    }
  }

  /** Notes why a file was read again, if it was because of another return. */
  void readAgain(String file, int loadId, Findings findings) {
    findings.kept().stream()
        .filter(finding -> finding.code().equals(ComparedReturns.READ_AGAIN))
        .map(Finding::text)
        .distinct()
        .forEach(
            why ->
                log.append(
                    AuditKind.RERUN, file, "load %d: %s %s".formatted(loadId, why.en(), why.zh())));
  }

  /** Notes what was let in by waivers. */
  void waived(String file, LoadOutcome outcome, Findings findings) {
    Map<Integer, Integer> waived = findings.waived();
    waivers.used(outcome.loadId(), waived);
    waived.forEach(
        (waiver, count) ->
            log.append(
                AuditKind.POLICY_OVERRIDE,
                file,
                "load %d: %d findings let in by waiver %d"
                    .formatted(outcome.loadId(), count, waiver)));
  }
}
