package org.cpting.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.cpting.core.CanonicalRow;
import org.cpting.core.ReturnKey;
import org.cpting.core.Value;
import org.cpting.definition.CodeLists;
import org.cpting.definition.FormSchema;
import org.jspecify.annotations.Nullable;

/** All rows of one form of a file, refused ones too, to be compared with those of another file. */
public final class ReturnRows {

  private static final Pattern SPACES = Pattern.compile("\\s+");

  private final ReturnKey key;
  private final FormSchema schema;
  private final CodeLists codes;
  private final List<ReturnRow> rows = new ArrayList<>();
  // The same few codes, dates and numbers stand in thousands of rows.
  private final Map<String, String> shared = new HashMap<>();
  private ReturnRow.Sheet sheet = new ReturnRow.Sheet(null, new int[0], false);

  /** No rows yet. */
  public ReturnRows(ReturnKey key, FormSchema schema, CodeLists codes) {
    this.key = key;
    this.schema = schema;
    this.codes = codes;
  }

  public ReturnKey key() {
    return key;
  }

  FormSchema schema() {
    return schema;
  }

  List<ReturnRow> rows() {
    return rows;
  }

  /** How many rows there are. */
  public int size() {
    return rows.size();
  }

  /**
   * Begins a sheet.
   *
   * @param name its name, null in a text file
   * @param columns zero-based column of each field, -1 where the sheet has none
   * @param across whether records run across the sheet
   */
  public void sheet(@Nullable String name, int[] columns, boolean across) {
    sheet = new ReturnRow.Sheet(name, columns.clone(), across);
  }

  /** Adds a row of the sheet begun last. */
  public void add(CanonicalRow row) {
    String[] texts = new String[schema.columns().size()];
    long unread = 0;
    for (int field = 0; field < texts.length; field++) {
      FormSchema.Column column = schema.column(field);
      Value value = row.get(field);
      if (value instanceof Value.Invalid || value instanceof Value.Unknown) {
        unread |= 1L << field;
      }
      String text = text(column, value);
      texts[field] =
          column.personal() || text.isEmpty() ? text : shared.computeIfAbsent(text, same -> same);
    }
    rows.add(new ReturnRow(sheet, row.number(), texts, unread));
  }

  private String text(FormSchema.Column column, Value value) {
    if (value instanceof Value.Text text) {
      return plain(text.text());
    }
    if (value instanceof Value.Quantity quantity) {
      return quantity.number().stripTrailingZeros().toPlainString();
    }
    if (value instanceof Value.Day day) {
      return day.date().toString();
    }
    if (value instanceof Value.Flag flag) {
      return flag.yes() ? "是 yes" : "否 no";
    }
    if (value instanceof Value.Coded coded) {
      return coded.code() + " " + codes.get(String.valueOf(column.codes())).get(coded.code()).zh();
    }
    if (value instanceof Value.Identity identity) {
      return identity.text();
    }
    if (value instanceof Value.Invalid invalid) {
      return plain(invalid.raw());
    }
    return value instanceof Value.Unknown unknown ? plain(unknown.raw()) : "";
  }

  /** Programs write line breaks in a cell in different ways; that is no correction. */
  private static String plain(String text) {
    return SPACES.matcher(text.strip()).replaceAll(" ");
  }

  /** The same rows in the fields of another shape of the form; what that lacks is left out. */
  ReturnRows in(FormSchema other) {
    if (other.key().equals(schema.key())) {
      return this;
    }
    ReturnRows same = new ReturnRows(key, other, codes);
    Map<ReturnRow.Sheet, ReturnRow.Sheet> sheets = new HashMap<>();
    for (ReturnRow row : rows) {
      String[] texts = new String[other.columns().size()];
      long unread = 0;
      for (int field = 0; field < texts.length; field++) {
        int here = schema.fields().find(other.column(field).name());
        texts[field] = here < 0 ? "" : row.text(here);
        unread |= here >= 0 && row.unread(here) ? 1L << field : 0;
      }
      same.rows.add(
          new ReturnRow(
              sheets.computeIfAbsent(row.sheet(), old -> in(other, old)),
              row.number(),
              texts,
              unread));
    }
    return same;
  }

  private ReturnRow.Sheet in(FormSchema other, ReturnRow.Sheet old) {
    int[] columns = new int[other.columns().size()];
    for (int field = 0; field < columns.length; field++) {
      int here = schema.fields().find(other.column(field).name());
      columns[field] = here < 0 ? -1 : old.columns()[here];
    }
    return new ReturnRow.Sheet(old.name(), columns, old.across());
  }
}
