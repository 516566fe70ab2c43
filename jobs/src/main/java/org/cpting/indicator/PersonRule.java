package org.cpting.indicator;

import java.util.List;

/**
 * How an indicator counts persons of the register. The rows a person is counted in are those of her
 * first service that qualifies; all classes of facts with the same rows form a cell.
 *
 * @param rows the rows of the indicator
 * @param cellOfClass cell of each class of services, {@link #NONE} where it does not qualify
 * @param rowsOfCell rows each cell is counted in
 */
record PersonRule(IndicatorRows rows, int[] cellOfClass, List<int[]> rowsOfCell) {

  static final int NONE = -1;

  int cells() {
    return rowsOfCell.size();
  }
}
