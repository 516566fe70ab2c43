package org.cpting.reader;

/**
 * Tells that another table begins below the one being read. What was read is thrown away, and the
 * file is read anew with the two told apart: only so is the common file, which has one table a
 * sheet, looked through once.
 */
public final class SecondTable extends Exception {

  private static final long serialVersionUID = 1L;

  private final String sheet;
  private final int row;

  SecondTable(String sheet, int row) {
    super("Another table begins in row " + row, null, false, false);
    this.sheet = sheet;
    this.row = row;
  }

  String sheet() {
    return sheet;
  }

  int row() {
    return row;
  }
}
