package org.cpting.reader;

import org.cpting.definition.FormSchema;

/** A sheet with the header that was found in it. */
public final class SheetPlan {

  private final RawSheet sheet;
  private final Header header;

  SheetPlan(RawSheet sheet, Header header) {
    this.sheet = sheet;
    this.header = header;
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

  /** The heading over a column, as written. */
  public String heading(int column) {
    return column < header.texts().size() ? header.texts().get(column) : "";
  }

  public FormSchema schema() {
    return header.schema();
  }
}
