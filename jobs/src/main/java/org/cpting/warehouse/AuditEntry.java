package org.cpting.warehouse;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the audit log.
 *
 * @param number consecutive from 1
 * @param at when it was written
 * @param by who did it
 * @param kind id of an {@link AuditKind}
 * @param loadId the load it records, null if none
 * @param returnId the return it is about, null if it is about none or several
 * @param subject what it is about: a file, a return, a report
 * @param detail what was done
 * @param previousHash hash of the entry before it, 64 zeros for the first
 * @param hash hash of this entry
 */
public record AuditEntry(
    int number,
    Instant at,
    String by,
    String kind,
    @Nullable Integer loadId,
    @Nullable Integer returnId,
    String subject,
    String detail,
    String previousHash,
    String hash) {

  /** What its hash must be, by what it says. */
  String hashByContent() {
    return AuditHash.of(previousHash)
        .add(String.valueOf(number))
        .add(at.toString())
        .add(by)
        .add(kind)
        .add(loadId == null ? "" : loadId.toString())
        .add(returnId == null ? "" : returnId.toString())
        .add(subject)
        .add(detail)
        .hex();
  }
}
