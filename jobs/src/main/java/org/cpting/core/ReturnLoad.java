package org.cpting.core;

import java.util.List;

/**
 * One form of one file, read and checked, ready to be loaded.
 *
 * @param key which return it is
 * @param layout name of the layout it was read with, e.g. {@code yn-a}
 * @param layoutVersion version of that layout
 * @param rows rows read
 * @param accepted rows accepted
 * @param rejected rows rejected
 * @param sheets its sheets, in the file's order
 * @param contentPrint keyed fingerprint of what its rows say, empty if none was taken
 */
public record ReturnLoad(
    ReturnKey key,
    String layout,
    String layoutVersion,
    int rows,
    int accepted,
    int rejected,
    List<SheetLoad> sheets,
    String contentPrint) {

  /** A return of which no fingerprint was taken. */
  public ReturnLoad(
      ReturnKey key,
      String layout,
      String layoutVersion,
      int rows,
      int accepted,
      int rejected,
      List<SheetLoad> sheets) {
    this(key, layout, layoutVersion, rows, accepted, rejected, sheets, "");
  }

  public ReturnLoad {
    if (rows != accepted + rejected) {
      throw new IllegalStateException(
          "Rows lost in %s: %d read, %d accepted, %d rejected"
              .formatted(key, rows, accepted, rejected));
    }
  }
}
