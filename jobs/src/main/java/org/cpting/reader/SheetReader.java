package org.cpting.reader;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.cpting.core.CanonicalRow;
import org.cpting.core.Fields;
import org.cpting.core.SourceRef;
import org.cpting.core.TotalsRow;
import org.cpting.core.Value;
import org.cpting.definition.FormSchema;
import org.cpting.definition.Layout;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one sheet below its header. */
final class SheetReader implements RawSheet.Visitor {

  private static final int HEADINGS_OF_A_TABLE = 3;

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
  private final int countyField;
  private @Nullable RawRow first;
  private int firstLabel;
  private @Nullable RawRow group;
  private int groupLabel;
  private int below;
  private final Value.@Nullable Coded county;
  private final Veiled veiled = new Veiled();
  private final PassedOver passedOver = new PassedOver();

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
    this.countyField = fields.find("county");
    this.county =
        layout.sheets() == Layout.Sheets.COUNTIES
            ? dictionary.county(layout.province(), plan.name())
            : null;
    forgetBlock();
    this.sorter = new RowSorter(dictionary, plan, layout.province());
    this.sums = new ColumnSums(schema);
    this.merged = new MergedCells(plan.sheet().merges(), plan.headerRow());
  }

  private FieldReader reader(
      FormSchema.Column column,
      @Nullable BigDecimal factor,
      Dates dates,
      Map<String, CodeWords> words) {
    String list = column.list();
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
    if (list.equals("counties")) {
      return dictionary.counties(layout.province(), layout.codes().getOrDefault(field, Map.of()));
    }
    Map<String, String> more = new HashMap<>(layout.codes().getOrDefault(field, Map.of()));
    int index = fields.get(field);
    more.putAll(dictionary.book(layout.schema()).legend(plan.header().text(columns[index]), index));
    return new CodeWords(dictionary.codes().get(list).codes(), more);
  }

  /**
   * Reads all rows.
   *
   * @throws SecondTable if another table begins below: its rows would be read into the wrong fields
   */
  void read() throws Refused, SecondTable {
    plan.sheet().rows(this);
    if (below > 0) {
      throw new SecondTable(plan.name(), below);
    }
    endGroup();
    if (first != null) {
      totals(first, firstLabel, ColumnSums.Span.ALL);
    }
    veiled.remarks(plan, file, layout.schema().form()).forEach(sink::remark);
    passedOver.remarks(plan, file, layout.schema().form()).forEach(sink::remark);
  }

  @Override
  public boolean visit(RawRow row) {
    if (row.number() <= plan.headerRow()) {
      return true;
    }
    RowSorter.Kind kind = sorter.kind(row);
    switch (kind) {
      case DATA -> data(row);
      case TOTAL -> total(row, sorter.label());
      case SUBTOTAL -> totals(row, sorter.label(), ColumnSums.Span.BLOCK);
      case GROUP -> beginGroup(row, sorter.label());
      case EXAMPLE, OF_WHICH, LABEL -> passedOver.row(kind, row.number());
      case OTHER -> {}
    }
    return below == 0;
  }

  private boolean beginsTable(RawRow row, Value place) {
    if (plan.sheet().across()
        || !(place instanceof Value.Unknown || place.isBlank())
        || row.firstFilled() < 0
        || !dictionary.isHeading(row.text(row.firstFilled()))) {
      return false;
    }
    int headings = 0;
    for (int column = 0; column < row.width(); column++) {
      headings += !row.blank(column) && dictionary.isHeading(row.text(column)) ? 1 : 0;
    }
    return headings > HEADINGS_OF_A_TABLE;
  }

  private void data(RawRow row) {
    if (row.hidden()) {
      veiled.row(row.number());
    }
    Value[] values = new Value[columns.length];
    for (int i = 0; i < columns.length; i++) {
      FieldReader reader = readers[i];
      values[i] = reader == null ? elsewhere(i) : value(row, i, reader);
      sums.add(i, values[i]);
    }
    if (countyField >= 0 && beginsTable(row, values[countyField])) {
      below = row.number();
      return;
    }
    sums.countRow();
    sink.row(
        new CanonicalRow(
            fields, file, sheetName, row.number(), values, columns, plan.sheet().across()));
  }

  /** A field without a column: the county may be told by the sheet's name. */
  private Value elsewhere(int field) {
    return field == countyField && county != null ? county : Value.Blank.BLANK;
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
    int units = plan.header().unitColumn();
    if (units >= 0 && reader.column().type() == FormSchema.Type.MONEY && !text.isBlank()) {
      // An amount is read with the unit that stands beside it.
      kind = kind == CellKind.NUMBER ? CellKind.TEXT : kind;
      text += row.text(units);
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

  /** A total above all rows of data is that of the rows to come. */
  private void total(RawRow row, int label) {
    endGroup();
    if (sums.rows(ColumnSums.Span.ALL).signum() == 0 && first == null) {
      first = row.copy();
      firstLabel = label;
    } else {
      totals(row, label, ColumnSums.Span.ALL);
    }
  }

  /** A row for a prefecture over the rows of its counties; what it states is their total. */
  private void beginGroup(RawRow row, int label) {
    endGroup();
    group = row.copy();
    groupLabel = label;
    sums.beginGroup();
    forgetBlock();
  }

  /** A group without rows may be all that is reported of the place: it is read, and refused. */
  private void endGroup() {
    RawRow above = group;
    group = null;
    if (above != null) {
      if (sums.rows(ColumnSums.Span.GROUP).signum() > 0) {
        totals(above, groupLabel, ColumnSums.Span.GROUP);
      } else if (plan.header().filled(above) > 1) {
        data(above);
      }
    }
  }

  private void totals(RawRow row, int label, ColumnSums.Span span) {
    for (int i = 0; i < columns.length; i++) {
      int column = columns[i];
      if (column >= 0 && column != label && !row.blank(column)) {
        String raw = row.text(column);
        SourceRef at =
            plan.sheet().across()
                ? new SourceRef(file, sheetName, column + 1, row.number() - 1)
                : new SourceRef(file, sheetName, row.number(), column);
        if (sums.isNumber(i)) {
          sink.total(
              new TotalsRow(at, fields.names().get(i), stated(row, i), raw, sums.sum(i, span)));
        } else {
          BigDecimal stated = ColumnSums.countOf(raw);
          if (stated != null) {
            sink.total(new TotalsRow(at, fields.names().get(i), stated, raw, sums.rows(span)));
          }
        }
      }
    }
    if (span == ColumnSums.Span.BLOCK) {
      sums.closeBlock();
    }
    if (span != ColumnSums.Span.GROUP) {
      forgetBlock();
    }
  }
}
