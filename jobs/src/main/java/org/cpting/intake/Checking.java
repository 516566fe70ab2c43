package org.cpting.intake;

import org.cpting.core.CanonicalRow;
import org.cpting.core.TotalsRow;
import org.cpting.core.Value;
import org.cpting.notice.Finding;

/**
 * What is done about the rows of a sheet: on the thread that reads them, and on that which checks.
 */
interface Checking {

  /** While reading: a cell, before its row. */
  void cell(int row, int field, String raw, Value value);

  /** While checking: gives a row that is among the next its keys. */
  KeyedRow keyed(CanonicalRow row);

  /** While checking: a row. */
  void row(KeyedRow row);

  /** While checking: a total that the sheet states. */
  void total(TotalsRow total);

  /** While checking: a remark on how the sheet was read. */
  void remark(Finding finding);
}
