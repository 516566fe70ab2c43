package org.cpting.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.cpting.definition.CodeList.Code;
import org.cpting.definition.Dimension;
import org.cpting.definition.Indicator;
import org.cpting.definition.YamlNode;
import org.cpting.indicator.Figure;
import org.cpting.indicator.Figure.Measure;
import org.cpting.indicator.Figure.State;
import org.cpting.report.Section.Head;
import org.cpting.report.Section.Row;

/**
 * Provinces down the side; indicators, or the parts of one, along the top, for the period and to
 * date. Of persons the table says how many were met in several provinces, so that it adds up.
 */
final class ProvincesSource implements SectionSource {

  private static final int LABEL = 91;

  @Override
  public List<Section> sections(BlockContext context, YamlNode options) {
    options.only("kind", "of", "by");
    List<Indicator> indicators = options.texts("of").stream().map(context::indicator).toList();
    YamlNode by = options.find("by");
    return by == null
        ? List.of(
            together(context, indicators, columns(context, indicators), heads(context, indicators)))
        : byPart(context, indicators, by.word(Dimension.class));
  }

  /**
   * A column: a measure of an indicator or of a part of it.
   *
   * @param indicator which indicator
   * @param measure which measure
   * @param part which part; empty for the whole
   * @param name heading
   */
  private record Column(Indicator indicator, Measure measure, String part, String name) {}

  private static List<Section> byPart(
      BlockContext context, List<Indicator> indicators, Dimension dimension) {
    List<Section> sections = new ArrayList<>();
    for (Indicator indicator : indicators) {
      List<Parts.Part> parts = new ArrayList<>(Parts.of(context, indicator, List.of(dimension)));
      parts.add(new Parts.Part("", context.text("row.total")));
      List<Measure> measures = measures(context, indicator);
      List<Column> columns = new ArrayList<>();
      for (Measure measure : measures) {
        parts.forEach(part -> columns.add(new Column(indicator, measure, part.key(), part.name())));
      }
      List<Head> heads = new ArrayList<>(List.of(new Head("", 1)));
      if (measures.size() > 1) {
        heads.add(new Head(inPeriod(context, indicator), parts.size()));
      }
      heads.add(new Head(context.text("table.cumulative"), parts.size()));
      sections.add(together(context, List.of(indicator), columns, heads));
    }
    return sections;
  }

  private static String inPeriod(BlockContext context, Indicator indicator) {
    return context.text(indicator.kind() == Indicator.Kind.PERSONS ? "table.new" : "table.period");
  }

  /** For the period and to date; once only where both are the same. */
  private static List<Measure> measures(BlockContext context, Indicator indicator) {
    Measure toDate = BlockContext.toDateMeasure(indicator);
    return context.wholeProject() || indicator.kind() == Indicator.Kind.LATEST
        ? List.of(toDate)
        : List.of(BlockContext.periodMeasure(indicator), toDate);
  }

  private static List<Column> columns(BlockContext context, List<Indicator> indicators) {
    List<Column> columns = new ArrayList<>();
    for (Indicator indicator : indicators) {
      measures(context, indicator)
          .forEach(measure -> columns.add(new Column(indicator, measure, "", "")));
    }
    return columns;
  }

  private static List<Head> heads(BlockContext context, List<Indicator> indicators) {
    List<Head> heads = new ArrayList<>(List.of(new Head("", 1)));
    for (Indicator indicator : indicators) {
      heads.add(new Head(context.named(indicator), measures(context, indicator).size()));
    }
    return heads;
  }

  private static Section together(
      BlockContext context, List<Indicator> indicators, List<Column> columns, List<Head> heads) {
    String title =
        indicators.size() == 1
            ? context.named(indicators.get(0)) + "  ·  " + context.text("provinces.beside")
            : context.text("provinces.title");
    List<Section> sections = new ArrayList<>(List.of(new Section.Heading(3, title)));
    sections.add(new Table(context, columns).section(heads));
    if (indicators.stream().anyMatch(one -> one.kind() == Indicator.Kind.PERSONS)) {
      sections.add(new Section.Text(Section.Text.NOTE, context.text("note.reconciliation")));
    }
    List<Figure> figures = new ArrayList<>();
    for (Column column : columns) {
      figures.addAll(column(context, column));
      figures.add(
          context.figure(column.indicator().code(), Figure.PROGRAMME, column.measure(), ""));
    }
    sections.addAll(context.marks().notes(figures));
    return new Section.Together(sections);
  }

  private static List<Figure> column(BlockContext context, Column column) {
    return context.codes().get("provinces").codes().stream()
        .map(
            province ->
                context.figure(
                    column.indicator().code(), province.code(), column.measure(), column.part()))
        .toList();
  }

  /**
   * The table itself.
   *
   * @param context what it draws on
   * @param columns its columns
   */
  private record Table(BlockContext context, List<Column> columns) {

    Section.Table section(List<Head> heads) {
      TableMaker table = new TableMaker().label(LABEL, context.text("table.province"));
      table.numbers(TableMaker.PORTRAIT, columns.stream().map(this::name).toList());
      table.above(heads.toArray(Head[]::new));
      for (Code province : context.codes().get("provinces").codes()) {
        List<String> cells =
            columns.stream()
                .map(column -> context.numbers().stacked(figure(column, province.code())))
                .toList();
        table.row(Row.ROW, context.wording().words(province).first(), cells);
      }
      List<Figure> whole = columns.stream().map(this::programme).toList();
      if (columns.stream().allMatch(one -> one.indicator().kind() == Indicator.Kind.PERSONS)) {
        reconcile(table, whole);
      }
      List<String> cells = whole.stream().map(context.numbers()::stacked).toList();
      return table.row(Row.TOTAL, context.text("row.programme"), cells).table();
    }

    private String name(Column column) {
      if (!column.name().isEmpty()) {
        return column.name();
      }
      return switch (column.measure()) {
        case NEW -> context.text("table.new");
        case PERIOD -> context.text("table.period");
        case CUMULATIVE -> context.text("table.cumulative");
        case LATEST -> context.text("table.at_end");
      };
    }

    private Figure figure(Column column, String scope) {
      return context.figure(column.indicator().code(), scope, column.measure(), column.part());
    }

    private Figure programme(Column column) {
      return figure(column, Figure.PROGRAMME);
    }

    private void reconcile(TableMaker table, List<Figure> whole) {
      List<String> sums = new ArrayList<>();
      List<String> differences = new ArrayList<>();
      for (int index = 0; index < columns.size(); index++) {
        List<Figure> provinces = column(context, columns.get(index));
        BigDecimal value = whole.get(index).value();
        if (value == null || provinces.stream().anyMatch(one -> one.state() == State.SUPPRESSED)) {
          // A sum over what is shown would be taken for the sum of all.
          sums.add(context.text("mark.suppressed"));
          differences.add(context.text("mark.suppressed"));
        } else {
          BigDecimal sum = sum(provinces);
          sums.add(context.numbers().whole(sum));
          differences.add(context.numbers().whole(value.subtract(sum)));
        }
      }
      table.row(Row.SUM, context.text("row.sum"), sums);
      table.row(Row.RECONCILIATION, context.text("row.reconciliation"), differences);
    }

    private static BigDecimal sum(List<Figure> figures) {
      BigDecimal sum = BigDecimal.ZERO;
      for (Figure figure : figures) {
        BigDecimal value = figure.value();
        sum = value == null ? sum : sum.add(value);
      }
      return sum;
    }
  }
}
