package org.cpting.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cpting.definition.Indicator;
import org.cpting.definition.YamlNode;
import org.cpting.indicator.Figure;
import org.cpting.report.DataQuality.Identification;
import org.cpting.report.Section.Row;

/**
 * How sure it is that a person counts once: how many were met in several provinces, and how many
 * are known by weaker keys than an ID number.
 */
final class CountingSource implements SectionSource {

  @Override
  public List<Section> sections(BlockContext context, YamlNode options) {
    options.only("kind");
    TableMaker table =
        new TableMaker()
            .label(199, context.text("outcome.indicator"))
            .number(75, context.text("row.sum"))
            .number(75, context.text("row.programme.short"))
            .number(75, context.text("counting.several"))
            .number(75, context.text("counting.weaker"));
    for (Indicator indicator : context.data().logframe().indicators()) {
      if (indicator.kind() == Indicator.Kind.PERSONS) {
        table.row(Row.ROW, context.named(indicator), cells(context, indicator));
      }
    }
    List<Section> sections = new ArrayList<>();
    sections.add(new Section.Heading(2, context.text("counting.title")));
    sections.add(new Section.Text(Section.Text.INTRO, context.text("counting.intro")));
    sections.add(table.table());
    return List.of(new Section.Together(sections));
  }

  private static List<String> cells(BlockContext context, Indicator indicator) {
    NumberText numbers = context.numbers();
    Figure programme = context.toDate(indicator, "");
    List<Figure> provinces =
        context.codes().get("provinces").codes().stream()
            .map(
                code ->
                    context.figure(
                        indicator.code(), code.code(), BlockContext.toDateMeasure(indicator), ""))
            .toList();
    boolean hidden = provinces.stream().anyMatch(one -> one.state() == Figure.State.SUPPRESSED);
    BigDecimal value = programme.value();
    if (value == null || hidden) {
      String mark = context.text("mark.suppressed");
      return List.of(mark, numbers.figure(programme), mark, weaker(context, indicator));
    }
    BigDecimal sum =
        provinces.stream()
            .map(Figure::value)
            .filter(Objects::nonNull)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return List.of(
        numbers.whole(sum),
        numbers.figure(programme),
        numbers.whole(sum.subtract(value)),
        weaker(context, indicator));
  }

  private static String weaker(BlockContext context, Indicator indicator) {
    return context.data().quality().identification().stream()
        .filter(one -> one.indicator().equals(indicator.code()))
        .filter(one -> one.period().equals(context.counted()))
        .filter(one -> one.scope().equals(context.scope().code()))
        .findFirst()
        .map(one -> share(context, one))
        .orElse(context.text("mark.not_available"));
  }

  private static String share(BlockContext context, Identification one) {
    BigDecimal persons = BigDecimal.valueOf(one.persons());
    return persons.signum() == 0
        ? context.text("mark.not_available")
        : context.numbers().stackedPercent(BigDecimal.valueOf(one.weaker()), persons);
  }
}
