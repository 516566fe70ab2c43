package org.cpting.report;

import java.util.List;

/**
 * A row of a table of figures. A template prints the cells as {@code c1}, {@code c2} and so on.
 *
 * @param kind what the row is; templates set it off accordingly
 * @param label heading of the row
 * @param label2 the same in the second language
 * @param cells its figures or marks, from left to right
 */
public record TableRow(String kind, String label, String label2, List<String> cells) {

  /** An ordinary row. */
  public static final String ROW = "row";

  /** A sum of the rows above it. */
  public static final String SUM = "sum";

  /** Why the sum is not the total. */
  public static final String RECONCILIATION = "reconciliation";

  /** The programme's own figure. */
  public static final String TOTAL = "total";
}
