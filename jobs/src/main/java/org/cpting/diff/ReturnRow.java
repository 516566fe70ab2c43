package org.cpting.diff;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A row as it is compared: one text a field, and where it stands. Rows are equal if they say the
 * same.
 */
final class ReturnRow {

  private final Sheet sheet;
  private final int number;
  private final String[] texts;
  private final long unread;
  private final int hash;

  /**
   * A sheet.
   *
   * @param name its name, null in a text file
   * @param columns zero-based column of each field, -1 where the sheet has none
   * @param across whether records run across the sheet
   */
  record Sheet(@Nullable String name, int[] columns, boolean across) {}

  /**
   * A row; takes over its texts.
   *
   * @param number physical row (where records run across: column), from 1
   * @param unread bit by bit the fields whose text is what stands there because it could not be
   *     read
   */
  ReturnRow(Sheet sheet, int number, String[] texts, long unread) {
    this.sheet = sheet;
    this.number = number;
    this.texts = texts;
    this.unread = unread;
    this.hash = Arrays.hashCode(texts);
  }

  Sheet sheet() {
    return sheet;
  }

  int number() {
    return number;
  }

  /** What a field says; empty if nothing. */
  String text(int field) {
    return texts[field];
  }

  /** Whether a field could not be read. */
  boolean unread(int field) {
    return (unread >> field & 1) != 0;
  }

  boolean sameText(int field, ReturnRow other) {
    return texts[field].equals(other.texts[field]) && unread(field) == other.unread(field);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ReturnRow row
        && hash == row.hash
        && unread == row.unread
        && Arrays.equals(texts, row.texts);
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
