package org.cpting.warehouse;

import static org.cpting.warehouse.db.Tables.AUDIT_ENTRY;
import static org.cpting.warehouse.db.Tables.KEY_COUNTER;
import static org.cpting.warehouse.db.Tables.LOAD_RUN;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Table;

/** Reads the audit log. */
public final class AuditTrail {

  private final DSLContext dsl;

  public AuditTrail(DSLContext dsl) {
    this.dsl = dsl;
  }

  /**
   * The newest entry.
   *
   * @param number its number
   * @param hash its hash
   */
  public record Head(int number, String hash) {}

  /** The newest entry, nothing before the log has begun. */
  public Optional<Head> head() {
    return dsl.select(AUDIT_ENTRY.ENTRY_NO, AUDIT_ENTRY.ENTRY_HASH)
        .from(AUDIT_ENTRY)
        .orderBy(AUDIT_ENTRY.ENTRY_NO.desc())
        .limit(1)
        .fetchOptional(row -> new Head(row.value1(), row.value2()));
  }

  /** The newest entry of a kind about a subject. */
  public Optional<AuditEntry> last(AuditKind kind) {
    return dsl.selectFrom(AUDIT_ENTRY)
        .where(AUDIT_ENTRY.KIND.eq(kind.id()))
        .orderBy(AUDIT_ENTRY.ENTRY_NO.desc())
        .limit(1)
        .fetchOptional(AuditTrail::entry);
  }

  /** All entries, the oldest first. */
  public List<AuditEntry> entries() {
    return dsl.selectFrom(AUDIT_ENTRY).orderBy(AUDIT_ENTRY.ENTRY_NO).fetch(AuditTrail::entry);
  }

  int lastLoad() {
    return lastKey(LOAD_RUN);
  }

  int lastNumber() {
    return lastKey(AUDIT_ENTRY);
  }

  private int lastKey(Table<?> table) {
    return dsl.select(KEY_COUNTER.LAST_ID)
        .from(KEY_COUNTER)
        .where(KEY_COUNTER.TABLE_NAME.eq(table.getName()))
        .fetchSingle()
        .value1();
  }

  private static AuditEntry entry(org.cpting.warehouse.db.tables.records.AuditEntryRecord row) {
    return new AuditEntry(
        row.getEntryNo(),
        Times.read(row.getRecordedAt()),
        row.getRecordedBy(),
        row.getKind(),
        row.getLoadId(),
        row.getReturnId(),
        row.getSubject(),
        row.getDetail(),
        row.getPreviousHash(),
        row.getEntryHash());
  }
}
