package org.cpting.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cpting.definition.Dimension;
import org.cpting.definition.Indicator;
import org.cpting.definition.YamlNode;
import org.cpting.indicator.Figure;
import org.cpting.report.Section.Head;
import org.cpting.report.Section.Row;

/** Every breakdown that indicators name, each with the whole below it. */
final class BreakdownsSource implements SectionSource {

  private static final int LABEL = 199;

  @Override
  public List<Section> sections(BlockContext context, YamlNode options) {
    options.only("kind", "of");
    List<Section> sections = new ArrayList<>();
    for (String code : options.texts("of")) {
      Indicator indicator = context.indicator(code);
      indicator.by().forEach(by -> sections.add(breakdown(context, indicator, by)));
    }
    return sections;
  }

  private static Section breakdown(BlockContext context, Indicator indicator, List<Dimension> by) {
    List<Section> sections = new ArrayList<>();
    sections.add(
        new Section.Heading(3, context.named(indicator) + "  ·  " + Parts.title(context, by)));
    sections.add(
        by.size() == 1
            ? single(context, indicator, by.get(0))
            : crossed(context, indicator, by.get(1), by.get(0)));
    List<Figure> noted = new ArrayList<>();
    Parts.of(context, indicator, by)
        .forEach(part -> noted.add(context.toDate(indicator, part.key())));
    noted.add(context.toDate(indicator, ""));
    sections.addAll(context.marks().notes(noted));
    return new Section.Together(sections);
  }

  private static Section.Table single(
      BlockContext context, Indicator indicator, Dimension dimension) {
    List<Slice> slices = slices(context, indicator);
    List<String> names = new ArrayList<>();
    List<String> whole = new ArrayList<>();
    for (Slice slice : slices) {
      names.addAll(List.of(slice.name(), context.text("table.share")));
      whole.addAll(List.of(context.numbers().figure(slice.of(context, indicator, "")), ""));
    }
    TableMaker table =
        new TableMaker()
            .label(LABEL, capital(context.text("by." + dimension.id())))
            .numbers(TableMaker.PORTRAIT, names);
    for (Parts.Part part : Parts.of(context, indicator, List.of(dimension))) {
      List<String> cells = new ArrayList<>();
      for (Slice slice : slices) {
        Figure own = slice.of(context, indicator, part.key());
        cells.add(context.numbers().figure(own));
        cells.add(share(context, own, slice.of(context, indicator, "")));
      }
      table.row(Row.ROW, part.name(), cells);
    }
    return table.row(Row.TOTAL, context.text("row.total"), whole).table();
  }

  /**
   * What a breakdown is shown of.
   *
   * @param name heading of its columns
   * @param toDate to date, or in the period
   */
  private record Slice(String name, boolean toDate) {

    Figure of(BlockContext context, Indicator indicator, String part) {
      return toDate ? context.toDate(indicator, part) : context.inPeriod(indicator, part);
    }
  }

  /** The period and all to date; once only where both are the same. */
  private static List<Slice> slices(BlockContext context, Indicator indicator) {
    Slice toDate = new Slice(context.text("table.cumulative"), true);
    return context.wholeProject()
        ? List.of(toDate)
        : List.of(new Slice(period(context, indicator), false), toDate);
  }

  private static String capital(String text) {
    int end = text.offsetByCodePoints(0, 1);
    return text.substring(0, end).toUpperCase(Locale.ROOT) + text.substring(end);
  }

  private static String period(BlockContext context, Indicator indicator) {
    return context.text(indicator.kind() == Indicator.Kind.PERSONS ? "table.new" : "table.period");
  }

  /** Share of the whole with numerator and denominator; the mark where either is hidden. */
  static String share(BlockContext context, Figure part, Figure whole) {
    if (part.value() == null) {
      return context.numbers().bare(part);
    }
    if (whole.value() == null) {
      return context.numbers().bare(whole);
    }
    return context.numbers().percent(part.value(), whole.value())
        + "\n"
        + context.numbers().parts(part.value(), whole.value());
  }

  private static Section.Table crossed(
      BlockContext context, Indicator indicator, Dimension down, Dimension along) {
    List<Parts.Part> columns = Parts.of(context, indicator, List.of(along));
    List<Slice> slices = slices(context, indicator);
    List<String> names = new ArrayList<>();
    List<Head> heads = new ArrayList<>(List.of(new Head("", 1)));
    for (Slice slice : slices) {
      columns.forEach(column -> names.add(column.name()));
      heads.add(new Head(slice.name(), columns.size()));
    }
    TableMaker table =
        new TableMaker()
            .label(LABEL, capital(context.text("by." + down.id())))
            .numbers(TableMaker.PORTRAIT, names)
            .above(heads.toArray(Head[]::new));
    for (Parts.Part row : Parts.of(context, indicator, List.of(down))) {
      List<String> cells = new ArrayList<>();
      for (Slice slice : slices) {
        for (Parts.Part column : columns) {
          Figure figure = slice.of(context, indicator, column.key() + ";" + row.key());
          cells.add(context.numbers().figure(figure));
        }
      }
      table.row(Row.ROW, row.name(), cells);
    }
    String whole =
        context
            .text(context.wholeProject() ? "breakdown.project" : "breakdown.whole")
            .replace("{period}", context.numbers().figure(context.inPeriod(indicator, "")))
            .replace("{cumulative}", context.numbers().figure(context.toDate(indicator, "")));
    return table.row(Row.REMARK, List.of(whole)).table();
  }
}
