package org.cpting.warehouse;

import java.time.Instant;

/**
 * A report that was rendered.
 *
 * @param report name of the report
 * @param scope code of a province, or of the whole programme
 * @param period id of the period
 * @param language language of its texts
 * @param inputsHash fingerprint of everything it shows, at most 64 characters; while it stays the
 *     same the report need not be rendered again
 * @param file where it was written, within the outbox
 * @param sha256 fingerprint of the file
 * @param at when
 */
public record RenderedReport(
    String report,
    String scope,
    String period,
    String language,
    String inputsHash,
    String file,
    String sha256,
    Instant at) {}
