package org.cpting.warehouse;

import static org.cpting.warehouse.db.Tables.AUDIT_ENTRY;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * The log of what was done, each entry chained to the one before it by its hash. It says nothing of
 * persons in the returns.
 *
 * <p>Append in the transaction of what is recorded, so that neither stands without the other; two
 * transactions that append wait for one another.
 */
public final class AuditLog {

  private final DSLContext dsl;
  private final Clock clock;
  private final String by;
  private final KeyCounter keys;
  private final AuditTrail trail;

  /**
   * The log as one person or program writes it.
   *
   * @param dsl the warehouse, within the caller's transaction when entries are appended
   * @param by who does what is recorded: a user of the operating system or a name given
   */
  public AuditLog(DSLContext dsl, Clock clock, String by) {
    this.dsl = dsl;
    this.clock = clock;
    this.by = by;
    this.keys = new KeyCounter(dsl);
    this.trail = new AuditTrail(dsl);
  }

  /**
   * Records something.
   *
   * @param subject what it is about: a file, a return, a report
   * @param detail what was done, and why
   */
  public void append(AuditKind kind, String subject, String detail) {
    append(kind, null, null, subject, detail);
  }

  void append(
      AuditKind kind,
      @Nullable Integer loadId,
      @Nullable Integer returnId,
      String subject,
      String detail) {
    begin();
    int number = keys.next(AUDIT_ENTRY);
    write(number, previous(), kind, loadId, returnId, subject, detail);
  }

  /** Begins the log unless it has begun. */
  public void begin() {
    if (trail.head().isPresent()) {
      return;
    }
    // Whoever waited here finds that another has begun it.
    keys.reserve(AUDIT_ENTRY.getName(), 0);
    if (trail.head().isEmpty()) {
      int before = trail.lastLoad();
      int number = keys.next(AUDIT_ENTRY);
      write(
          number,
          previous(),
          AuditKind.BEGIN,
          before,
          null,
          "audit log",
          before == 0 ? "begins" : "begins; loads 1 to " + before + " came before it");
    }
  }

  private String previous() {
    return trail.head().map(AuditTrail.Head::hash).orElse(AuditHash.NONE);
  }

  private void write(
      int number,
      String previous,
      AuditKind kind,
      @Nullable Integer loadId,
      @Nullable Integer returnId,
      String subject,
      String detail) {
    Instant at = Times.read(Times.stored(clock.instant()));
    AuditEntry open =
        new AuditEntry(
            number,
            at,
            storable(by),
            kind.id(),
            loadId,
            returnId,
            storable(subject),
            storable(detail),
            previous,
            "");
    dsl.insertInto(AUDIT_ENTRY)
        .values(
            number,
            Times.stored(at),
            open.by(),
            open.kind(),
            loadId,
            returnId,
            open.subject(),
            open.detail(),
            previous,
            open.hashByContent())
        .execute();
  }

  /** A file's name may hold what PostgreSQL does not store or UTF-8 cannot write. */
  private static String storable(String text) {
    byte[] bytes = text.replace('\0', '\uFFFD').getBytes(StandardCharsets.UTF_8);
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
