package org.cpting.core;

/** Takes facts one after the other. */
@FunctionalInterface
public interface FactVisitor {

  /**
   * Takes one fact.
   *
   * @param sheetId the sheet the fact belongs to
   * @param values the columns asked for, in the order asked; {@link Facts#NULL} where there is
   *     none. The array is used again for the next fact.
   */
  void visit(int sheetId, long[] values);
}
