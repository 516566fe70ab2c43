package org.cpting.job;

import java.io.IOException;
import java.util.Optional;
import org.cpting.identity.IdentityKey;
import org.cpting.warehouse.AuditEntry;
import org.cpting.warehouse.AuditHeadFile;
import org.cpting.warehouse.AuditKind;
import org.cpting.warehouse.AuditLog;
import org.cpting.warehouse.AuditTrail;
import org.cpting.warehouse.Warehouse;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The audit log of a workspace with the file of its heads. */
final class AuditBook {

  private final AuditLog log;
  private final AuditTrail trail;
  private final AuditHeadFile heads;
  private final TransactionTemplate transactions;

  AuditBook(
      AuditLog log,
      Warehouse warehouse,
      Workspace workspace,
      PlatformTransactionManager transactions) {
    this.log = log;
    this.trail = new AuditTrail(warehouse.reading());
    this.heads = new AuditHeadFile(workspace.auditHeads());
    this.transactions = new TransactionTemplate(transactions);
  }

  /** Begins the log and its file where there is none, and lets the file catch up after a kill. */
  void open() throws IOException {
    if (trail.head().isEmpty()) {
      // The file first: a log without one then always tells that it was taken away.
      heads.follow(trail);
      transactions.executeWithoutResult(transaction -> log.begin());
    } else if (!heads.exists()) {
      transactions.executeWithoutResult(
          transaction ->
              log.append(
                  AuditKind.HEAD_FILE_BEGUN,
                  "audit.head",
                  "this folder had none; what it held before, if anything, cannot be checked"));
    }
    heads.follow(trail);
  }

  /** Records something in a transaction of its own. */
  void record(AuditKind kind, String subject, String detail) {
    transactions.executeWithoutResult(transaction -> log.append(kind, subject, detail));
  }

  /** Keeps the newest entry outside the warehouse. */
  void keepHead() throws IOException {
    heads.follow(trail);
  }

  /** Records in the transaction at hand that persons are told apart by a key. */
  void keyUsed(IdentityKey key) {
    Optional<AuditEntry> before = trail.last(AuditKind.KEY_USE);
    String subject = "identity key " + key.fingerprint();
    String detail =
        before
            .map(
                last ->
                    last.subject().equals(subject)
                        ? "used to tell persons apart"
                        : "used in place of " + last.subject() + ": persons met before count anew")
            .orElse("used for the first time");
    log.append(AuditKind.KEY_USE, subject, detail);
  }
}
