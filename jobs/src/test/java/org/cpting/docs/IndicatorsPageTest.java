package org.cpting.docs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.cpting.definition.CodeLists;
import org.cpting.definition.Count;
import org.cpting.definition.Dimension;
import org.cpting.definition.Home;
import org.cpting.definition.Indicator;
import org.cpting.definition.Logframe;
import org.cpting.definition.Outcome;
import org.cpting.definition.Quantity;
import org.cpting.definition.TargetPlan;
import org.cpting.definition.Texts;
import org.junit.jupiter.api.Test;

class IndicatorsPageTest {

  private static final String INTRODUCTION =
      """
      # Indicators

      The reference sheet of every indicator, and the words in which they are defined. Made from `schemas/logframe.yaml`
      by `IndicatorsPageTest`; change the YAML, not the page. [How to add an indicator](how-to/add-an-indicator.md).

      A person counts once in each province and once in the programme: *new* in the period of the first service that
      qualifies, in the group of that day. Half-years and years add up new persons, sums, numerators and denominators of
      their quarters; *cumulative* is everything to date; *latest* is the state at the end. A ratio is its summed numerator
      over its summed denominator. Where there is no number, the figure says why: not reported, not expected, not
      applicable, not available, suppressed.

      """;

  private static final String VOCABULARY =
      """

      ## What can be counted

      The words of `what`, with what `where` can select and `by` can break down (in *italics*: `where` only). The list is
      closed; a word that is not in it is refused with file and line.

      | what | counts | form | kind of indicator | dimensions |
      |---|---|---|---|---|
      """;

  private final Home home = Home.find();
  private final Logframe logframe = Logframe.read(home, CodeLists.read(home));
  private final StringBuilder page = new StringBuilder(INTRODUCTION);

  @Test
  void theIndicatorsPageSaysWhatTheLogframeSays() {
    overview();
    for (Outcome outcome : logframe.outcomes()) {
      List<Indicator> indicators = logframe.indicatorsOf(outcome);
      if (!indicators.isEmpty()) {
        page.append("\n## ").append(outcome.code()).append(' ').append(outcome.text().en());
        page.append("\n\n").append(outcome.text().fr()).append("  \n").append(outcome.text().zh());
        page.append('\n');
        indicators.forEach(this::sheet);
      }
    }
    page.append(VOCABULARY);
    Arrays.stream(Quantity.values()).forEach(this::word);
    GeneratedPage.mustBe("INDICATORS.md", page.toString());
  }

  private void overview() {
    page.append("| indicator | name | kind | forms | target |\n|---|---|---|---|---|\n");
    for (Indicator indicator : logframe.indicators()) {
      page.append(
          row(
              "[%s](#%s)".formatted(indicator.code(), indicator.code().replace(".", "")),
              indicator.name().en(),
              word(indicator.kind()),
              String.join(", ", indicator.forms()),
              target(indicator)));
    }
  }

  private void sheet(Indicator indicator) {
    page.append("\n### ").append(indicator.code()).append("\n\n| | |\n|---|---|\n");
    add("name", indicator.name());
    add("definition", indicator.definition());
    page.append(row("unit, kind", indicator.unit().name().en() + ", " + word(indicator.kind())));
    boolean ratio = indicator.kind() == Indicator.Kind.RATIO;
    page.append(row(ratio ? "numerator" : "counts", counts(indicator.counts())));
    if (ratio) {
      page.append(row("denominator", counts(indicator.denominator())));
    }
    if (!indicator.by().isEmpty()) {
      page.append(row("broken down by", breakdowns(indicator)));
    }
    TargetPlan plan = indicator.plan();
    page.append(row("baseline", number(plan.baseline()) + " at " + plan.baseline().date()));
    page.append(
        row(
            "milestones, target",
            plan.milestones().stream().map(p -> point(p) + "; ").collect(Collectors.joining())
                + target(indicator)));
    page.append(row("tolerance of variance", plan.tolerancePercent() + " %"));
    add("data source", indicator.sheet().dataSource());
    add("method", indicator.sheet().method());
    add("frequency", indicator.sheet().frequency());
    add("responsibility", indicator.sheet().responsibility());
    add("limitations", indicator.sheet().limitations());
    add("missing data", indicator.sheet().missingText());
    page.append(row("in effect from", indicator.effectiveFrom().toString()));
    page.append(
        row(
            "examples, run as tests",
            indicator.examples().stream().map(e -> e.name()).collect(Collectors.joining("; "))));
  }

  private void add(String what, Texts texts) {
    page.append(row(what, texts.en() + "<br>" + texts.fr() + "<br>" + texts.zh()));
  }

  private static String counts(List<Count> counts) {
    return counts.stream().map(IndicatorsPageTest::count).collect(Collectors.joining("; "));
  }

  private static String count(Count count) {
    String where =
        count.where().entrySet().stream()
            .map(entry -> entry.getKey().id() + " = " + String.join(" or ", entry.getValue()))
            .collect(Collectors.joining(", "));
    return count.what().meaning() + (where.isEmpty() ? "" : ", where " + where);
  }

  private static String breakdowns(Indicator indicator) {
    return indicator.by().stream()
        .map(axes -> axes.stream().map(Dimension::id).collect(Collectors.joining(" and ")))
        .collect(Collectors.joining("; "));
  }

  private static String target(Indicator indicator) {
    TargetPlan.Point target = indicator.plan().target();
    return target == null ? "none set" : point(target);
  }

  private static String point(TargetPlan.Point point) {
    return number(point) + " by " + point.date();
  }

  private static String number(TargetPlan.Point point) {
    return String.format(Locale.ROOT, "%,.0f", point.value());
  }

  private void word(Quantity quantity) {
    List<String> dimensions = new ArrayList<>();
    for (Dimension dimension : Dimension.values()) {
      if (quantity.knows(dimension)) {
        dimensions.add(dimension.axis() ? dimension.id() : "*" + dimension.id() + "*");
      }
    }
    page.append(
        row(
            "`" + quantity.id() + "`",
            quantity.meaning(),
            quantity.form(),
            Arrays.stream(Indicator.Kind.values())
                .filter(quantity::serves)
                .map(IndicatorsPageTest::word)
                .collect(Collectors.joining(", ")),
            String.join(", ", dimensions)));
  }

  private static String word(Indicator.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static String row(String... cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }
}
