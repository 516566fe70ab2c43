package org.cpting.reader;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.cpting.core.CanonicalRow;
import org.cpting.core.Fields;
import org.cpting.core.SourceRef;
import org.cpting.core.TotalsRow;
import org.cpting.core.Value;
import org.cpting.definition.CodeList.Code;
import org.cpting.definition.FormSchema;
import org.cpting.definition.Layout;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one sheet below its header. */
final class SheetReader implements RawSheet.Visitor {

  private final Dictionary dictionary;
  private final Layout layout;
  private final SheetPlan plan;
  private final String file;
  private final @Nullable String sheetName;
  private final Fields fields;
  private final @Nullable FieldReader[] readers;
  private final int[] columns;
  private final boolean[] fillsDown;
  private final ColumnSums sums;
  private final MergedCells merged;
  private final RowSorter sorter;
  private final RowSink sink;
  private final CellKind[] blockKinds;
  private final String[] blockTexts;
  private final Veiled veiled = new Veiled();

  SheetReader(Dictionary dictionary, FormPlan form, SheetPlan plan, String file, RowSink sink)
      throws Refused {
    this.dictionary = dictionary;
    this.layout = form.layout();
    this.plan = plan;
    this.file = file;
    this.sheetName = plan.name().isEmpty() ? null : plan.name();
    this.sink = sink;
    FormSchema schema = layout.schema();
    this.fields = schema.fields();
    this.columns = plan.header().columns();
    this.readers = new FieldReader[columns.length];
    this.fillsDown = new boolean[columns.length];
    this.blockKinds = new CellKind[columns.length];
    this.blockTexts = new String[columns.length];
    Dates dates = new Dates(layout.dayFirst(), plan.sheet().epoch1904(), form.key().quarter());
    Map<String, CodeWords> words = new HashMap<>();
    for (int i = 0; i < columns.length; i++) {
      FormSchema.Column column = schema.column(i);
      fillsDown[i] = layout.fillDown().contains(column.name());
      if (columns[i] >= 0) {
        readers[i] = reader(column, plan.header().factors()[i], dates, words);
      }
    }
    forgetBlock();
    this.sorter = new RowSorter(dictionary, plan);
    this.sums = new ColumnSums(schema);
    this.merged = new MergedCells(plan.sheet().merges(), plan.headerRow());
  }

  private FieldReader reader(
      FormSchema.Column column,
      @Nullable BigDecimal factor,
      Dates dates,
      Map<String, CodeWords> words) {
    String list = column.type() == FormSchema.Type.YES_NO ? "yes_no" : column.codes();
    CodeWords codes =
        list == null ? null : words.computeIfAbsent(column.name(), name -> codeWords(name, list));
    return new FieldReader(
        column,
        codes,
        dictionary.blanks(),
        factor,
        dictionary.units(column),
        dates,
        layout.blankMeansNo().contains(column.name()));
  }

  private CodeWords codeWords(String field, String list) {
    java.util.List<Code> codes =
        list.equals("counties")
            ? dictionary.codes().counties(layout.province())
            : dictionary.codes().get(list).codes();
    return new CodeWords(codes, layout.codes().getOrDefault(field, Map.of()));
  }

  void read() throws Refused {
    ReadAhead.rows(plan.sheet(), this);
    veiled.remarks(plan, file, layout.schema().form()).forEach(sink::remark);
  }

  @Override
  public boolean visit(RawRow row) {
    if (row.number() <= plan.headerRow()) {
      return true;
    }
    switch (sorter.kind(row)) {
      case DATA -> data(row);
      case TOTAL -> totals(row, sorter.label(), false);
      case SUBTOTAL -> totals(row, sorter.label(), true);
      case OTHER -> {}
    }
    return true;
  }

  private void data(RawRow row) {
    if (row.hidden()) {
      veiled.row(row.number());
    }
    Value[] values = new Value[columns.length];
    for (int i = 0; i < columns.length; i++) {
      FieldReader reader = readers[i];
      values[i] = reader == null ? Value.Blank.BLANK : value(row, i, reader);
      sums.add(i, values[i]);
    }
    sums.countRow();
    sink.row(new CanonicalRow(fields, file, sheetName, row.number(), values, columns));
  }

  private Value value(RawRow row, int field, FieldReader reader) {
    int column = columns[field];
    CellKind kind = row.kind(column);
    String text = row.text(column);
    if (kind == CellKind.TEXT && RawRow.isBlank(text)) {
      kind = CellKind.EMPTY;
    }
    boolean number = sums.isNumber(field);
    if (kind == CellKind.EMPTY && !number && merged.covers(row.number(), column)) {
      kind = merged.kind(column);
      text = merged.text(column);
    } else if (kind == CellKind.EMPTY && fillsDown[field]) {
      kind = blockKinds[field];
      text = blockTexts[field];
    }
    if (fillsDown[field]) {
      blockKinds[field] = kind;
      blockTexts[field] = text;
    }
    if (!number) {
      merged.remember(row.number(), column, kind, text);
    }
    Value value = reader.read(kind, text);
    sink.cell(row.number(), field, text, value);
    return value;
  }

  /** The number a total states, null if it is none. */
  private @Nullable BigDecimal stated(RawRow row, int field) {
    FieldReader reader = readers[field];
    return reader != null
            && reader.read(row.kind(columns[field]), row.text(columns[field]))
                instanceof Value.Quantity quantity
        ? quantity.number()
        : null;
  }

  /** A subtotal closes its block: what was written once for the block holds no further. */
  private void forgetBlock() {
    java.util.Arrays.fill(blockKinds, CellKind.EMPTY);
    java.util.Arrays.fill(blockTexts, "");
  }

  private void totals(RawRow row, int label, boolean block) {
    for (int i = 0; i < columns.length; i++) {
      int column = columns[i];
      if (column >= 0 && column != label && !row.blank(column)) {
        String raw = row.text(column);
        SourceRef at = new SourceRef(file, sheetName, row.number(), column);
        if (sums.isNumber(i)) {
          sink.total(
              new TotalsRow(at, fields.names().get(i), stated(row, i), raw, sums.sum(i, block)));
        } else {
          BigDecimal stated = ColumnSums.countOf(raw);
          if (stated != null) {
            sink.total(new TotalsRow(at, fields.names().get(i), stated, raw, sums.rows(block)));
          }
        }
      }
    }
    if (block) {
      sums.closeBlock();
    }
    forgetBlock();
  }
}
