package org.cpting.warehouse;

import java.time.Instant;

/**
 * An edition of a report as it was published.
 *
 * @param publicationId key
 * @param report name of the report
 * @param scope code of a province, or of the whole programme
 * @param period id of the period
 * @param edition 1 for the first edition of this report, scope and period
 * @param at when
 * @param by who published it
 * @param definitionsHash names the snapshot of the definitions in the archive
 * @param dataVersion the facts it was made from, see {@link FactQueries#dataVersion}
 * @param programVersion version of the program
 * @param file list of the edition's files with their checksums, within the outbox
 * @param sha256 fingerprint of that list
 * @param note what its publisher said of it; empty if nothing
 */
public record Publication(
    int publicationId,
    String report,
    String scope,
    String period,
    int edition,
    Instant at,
    String by,
    String definitionsHash,
    long dataVersion,
    String programVersion,
    String file,
    String sha256,
    String note) {}
