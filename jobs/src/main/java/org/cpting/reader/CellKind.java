package org.cpting.reader;

/** What a cell holds as stored. */
public enum CellKind {
  EMPTY,
  TEXT,
  NUMBER,
  /** A number shown as a date: days since the workbook's epoch. */
  DATE,
  /** An error such as #REF!. */
  ERROR,
  /** A formula without a stored result. */
  NO_RESULT
}
