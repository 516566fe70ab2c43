package org.cpting.warehouse;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.cpting.core.ReturnKey;
import org.cpting.notice.Finding;
import org.cpting.notice.Findings;
import org.cpting.notice.Severity;
import org.jooq.DSLContext;

/** Records in the audit log what became of a file, in the words that {@link AuditCheck} expects. */
final class LoadRecorder {

  private final DSLContext dsl;
  private final LoadInfo info;
  private final AuditLog log;

  LoadRecorder(DSLContext dsl, LoadInfo info) {
    this.dsl = dsl;
    this.info = info;
    this.log = new AuditLog(dsl, Clock.fixed(info.at(), ZoneOffset.UTC), info.by());
  }

  void begin() {
    log.begin();
  }

  void loaded(int loadId, FileRecord file) {
    String returns = new AuditLedger(dsl).returns(loadId);
    entry(AuditKind.LOAD, loadId, file, returns);
  }

  void refused(int loadId, FileRecord file, Findings findings) {
    TreeSet<String> codes = new TreeSet<>();
    findings.kept().stream()
        .filter(finding -> finding.severity() == Severity.ERROR)
        .map(Finding::code)
        .forEach(codes::add);
    entry(AuditKind.REFUSAL, loadId, file, "refused: " + String.join(", ", codes));
  }

  void duplicate(int loadId, FileRecord file, int of) {
    entry(AuditKind.DUPLICATE, loadId, file, "same content as file " + of);
  }

  private void entry(AuditKind kind, int loadId, FileRecord file, String what) {
    String detail = "%s, sha256 %s; %s".formatted(info.what(), file.sha256(), what);
    log.append(kind, loadId, null, file.name(), detail);
  }

  /** Records the returns that count no longer, and what counts in their place. */
  void ended(int loadId, List<ReturnTable.Ended> ended, Map<ReturnKey, Integer> now) {
    for (ReturnTable.Ended one : ended) {
      Integer successor = now.get(one.key());
      String why =
          successor == null
              ? "its file was read again without it"
              : "return " + successor + " replaced it";
      log.append(
          AuditKind.CORRECTION,
          null,
          one.returnId(),
          AuditLedger.words(one.key()),
          "return %d counts no longer since load %d: %s".formatted(one.returnId(), loadId, why));
    }
  }
}
