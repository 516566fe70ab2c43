package org.cpting.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cpting.definition.Indicator;
import org.cpting.report.pdf.EveryReport.Drawn;
import org.cpting.report.pdf.ExportedFigures.Line;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every report is read back and held against the exported figures: where a figure stands, the
 * exported one is printed in the form of the language, or its mark; and there is no number on any
 * page, in any table, text or chart, that is not a figure, follows from figures and the plan,
 * counts returns, or belongs to a fixed text. What is new in a report is covered from the start.
 */
class ReadBackTest {

  private static final Pattern LETTERS_OF_NOTES = Pattern.compile("[\u1D56\u02B3\u1D49\u1D9C]");

  static Stream<Drawn> all() {
    return EveryReport.all();
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyFigureIsTheExportedOneOrItsMark(Drawn report) {
    ExplainedNumbers numbers = new ExplainedNumbers(report.pack());
    List<String> wrong = new ArrayList<>();
    int compared = 0;
    for (PrintedCell cell : PrintedCell.in(report.tags())) {
      List<Indicator> indicators = numbers.indicators(cell);
      if (!cell.inTable()
          || cell.text().equals(cell.row())
          || numbers.isReconciliation(cell)
          || numbers.measures(cell).isEmpty()
          || indicators.size() != 1) {
        continue;
      }
      List<Line> figures = numbers.figures(cell, indicators.get(0));
      String printed = LETTERS_OF_NOTES.matcher(cell.text().split("\n", -1)[0]).replaceAll("");
      if (figures.isEmpty()
          || !figures.stream().map(one -> form(report, one)).toList().contains(printed)) {
        wrong.add(cell + " should be " + figures);
      }
      compared++;
    }
    assertThat(wrong).isEmpty();
    assertThat(compared).isGreaterThan(report.pack().pages().size() > 1 ? 300 : 15);
  }

  /** A figure as the language writes it. */
  private static String form(Drawn report, Line figure) {
    BigDecimal value = figure.value();
    if (value == null) {
      return report.pack().texts().getOrDefault("mark." + figure.status(), "");
    }
    String group = report.pack().language().getLanguage().equals("fr") ? " " : ",";
    String decimal = report.pack().language().getLanguage().equals("fr") ? "," : ".";
    String percent = report.pack().language().getLanguage().equals("fr") ? "\u00A0%" : "%";
    String digits =
        figure.numerator() == null
            ? value.toPlainString()
            : ExplainedNumbers.rounded(value).toPlainString().replace(".", decimal) + percent;
    return digits.replaceAll("(?<=\\d)(?=(\\d{3})+$)", group);
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyNumberOnEveryPageIsExplained(Drawn report) {
    ExplainedNumbers numbers = new ExplainedNumbers(report.pack());
    Set<BigDecimal> returned = ReturnedNumbers.of(report.pack());
    FixedTexts fixed = new FixedTexts(report.pack());
    Pattern number = number(report);
    List<String> unexplained = new ArrayList<>();
    int explained = 0;
    for (PrintedCell cell : PrintedCell.in(report.tags())) {
      List<String> lines = List.of(cell.text().split("\n", -1));
      List<BigDecimal> printed = read(number, lines);
      if (printed.isEmpty()) {
        continue;
      }
      Set<BigDecimal> known = known(numbers, returned, cell);
      // As it stands, then with its fixed texts taken out, line by line or over the line's end.
      boolean explains =
          known.containsAll(printed)
              || known.containsAll(read(number, lines.stream().map(fixed::without).toList()))
              || known.containsAll(read(number, List.of(fixed.without(cell.text()))));
      if (!explains) {
        unexplained.add(cell + " has " + read(number, List.of(fixed.without(cell.text()))));
      }
      explained += printed.size();
    }
    assertThat(unexplained).isEmpty();
    assertThat(explained).isGreaterThan(report.pack().pages().size() > 1 ? 2000 : 60);
  }

  private static Set<BigDecimal> known(
      ExplainedNumbers numbers, Set<BigDecimal> returned, PrintedCell cell) {
    Set<BigDecimal> known = new TreeSet<>();
    List<Indicator> indicators =
        cell.inTable() ? numbers.indicators(cell) : EveryReport.DATA.logframe().indicators();
    indicators.forEach(indicator -> known.addAll(numbers.of(cell, indicator)));
    if (indicators.isEmpty() || numbers.isAboutKeys(cell)) {
      known.addAll(returned);
    }
    return known;
  }

  private static Pattern number(Drawn report) {
    return report.pack().language().getLanguage().equals("fr")
        ? Pattern.compile("\\d{1,3}(?:[ \u00A0\u202F]\\d{3})+(?!\\d)(?:,\\d+)?|\\d+(?:,\\d+)?")
        : Pattern.compile("\\d{1,3}(?:,\\d{3})+(?!\\d)(?:\\.\\d+)?|\\d+(?:\\.\\d+)?");
  }

  private static List<BigDecimal> read(Pattern number, List<String> lines) {
    boolean french = number.pattern().contains("\u202F");
    return lines.stream()
        .flatMap(line -> number.matcher(line).results())
        .map(MatchResult::group)
        .map(
            found ->
                french
                    ? found.replaceAll("[ \u00A0\u202F]", "").replace(',', '.')
                    : found.replace(",", ""))
        .map(BigDecimal::new)
        .toList();
  }
}
