package org.cpting.core;

import org.jspecify.annotations.Nullable;

/**
 * The physical place a value came from, as the sender sees it.
 *
 * @param file name of the file
 * @param sheet name of the sheet, null in a text file
 * @param row row as Excel numbers it, from 1; in a text file the record, header included; 0 where
 *     the whole sheet or file is meant
 * @param column zero-based column, -1 where the whole row is meant
 */
public record SourceRef(String file, @Nullable String sheet, int row, int column) {

  public static SourceRef file(String file) {
    return new SourceRef(file, null, 0, -1);
  }

  /** Letters of a zero-based column: 0 is A, 26 is AA. */
  public static String letters(int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
      letters.insert(0, (char) ('A' + rest % 26));
    }
    return letters.toString();
  }

  /** The cell in Excel's words, e.g. {@code D12}; empty if no single cell is meant. */
  public String cell() {
    return row > 0 && column >= 0 ? letters(column) + row : "";
  }
}
