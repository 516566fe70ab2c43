package org.cpting.warehouse;

import java.time.Instant;

/**
 * A calculation of the figures: with an equal definitionsHash and dataVersion another one would
 * give the same.
 *
 * @param at when it was made
 * @param definitionsHash fingerprint of the definitions used, at most 64 characters
 * @param dataVersion the facts used, see {@link FactQueries#dataVersion}
 */
public record Calculation(Instant at, String definitionsHash, long dataVersion) {}
