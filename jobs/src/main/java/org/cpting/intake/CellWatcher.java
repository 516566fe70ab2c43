package org.cpting.intake;

import org.cpting.core.Value;
import org.cpting.reader.FormPlan;
import org.cpting.reader.SheetPlan;

/** Sees every cell as it is read; for showing a reading, not for keeping it. */
interface CellWatcher {

  /**
   * Sees a cell.
   *
   * @param row physical row, from 1
   * @param field position of its field in the form
   * @param raw as written
   * @param value what it was read as
   */
  void cell(FormPlan form, SheetPlan sheet, int row, int field, String raw, Value value);

  /** Takes back all cells: the file is read anew. */
  default void startAgain() {}
}
