package org.cpting.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cpting.definition.CodeList.Code;
import org.cpting.definition.YamlNode;
import org.cpting.indicator.Figure;
import org.cpting.indicator.Figure.Measure;
import org.cpting.report.Wording.Words;

/**
 * A table of one indicator. Down its side stand the provinces, with their sum, the persons met in
 * several of them, and the programme's own figure; or the codes of a breakdown with the whole below
 * them. Each column is a measure, of a part of the indicator or the whole.
 */
final class BreakdownBlock implements BlockSource {

  private static final String PROVINCES = "provinces";

  @Override
  public List<TableRow> rows(BlockContext context, YamlNode options) {
    options.only("kind", "of", "down", "by", "columns");
    String indicator = options.text("of");
    String down = options.text("down");
    List<Column> columns = options.get("columns").items().stream().map(Column::read).toList();
    Table table = new Table(context, indicator, columns);
    return down.equals(PROVINCES)
        ? table.byProvince()
        : table.byCode(context.codes().get(down).codes(), options.text("by"));
  }

  /**
   * A column.
   *
   * @param measure which measure
   * @param part which part of the indicator; empty for the whole
   */
  private record Column(Measure measure, String part) {

    static Column read(YamlNode yaml) {
      yaml.only("measure", "part");
      String measure = yaml.get("measure").choice("new", "period", "cumulative", "latest");
      return new Column(Measure.valueOf(measure.toUpperCase(Locale.ROOT)), yaml.text("part", ""));
    }
  }

  /**
   * The table.
   *
   * @param context what it draws on
   * @param indicator code of its indicator
   * @param columns its columns
   */
  private record Table(BlockContext context, String indicator, List<Column> columns) {

    List<TableRow> byProvince() {
      List<Code> provinces = context.codes().get(PROVINCES).codes();
      List<TableRow> rows = new ArrayList<>();
      for (Code province : provinces) {
        rows.add(row(TableRow.ROW, context.wording().words(province), cells(province.code())));
      }
      List<BigDecimal> sums = sums(provinces);
      List<Figure> whole = figures(Figure.PROGRAMME, "");
      rows.add(row(TableRow.SUM, "row.sum", sums.stream().map(context.numbers()::whole).toList()));
      rows.add(row(TableRow.RECONCILIATION, "row.reconciliation", differences(sums, whole)));
      rows.add(row(TableRow.TOTAL, "row.programme", texts(whole)));
      return rows;
    }

    List<TableRow> byCode(List<Code> codes, String dimension) {
      List<TableRow> rows = new ArrayList<>();
      String scope = context.scope().code();
      for (Code code : codes) {
        rows.add(
            row(
                TableRow.ROW,
                context.wording().words(code),
                texts(figures(scope, dimension + "=" + code.code()))));
      }
      rows.add(row(TableRow.TOTAL, "row.total", texts(figures(scope, ""))));
      return rows;
    }

    private List<String> cells(String scope) {
      return texts(figures(scope, ""));
    }

    private List<Figure> figures(String scope, String within) {
      return columns.stream()
          .map(
              column ->
                  context.figure(indicator, scope, column.measure(), part(within, column.part())))
          .toList();
    }

    private static String part(String first, String second) {
      return first.isEmpty() || second.isEmpty() ? first + second : first + ";" + second;
    }

    private List<String> texts(List<Figure> figures) {
      return figures.stream().map(context.numbers()::figure).toList();
    }

    /** Sums of what the provinces reported; a province without a number adds nothing. */
    private List<BigDecimal> sums(List<Code> provinces) {
      List<List<Figure>> all =
          provinces.stream().map(province -> figures(province.code(), "")).toList();
      List<BigDecimal> sums = new ArrayList<>();
      for (int column = 0; column < columns.size(); column++) {
        BigDecimal sum = BigDecimal.ZERO;
        for (List<Figure> province : all) {
          BigDecimal value = province.get(column).value();
          sum = value == null ? sum : sum.add(value);
        }
        sums.add(sum);
      }
      return sums;
    }

    private List<String> differences(List<BigDecimal> sums, List<Figure> whole) {
      List<String> cells = new ArrayList<>();
      for (int column = 0; column < sums.size(); column++) {
        BigDecimal value = whole.get(column).value();
        cells.add(
            value == null
                ? context.numbers().figure(whole.get(column))
                : context.numbers().whole(value.subtract(sums.get(column))));
      }
      return cells;
    }

    private TableRow row(String kind, String key, List<String> cells) {
      return row(kind, context.wording().words(key), cells);
    }

    private static TableRow row(String kind, Words label, List<String> cells) {
      return new TableRow(kind, label.first(), label.second(), cells);
    }
  }
}
