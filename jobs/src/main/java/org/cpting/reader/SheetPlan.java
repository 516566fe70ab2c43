package org.cpting.reader;

import java.util.BitSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.cpting.core.SourceRef;
import org.cpting.definition.FormSchema;

/** A sheet with the header that was found in it. */
public final class SheetPlan {

  private final RawSheet sheet;
  private final Header header;
  private final Set<String> titles;
  private final BitSet struck;

  /**
   * A sheet.
   *
   * @param titles the texts over its header
   * @param struck columns whose headings are crossed out
   */
  SheetPlan(RawSheet sheet, Header header, Set<String> titles, BitSet struck) {
    this.struck = struck;
    this.sheet = sheet;
    this.header = header;
    this.titles = titles;
  }

  /** Name of the sheet, empty in a text file. */
  public String name() {
    return sheet.name();
  }

  RawSheet sheet() {
    return sheet;
  }

  Header header() {
    return header;
  }

  /** Physical number of the last row of the header. */
  public int headerRow() {
    return header.lastRow();
  }

  /** Zero-based column a field is read from, -1 if the sheet has none for it. */
  public int column(int field) {
    return header.columns()[field];
  }

  /** Address of a field's cell in a row, as the sheet is stored, e.g. {@code D12}. */
  public String address(int row, int field) {
    int column = column(field);
    return column < 0
        ? ""
        : sheet.across()
            ? SourceRef.letters(row - 1) + (column + 1)
            : SourceRef.letters(column) + row;
  }

  /** Whether records run across the sheet; then rows are its columns. */
  public boolean across() {
    return sheet.across();
  }

  BitSet struck() {
    return struck;
  }

  Set<String> titles() {
    return titles;
  }

  /** The headings over a column as written, from the top down. */
  public String heading(int column) {
    return column < 0
        ? ""
        : header.paths().get(column).stream()
            .filter(text -> !text.isBlank())
            .distinct()
            .collect(Collectors.joining(" / "));
  }

  public FormSchema schema() {
    return header.schema();
  }
}
