package org.cpting.core;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One row of a return in canonical fields, each with the physical cell it came from. */
public final class CanonicalRow {

  private final Fields fields;
  private final String file;
  private final @Nullable String sheet;
  private final int number;
  private final Value[] values;
  private final int[] columns;
  private final boolean across;
  private final boolean odd;

  /**
   * Takes over its arrays.
   *
   * @param fields fields of the form
   * @param file name of the file
   * @param sheet name of the sheet, null in a text file
   * @param number physical row, from 1
   * @param values one value a field
   * @param columns zero-based column each field came from, -1 where the return has none
   * @param across whether records run across the sheet: then the number is that of a column and
   *     fields come from rows
   */
  public CanonicalRow(
      Fields fields,
      String file,
      @Nullable String sheet,
      int number,
      Value[] values,
      int[] columns,
      boolean across) {
    this.fields = fields;
    this.file = file;
    this.sheet = sheet;
    this.number = number;
    this.values = values;
    this.columns = columns;
    this.across = across;
    this.odd = isOdd(values);
  }

  private static boolean isOdd(Value[] values) {
    for (Value value : values) {
      if (value instanceof Value.Invalid
          || value instanceof Value.Unknown
          || value instanceof Value.Quantity quantity && quantity.number().signum() < 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether a value could not be read, is in no list, or is a negative number: few rows are. */
  public boolean odd() {
    return odd;
  }

  public Fields fields() {
    return fields;
  }

  public int number() {
    return number;
  }

  public Value get(int field) {
    return values[field];
  }

  /** Value of a field; blank if the form has no such field. */
  public Value get(String field) {
    int index = fields.find(field);
    return index < 0 ? Value.Blank.BLANK : values[index];
  }

  /** Whether the return has a column for a field. */
  public boolean has(String field) {
    int index = fields.find(field);
    return index >= 0 && columns[index] >= 0;
  }

  public @Nullable LocalDate date(String field) {
    return get(field) instanceof Value.Day day ? day.date() : null;
  }

  public Value.@Nullable Coded code(String field) {
    return get(field) instanceof Value.Coded coded ? coded : null;
  }

  /** The valid resident ID number, or null. */
  public @Nullable ResidentId residentId() {
    return get("id_number") instanceof Value.Identity identity ? identity.id() : null;
  }

  /** Where a field stands; the whole row if the return has no column for it. */
  public SourceRef at(String field) {
    int index = fields.find(field);
    int column = index < 0 ? -1 : columns[index];
    return across
        ? new SourceRef(file, sheet, Math.max(1, column + 1), number - 1)
        : new SourceRef(file, sheet, number, column);
  }
}
