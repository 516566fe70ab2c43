package org.cpting.reader;

import java.util.BitSet;
import java.util.List;

/** One sheet of a file as stored; a text file is one sheet without a name. */
public interface RawSheet {

  /** Name of the sheet, empty in a text file. */
  String name();

  boolean hidden();

  /** Whether dates count from 1904. */
  boolean epoch1904();

  /** Merged regions. */
  List<Merge> merges() throws Refused;

  /** Whether records run across it: its rows are columns of the sheet as stored. */
  default boolean across() {
    return false;
  }

  /**
   * Zero-based columns that are hidden; known once rows have been asked for, since they are stored
   * with them.
   */
  default BitSet hiddenColumns() {
    return new BitSet();
  }

  /** Hands over the rows that exist, in order, until the visitor has enough. */
  void rows(Visitor visitor) throws Refused;

  /** Takes rows. */
  @FunctionalInterface
  interface Visitor {

    /** Takes one row, which is used again for the next; answers whether it wants more. */
    boolean visit(RawRow row);
  }

  /**
   * A merged region, bounds inclusive; rows from 1, columns from 0.
   *
   * @param top first row
   * @param left first column
   * @param bottom last row
   * @param right last column
   */
  record Merge(int top, int left, int bottom, int right) {}
}
