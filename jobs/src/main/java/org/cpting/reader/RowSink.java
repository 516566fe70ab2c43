package org.cpting.reader;

import org.cpting.core.CanonicalRow;
import org.cpting.core.TotalsRow;

/** Takes what a sheet says. */
public interface RowSink {

  /** Takes a row of data. */
  void row(CanonicalRow row);

  /** Takes a total that the sheet states. */
  void total(TotalsRow total);
}
