package org.cpting.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cpting.definition.Indicator;
import org.cpting.definition.YamlNode;
import org.cpting.indicator.Figure;

/** The few figures that stand for the period, each with its distance to the target. */
final class KeyFiguresSource implements SectionSource {

  @Override
  public List<Section> sections(BlockContext context, YamlNode options) {
    options.only("kind", "indicators");
    List<KeyFigure> figures = new ArrayList<>();
    List<Figure> noted = new ArrayList<>();
    for (String code : options.texts("indicators")) {
      Indicator indicator = context.indicator(code);
      figures.add(keyFigure(context, indicator));
      noted.add(context.toDate(indicator, ""));
    }
    List<Section> sections = new ArrayList<>();
    sections.add(new Section.KeyFigures(figures));
    sections.addAll(context.marks().notes(noted));
    return sections;
  }

  private static KeyFigure keyFigure(BlockContext context, Indicator indicator) {
    Progress progress = Progress.of(context, indicator, context.scope().code());
    NumberText numbers = context.numbers();
    String parts = numbers.parts(progress.toDate());
    String unit = context.wording().words(indicator.unit().name()).first();
    boolean latest = indicator.kind() == Indicator.Kind.LATEST;
    String inPeriod = inPeriod(numbers, context.inPeriod(indicator, ""), parts);
    List<String> lines =
        Stream.of(
                latest || context.wholeProject()
                    ? ""
                    : fill(context, "key.period", "value", inPeriod),
                parts.isEmpty() ? share(context, progress) : parts,
                variance(context, progress))
            .filter(line -> !line.isEmpty())
            .toList();
    return new KeyFigure(
        indicator.code(),
        context.wording().words(indicator.name()).first(),
        numbers.figure(progress.toDate()),
        fill(context, latest ? "key.at_end" : "key.to_date", "unit", unit),
        line(lines, 0),
        line(lines, 1),
        line(lines, 2));
  }

  /** Lines stand close below one another, whichever there are. */
  private static String line(List<String> lines, int index) {
    return index < lines.size() ? lines.get(index) : "";
  }

  private static String fill(BlockContext context, String key, String hole, String value) {
    return context.wording().words(key).with(hole, value).first();
  }

  private static String variance(BlockContext context, Progress progress) {
    return progress.dueText().isEmpty()
        ? ""
        : context
            .wording()
            .words("key.variance")
            .with("variance", progress.variance())
            .with("due", progress.dueText())
            .first();
  }

  /** With its parts, unless they are those to date, which stand on a line of their own. */
  private static String inPeriod(NumberText numbers, Figure figure, String toDate) {
    String parts = numbers.parts(figure);
    return parts.isEmpty() || parts.equals(toDate)
        ? numbers.figure(figure)
        : numbers.figure(figure) + " (" + parts + ")";
  }

  private static String share(BlockContext context, Progress progress) {
    return progress.shareParts().isEmpty()
        ? ""
        : context
            .text("key.share")
            .replace("{share}", progress.share())
            .replace("{parts}", progress.shareParts());
  }
}
