package org.cpting.feedback.workbook;

import org.cpting.core.SourceRef;

/** Addresses of cells such as {@code D12}. */
final class Cells {

  private Cells() {}

  /** Zero-based column; {@code $} signs are passed over. */
  static int column(String address) {
    int column = 0;
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        column = column * 26 + c - 'A' + 1;
      } else if (c != '$') {
        break;
      }
    }
    return column - 1;
  }

  /** Row from 1. */
  static int row(String address) {
    int row = 0;
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      row = c >= '0' && c <= '9' ? row * 10 + c - '0' : row;
    }
    return row;
  }

  static String address(int row, int column) {
    return SourceRef.letters(column) + row;
  }
}
