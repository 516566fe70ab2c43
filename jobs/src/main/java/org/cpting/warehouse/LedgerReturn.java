package org.cpting.warehouse;

import java.time.Instant;
import org.cpting.core.ReturnKey;
import org.jspecify.annotations.Nullable;

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
 * @param active whether it counts at the moment asked for; if not, another reading replaced it
 * @param origin where in the ledger it stands
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
    boolean active,
    Origin origin) {

  /**
   * Where in the ledger a return stands.
   *
   * @param fileId key of its file
   * @param sha256 fingerprint of the file's content
   * @param loadedAt when it began to count
   * @param supersededAt when it ceased to, null if it never did
   * @param supersededBy key of the return that took its place, null if none did
   */
  public record Origin(
      int fileId,
      String sha256,
      Instant loadedAt,
      @Nullable Instant supersededAt,
      @Nullable Integer supersededBy) {}
}
