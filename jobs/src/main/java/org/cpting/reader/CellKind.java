package org.cpting.reader;

/** What a cell holds as stored. */
public enum CellKind {
  EMPTY,
  TEXT,
  NUMBER,
  /** A number shown as a date: days since the workbook's epoch. */
  DATE,
  /** A text, number or error that is struck through. */
  STRUCK,
  /** An error such as #REF!. */
  ERROR,
  /** A formula without a stored result. */
  NO_RESULT
}
