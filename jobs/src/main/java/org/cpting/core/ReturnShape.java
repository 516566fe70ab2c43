package org.cpting.core;

import java.util.List;

/**
 * How a return of one form looks, apart from what it says: nothing in it is a value of a row.
 *
 * @param format what kind of file it is, e.g. {@code text, GB18030, separated by commas}
 * @param sheets the sheets of its file but those that hold other forms, in the file's order
 */
public record ReturnShape(String format, List<Sheet> sheets) {

  /**
   * A sheet.
   *
   * @param name its name, empty in a text file
   * @param hidden whether it is hidden
   * @param headerRow physical number of the last row of its header, 0 if it does not hold the form
   * @param columns its headings from left to right
   */
  public record Sheet(String name, boolean hidden, int headerRow, List<Column> columns) {

    public boolean holdsForm() {
      return headerRow > 0;
    }
  }

  /**
   * A column.
   *
   * @param number zero-based number
   * @param field the field it means, empty if it is known and not needed, or not known
   * @param heading its headings as written, from the top down; long numbers masked
   */
  public record Column(int number, String field, String heading) {}
}
