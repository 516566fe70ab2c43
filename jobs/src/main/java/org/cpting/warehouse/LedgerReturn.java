package org.cpting.warehouse;

import java.time.Instant;
import org.cpting.core.ReturnKey;

/**
 * A return in the ledger.
 *
 * @param returnId key
 * @param key which return it is
 * @param file name of the file it came in
 * @param receivedAt when that file was taken
 * @param layout layout it was read with
 * @param layoutVersion version of that layout
 * @param loadId key of its load
 * @param rows rows read
 * @param accepted rows accepted
 * @param rejected rows rejected
 * @param active whether it counts; if not, another reading replaced it
 */
public record LedgerReturn(
    int returnId,
    ReturnKey key,
    String file,
    Instant receivedAt,
    String layout,
    String layoutVersion,
    int loadId,
    int rows,
    int accepted,
    int rejected,
    boolean active) {}
