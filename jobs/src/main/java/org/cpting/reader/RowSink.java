package org.cpting.reader;

import org.cpting.core.CanonicalRow;
import org.cpting.core.TotalsRow;
import org.cpting.core.Value;
import org.cpting.notice.Finding;

/** Takes what a sheet says. */
public interface RowSink {

  /** Takes a row of data. */
  void row(CanonicalRow row);

  /**
   * Takes a cell, before its row; only those that show what is read care for it.
   *
   * @param row physical row, from 1
   * @param field position of its field
   * @param raw as written; where a block is written once, as written there
   * @param value what it was read as
   */
  default void cell(int row, int field, String raw, Value value) {}

  /** Takes a remark on how the sheet was read. */
  default void remark(Finding finding) {}

  /** Takes a total that the sheet states. */
  void total(TotalsRow total);
}
