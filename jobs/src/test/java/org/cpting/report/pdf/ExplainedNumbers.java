package org.cpting.report.pdf;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cpting.definition.CodeList.Code;
import org.cpting.definition.Dimension;
import org.cpting.definition.Indicator;
import org.cpting.definition.PopulationGroup;
import org.cpting.definition.TargetPlan;
import org.cpting.report.ReportPack;
import org.cpting.report.SampleReport;
import org.cpting.report.pdf.ExportedFigures.Line;

/**
 * Which numbers may stand in a cell: the exported figures of the indicator, province, part, period
 * and measure that its row and column name, and what follows from them and the plan. Counted anew
 * here, not taken from the report.
 */
final class ExplainedNumbers {

  private static final List<Line> FIGURES = ExportedFigures.read();
  private static final List<Line> OF_YEAR =
      FIGURES.stream().filter(line -> line.period().equals(SampleReport.YEAR.id())).toList();
  private static final Map<List<String>, Line> WHOLES =
      FIGURES.stream()
          .filter(line -> line.parts().isEmpty())
          .collect(Collectors.toMap(ExplainedNumbers::subject, line -> line));
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Map<String, String> texts;
  private final String scope;
  private final List<Line> ofPeriod;
  private final Map<String, Set<BigDecimal>> anywhere = new HashMap<>();
  private final Map<String, String> provinces = new HashMap<>();
  private final Map<String, Map.Entry<String, String>> parts = new HashMap<>();

  ExplainedNumbers(ReportPack pack) {
    String[] name = pack.file().split("_", -1);
    this.texts = pack.texts();
    this.ofPeriod = FIGURES.stream().filter(line -> line.period().equals(name[1])).toList();
    this.scope = name.length > 3 ? name[2] : "ALL";
    String language = pack.language().getLanguage();
    for (Code code : EveryReport.DATA.codes().get("provinces").codes()) {
      provinces.put(name(code, language), code.code());
    }
    for (Dimension dimension : Dimension.values()) {
      if (!dimension.codeList().isEmpty()) {
        for (Code code : EveryReport.DATA.codes().get(dimension.codeList()).codes()) {
          parts.put(name(code, language), Map.entry(dimension.id(), code.code()));
        }
      }
    }
    for (PopulationGroup group : EveryReport.DATA.logframe().groups()) {
      parts.put(
          FixedTexts.plain(group.name().in(language)),
          Map.entry(Dimension.GROUP.id(), group.code()));
    }
  }

  private static List<String> subject(Line line) {
    return List.of(line.indicator(), line.period(), line.scope(), line.measure());
  }

  private static String name(Code code, String language) {
    String name =
        switch (language) {
          case "zh" -> code.zh();
          case "fr" -> code.more().getOrDefault("name_fr", code.en());
          default -> code.en();
        };
    return FixedTexts.plain(name);
  }

  /** The indicators a cell is about: those its row names, else its column, else its heading. */
  List<Indicator> indicators(PrintedCell cell) {
    return Stream.of(cell.row(), String.join(" ", cell.columns()), cell.heading(), cell.text())
        .map(
            words ->
                EveryReport.DATA.logframe().indicators().stream()
                    .filter(indicator -> words.contains(indicator.code()))
                    .toList())
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** The exported figures that a cell of a table stands for, of any measure its column may mean. */
  List<Line> figures(PrintedCell cell, Indicator indicator) {
    Set<String> measures = measures(cell);
    Map<String, String> asked = parts(cell);
    return (isOfLastYear(cell) ? OF_YEAR : ofPeriod)
        .stream()
            .filter(line -> line.indicator().equals(indicator.code()))
            .filter(line -> line.scope().equals(scope(cell)))
            .filter(line -> line.parts().equals(asked))
            .filter(line -> measures.isEmpty() || measures.contains(line.measure()))
            .toList();
  }

  private List<Line> figures(Predicate<Line> which) {
    return ofPeriod.stream().filter(which).toList();
  }

  /** The columns of a report on the whole project that tell of its last year. */
  private boolean isOfLastYear(PrintedCell cell) {
    return cell.columns().stream().anyMatch(head -> is(FixedTexts.plain(head), "pmf.last_year"));
  }

  /** Measures that the headings of a column name; none where it holds something else. */
  Set<String> measures(PrintedCell cell) {
    Set<String> measures = new TreeSet<>();
    for (String head : cell.columns()) {
      String words = FixedTexts.plain(head);
      if (is(words, "table.cumulative", "pmf.cumulative", "pmf.final", "feedback.cumulative")) {
        measures.addAll(Set.of("cumulative", "latest"));
      } else if (is(
          words, "table.new", "table.period", "pmf.actual", "pmf.last_year", "feedback.new")) {
        measures.addAll(Set.of("new", "period", "latest"));
      } else if (is(words, "table.at_end")) {
        measures.add("latest");
      }
    }
    return measures;
  }

  private boolean is(String words, String... keys) {
    return Stream.of(keys)
        .map(key -> FixedTexts.plain(texts.getOrDefault(key, "-")))
        .anyMatch(text -> words.equals(text) || words.startsWith(text + " "));
  }

  private String scope(PrintedCell cell) {
    String whole = texts.getOrDefault("feedback.programme", "-");
    if (cell.columns().stream().anyMatch(head -> head.startsWith(whole))) {
      return "ALL";
    }
    return provinces.getOrDefault(FixedTexts.plain(cell.row()), scope);
  }

  private Map<String, String> parts(PrintedCell cell) {
    Map<String, String> asked = new HashMap<>();
    Stream.concat(Stream.of(cell.row()), cell.columns().stream())
        .map(words -> parts.get(FixedTexts.plain(words)))
        .filter(java.util.Objects::nonNull)
        .forEach(part -> asked.put(part.getKey(), part.getValue()));
    return asked;
  }

  /** Whether a cell is a sum over provinces, or what is taken from it. */
  boolean isReconciliation(PrintedCell cell) {
    return is(FixedTexts.plain(cell.row()), "row.sum", "row.reconciliation");
  }

  /** Whether a cell tells how persons were recognised. */
  boolean isAboutKeys(PrintedCell cell) {
    return cell.columns().stream().anyMatch(head -> is(FixedTexts.plain(head), "counting.weaker"));
  }

  /** Every number that may stand in a cell or text about an indicator. */
  Set<BigDecimal> of(PrintedCell cell, Indicator indicator) {
    if (!cell.inTable()) {
      return anywhere.computeIfAbsent(indicator.code(), code -> anywhere(indicator));
    }
    Set<BigDecimal> numbers = new TreeSet<>();
    figures(cell, indicator).forEach(line -> add(numbers, line));
    if (isReconciliation(cell) || measures(cell).isEmpty()) {
      reconcile(numbers, cell, indicator);
    }
    if (measures(cell).isEmpty()) {
      plan(numbers, indicator, scope(cell));
      bySex(numbers, indicator);
    }
    return numbers;
  }

  /** What a text or a chart may say of an indicator, of any province and period. */
  private Set<BigDecimal> anywhere(Indicator indicator) {
    Set<BigDecimal> numbers = new TreeSet<>();
    FIGURES.stream()
        .filter(line -> line.indicator().equals(indicator.code()))
        .forEach(line -> add(numbers, line));
    plan(numbers, indicator, scope);
    provinces.values().forEach(province -> plan(numbers, indicator, province));
    return numbers;
  }

  private static void add(Set<BigDecimal> numbers, Line line) {
    BigDecimal value = line.value();
    if (value == null) {
      return;
    }
    numbers.add(line.numerator() == null ? value : rounded(value));
    Stream.of(line.numerator(), line.denominator())
        .filter(java.util.Objects::nonNull)
        .forEach(numbers::add);
    if (!line.parts().isEmpty()) {
      Line whole = WHOLES.get(subject(line));
      share(numbers, value, whole == null ? null : whole.value());
    }
  }

  private static void share(
      Set<BigDecimal> numbers,
      BigDecimal part,
      @org.jspecify.annotations.Nullable BigDecimal whole) {
    if (whole != null && whole.signum() != 0) {
      numbers.add(whole);
      numbers.add(percent(part, whole));
    }
  }

  private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
    return rounded(part.multiply(HUNDRED).divide(whole, 6, RoundingMode.HALF_UP)).abs();
  }

  static BigDecimal rounded(BigDecimal number) {
    return number.setScale(1, RoundingMode.HALF_UP);
  }

  private void plan(Set<BigDecimal> numbers, Indicator indicator, String of) {
    TargetPlan plan = indicator.plan();
    List<TargetPlan.Point> points = new ArrayList<>(plan.milestones());
    points.add(plan.baseline());
    if (plan.target() != null) {
      points.add(plan.target());
    }
    for (TargetPlan.Point point : points) {
      BigDecimal share = EveryReport.DATA.logframe().shares().get(of);
      BigDecimal due =
          share == null || indicator.kind() == Indicator.Kind.RATIO
              ? point.value()
              : point.value().multiply(share).divide(HUNDRED, 0, RoundingMode.HALF_UP);
      numbers.add(due);
      figures(line -> line.indicator().equals(indicator.code()) && line.scope().equals(of)).stream()
          .filter(line -> line.parts().isEmpty() && line.value() != null)
          .forEach(
              line -> {
                BigDecimal reached = java.util.Objects.requireNonNull(line.value());
                BigDecimal distance = reached.subtract(due).abs();
                numbers.add(line.numerator() == null ? distance : rounded(distance));
                numbers.add(line.numerator() == null ? reached : rounded(reached));
                if (due.signum() != 0) {
                  numbers.add(percent(distance, due));
                  numbers.add(percent(reached, due));
                }
              });
    }
  }

  private void reconcile(Set<BigDecimal> numbers, PrintedCell cell, Indicator indicator) {
    Set<String> measures = measures(cell);
    Map<String, String> asked = parts(cell);
    List<Line> all =
        figures(
            line ->
                line.indicator().equals(indicator.code())
                    && line.parts().equals(asked)
                    && (measures.isEmpty()
                        ? line.measure().equals("cumulative")
                        : measures.contains(line.measure())));
    boolean hidden = all.stream().anyMatch(line -> line.status().equals("suppressed"));
    if (indicator.kind() == Indicator.Kind.PERSONS && !hidden) {
      BigDecimal sum = sum(all.stream().filter(line -> !line.isOfProgramme()));
      numbers.add(sum);
      numbers.add(sum.subtract(sum(all.stream().filter(Line::isOfProgramme))).abs());
    }
  }

  private static BigDecimal sum(Stream<Line> lines) {
    return lines
        .map(Line::value)
        .filter(java.util.Objects::nonNull)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Women and girls among all that an indicator counts to date. */
  private void bySex(Set<BigDecimal> numbers, Indicator indicator) {
    List<String> women =
        EveryReport.DATA.logframe().groups().stream()
            .filter(group -> group.sex().equals("F"))
            .map(PopulationGroup::code)
            .toList();
    for (List<Dimension> by : indicator.by()) {
      Set<String> axes = new TreeSet<>(by.stream().map(Dimension::id).toList());
      List<Line> lines =
          figures(
              line ->
                  line.indicator().equals(indicator.code())
                      && line.isOfProgramme()
                      && line.measure().equals("cumulative")
                      && line.parts().keySet().equals(axes)
                      && (line.parts().getOrDefault("sex", "").equals("F")
                          || women.contains(line.parts().getOrDefault("group", ""))));
      if (lines.stream().noneMatch(line -> line.value() == null)) {
        BigDecimal sum = sum(lines.stream());
        numbers.add(sum);
        figures(
                line ->
                    line.indicator().equals(indicator.code())
                        && line.isOfProgramme()
                        && line.parts().isEmpty()
                        && line.measure().equals("cumulative"))
            .forEach(whole -> share(numbers, sum, whole.value()));
      }
    }
  }
}
