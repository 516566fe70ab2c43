package org.cpting.explain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.cpting.core.Period;
import org.cpting.core.Quarter;
import org.cpting.definition.Indicator;
import org.cpting.explain.Explanation.Section;
import org.cpting.indicator.Figure;
import org.cpting.indicator.Figure.Measure;
import org.cpting.notice.Bilingual;

/** Figures beside the one explained that add up to it: breakdowns, quarters, provinces. */
final class Relatives {

  private final Grounds grounds;
  private final Figure figure;
  private final Indicator indicator;
  private final Numbers numbers;

  Relatives(Grounds grounds, Indicator indicator, Numbers numbers) {
    this.grounds = grounds;
    this.figure = grounds.figure();
    this.indicator = indicator;
    this.numbers = numbers;
  }

  /** The breakdowns, quarters and provinces that the figure has. */
  void addTo(List<Section> sections) {
    if (figure.disaggregation().isEmpty()) {
      addPart(sections, "breakdown", new Bilingual("分组", "Breakdown"), this::isBreakdown);
    }
    if (figure.measure() == Measure.NEW || figure.measure() == Measure.PERIOD) {
      addPart(sections, "quarters", new Bilingual("各季度", "Quarters"), this::isQuarter);
    }
    if (figure.scope().equals(Figure.PROGRAMME)) {
      addPart(sections, "provinces", new Bilingual("各省", "Provinces"), this::isProvince);
    }
  }

  private boolean isBreakdown(Figure other) {
    return other.period().equals(figure.period())
        && other.scope().equals(figure.scope())
        && !other.disaggregation().isEmpty();
  }

  private boolean isQuarter(Figure other) {
    List<Quarter> quarters = figure.period().quarters();
    return quarters.size() > 1
        && other.period().kind() == Period.Kind.QUARTER
        && quarters.contains(other.period().first())
        && other.scope().equals(figure.scope())
        && other.disaggregation().equals(figure.disaggregation());
  }

  private boolean isProvince(Figure other) {
    return other.period().equals(figure.period())
        && !other.scope().equals(Figure.PROGRAMME)
        && other.disaggregation().equals(figure.disaggregation());
  }

  private void addPart(List<Section> sections, String id, Bilingual title, Predicate<Figure> is) {
    List<List<String>> rows = new ArrayList<>();
    BigDecimal sum = BigDecimal.ZERO;
    for (Figure other : grounds.others()) {
      if (other.indicator().equals(figure.indicator())
          && other.measure() == figure.measure()
          && is.test(other)) {
        rows.add(
            List.of(
                other.period().id(), other.scope(), other.disaggregation(), numbers.figure(other)));
        sum = other.value() == null ? sum : sum.add(other.value());
      }
    }
    BigDecimal value = figure.value();
    boolean met =
        id.equals("provinces")
            && indicator.kind() == Indicator.Kind.PERSONS
            && value != null
            && grounds.threshold() == 0;
    if (met) {
      rows.add(
          List.of(
              "",
              "",
              "多省相遇 met in several provinces",
              sum.subtract(value).negate().toPlainString()));
    }
    if (!rows.isEmpty()) {
      sections.add(
          new Section(
              id,
              title,
              List.of(
                  Explainer.column("period", "期间", "Period"),
                  Explainer.column("scope", "范围", "Scope"),
                  Explainer.column("part", "分组", "Part"),
                  Explainer.number("value", "数值", "Value")),
              rows));
    }
  }
}
