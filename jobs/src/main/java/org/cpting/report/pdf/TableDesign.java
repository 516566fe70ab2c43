package org.cpting.report.pdf;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.cpting.report.Section.Column;
import org.cpting.report.Section.Column.Kind;
import org.cpting.report.Section.Head;
import org.cpting.report.Section.Row;
import org.cpting.report.Section.Table;

/**
 * The template of a table, written from its columns: rows and cells are tagged, the first column
 * heads its row, the heading is repeated on every page. It holds no words, so that tables of one
 * shape share it, and no expressions but fields and parameters, which the engine reads without
 * compiling them.
 */
final class TableDesign {

  private static final int HEAD_HEIGHT = 15;
  private static final int ROW_HEIGHT = 15;
  private static final String TAG = "net.sf.jasperreports.export.pdf.tag.";

  /** Styles of a row's cells by its kind: for words, and for figures. */
  private static final Map<String, List<String>> LOOKS =
      Map.of(
          Row.ROW, List.of("rowRule", "tableCell", "tableFigure"),
          Row.SUM, List.of("rowRule", "tableBold", "tableFigureBold"),
          Row.RECONCILIATION, List.of("rowRule", "tableMuted", "tableFigureMuted"),
          Row.TOTAL, List.of("totalRule", "tableBold", "tableFigureBold"));

  private static final List<String> KINDS =
      List.of(Row.ROW, Row.SUM, Row.RECONCILIATION, Row.TOTAL, Row.LEVEL, Row.REMARK);

  private final Table table;
  private final StringBuilder xml = new StringBuilder();

  private TableDesign(Table table) {
    this.table = table;
  }

  /** The template as JRXML. */
  static String of(Table table) {
    return new TableDesign(table).write();
  }

  /** Name of the parameter that holds the words of a heading cell. */
  static String head(int row, int cell) {
    return "h" + row + "_" + cell;
  }

  private int width() {
    return table.columns().stream().mapToInt(Column::width).sum();
  }

  private String write() {
    int width = width();
    xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.append(
        "<jasperReport name=\"table\" language=\"java\" pageWidth=\"%1$d\" pageHeight=\"842\" columnWidth=\"%1$d\" leftMargin=\"0\" rightMargin=\"0\" topMargin=\"0\" bottomMargin=\"0\" whenNoDataType=\"AllSectionsNoDetail\">\n"
            .formatted(width));
    for (int row = 0; row < table.head().size(); row++) {
      for (int cell = 0; cell < table.head().get(row).size(); cell++) {
        xml.append(
            "<parameter name=\"%s\" class=\"java.lang.String\"/>\n".formatted(head(row, cell)));
      }
    }
    KINDS.forEach(
        kind ->
            xml.append("<field name=\"is_%s\" class=\"java.lang.Boolean\"/>\n".formatted(kind)));
    for (int column = 1; column <= table.columns().size(); column++) {
      xml.append("<field name=\"c%d\" class=\"java.lang.String\"/>\n".formatted(column));
    }
    heading();
    xml.append("<detail>\n");
    List.of(Row.ROW, Row.SUM, Row.RECONCILIATION, Row.TOTAL).forEach(this::band);
    wideBand(Row.LEVEL, "levelRow", "tableLevel");
    wideBand(Row.REMARK, "rowRule", "tableRemark");
    xml.append("</detail>\n<summary height=\"7\"/>\n</jasperReport>\n");
    return xml.toString();
  }

  private void heading() {
    int rows = table.head().size();
    xml.append("<columnHeader height=\"%d\">\n".formatted(rows * HEAD_HEIGHT));
    for (int row = 0; row < rows; row++) {
      boolean last = row == rows - 1;
      frame(last ? "headerRule" : "plain", row * HEAD_HEIGHT, HEAD_HEIGHT);
      int x = 0;
      int column = 0;
      List<Head> cells = table.head().get(row);
      for (int cell = 0; cell < cells.size(); cell++) {
        int span = cells.get(cell).span();
        int width =
            table.columns().subList(column, column + span).stream().mapToInt(Column::width).sum();
        boolean group = !last && !cells.get(cell).text().isEmpty();
        String style = group ? "tableGroup" : headStyle(table.columns().get(column).kind());
        String tags =
            property(TAG + "th", "full")
                + (span > 1 ? property(TAG + "colspan", String.valueOf(span)) : "");
        text(style, x, width, HEAD_HEIGHT, tags, "$P{" + head(row, cell) + "}");
        x += width;
        column += span;
      }
      xml.append("</element>\n");
    }
    xml.append("</columnHeader>\n");
  }

  private static String headStyle(Kind kind) {
    return switch (kind) {
      case NUMBER -> "tableHeadFigure";
      case MARK -> "tableHeadMark";
      case LABEL -> "tableHead";
      case TEXT -> "tableHeadText";
    };
  }

  private void band(String kind) {
    List<String> look = LOOKS.getOrDefault(kind, List.of());
    open(kind);
    frame(look.get(0), 0, ROW_HEIGHT);
    int x = 0;
    for (int index = 0; index < table.columns().size(); index++) {
      Column column = table.columns().get(index);
      String style =
          switch (column.kind()) {
            case NUMBER -> look.get(2);
            case MARK -> "tableMark";
            case LABEL -> look.get(1);
            case TEXT -> "tableText";
          };
      // The cell without a mark is the heading of its row.
      String tags = index == 0 ? "" : property(TAG + "td", "full");
      text(style, x, column.width(), ROW_HEIGHT, tags, "$F{c" + (index + 1) + "}");
      x += column.width();
    }
    xml.append("</element>\n</band>\n");
  }

  private void wideBand(String kind, String frame, String style) {
    open(kind);
    frame(frame, 0, ROW_HEIGHT);
    String span = property(TAG + "colspan", String.valueOf(table.columns().size()));
    text(style, 0, width(), ROW_HEIGHT, property(TAG + "td", "full") + span, "$F{c1}");
    xml.append("</element>\n</band>\n");
  }

  private void open(String kind) {
    xml.append(
        "<band height=\"%d\" splitType=\"Prevent\">\n<printWhenExpression><![CDATA[$F{is_%s}]]></printWhenExpression>\n"
            .formatted(ROW_HEIGHT, kind));
  }

  private void frame(String style, int y, int height) {
    xml.append(
        "<element kind=\"frame\" style=\"%s\" x=\"0\" y=\"%d\" width=\"%d\" height=\"%d\" positionType=\"Float\">\n%s"
            .formatted(style, y, width(), height, property(TAG + "tr", "full")));
  }

  private void text(String style, int x, int width, int height, String tags, String expression) {
    xml.append(
        "<element kind=\"textField\" style=\"%s\" x=\"%d\" y=\"0\" width=\"%d\" height=\"%d\" blankWhenNull=\"true\" stretchType=\"ContainerHeight\" textAdjust=\"StretchHeight\">\n%s<expression><![CDATA[%s]]></expression>\n</element>\n"
            .formatted(style, x, width, height, tags, expression));
  }

  private static String property(String name, String value) {
    return "<property name=\"%s\" value=\"%s\"/>\n".formatted(name, value);
  }

  /** The words of the heading, by parameter. */
  static Map<String, Object> words(Table table) {
    return IntStream.range(0, table.head().size())
        .boxed()
        .flatMap(
            row ->
                IntStream.range(0, table.head().get(row).size())
                    .mapToObj(
                        cell ->
                            Map.entry(
                                head(row, cell), (Object) table.head().get(row).get(cell).text())))
        .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
