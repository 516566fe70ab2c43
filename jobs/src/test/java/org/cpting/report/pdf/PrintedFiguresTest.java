package org.cpting.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cpting.indicator.Figure;
import org.cpting.indicator.Figure.Measure;
import org.cpting.indicator.Figure.State;
import org.cpting.report.ReportAssembler;
import org.cpting.report.ReportCatalogue;
import org.cpting.report.ReportData;
import org.cpting.report.ReportDefinition;
import org.cpting.report.ReportPack;
import org.cpting.report.SampleReport;
import org.cpting.report.Scope;
import org.junit.jupiter.api.Test;

/** Reads the annual report back and holds its figures against the protected ones. */
class PrintedFiguresTest {

  private static final List<String> HIDDEN = List.of("YN", "AH");
  private static final ReportData DATA = data();
  private static final ReportAssembler ASSEMBLER = new ReportAssembler(SampleReport.HOME, DATA);
  private static final ReportPack PACK = pack();
  private static final Map<String, List<List<String>>> TABLES = PdfTables.read(PdfText.write(PACK));

  /** Two provinces of an indicator of persons are hidden, in every part and period. */
  private static ReportData data() {
    ReportData open = SampleReport.data();
    return open.withFigures(
        open.figures().stream()
            .map(
                figure ->
                    figure.indicator().equals("1310.6") && HIDDEN.contains(figure.scope())
                        ? figure.instead(State.SUPPRESSED, "")
                        : figure)
            .toList());
  }

  private static ReportPack pack() {
    ReportDefinition report = ReportCatalogue.read(SampleReport.HOME).get("cida-results");
    return ASSEMBLER.assemble(report, report.editions().get(0), SampleReport.YEAR, Scope.PROGRAMME);
  }

  @Test
  void everyProvincesFigureIsTheProtectedOneOrASymbol() {
    List<List<String>> persons = table("1310.1  Persons at risk empowered  ·  by province");
    List<String> provinces = DATA.codes().get("provinces").codeNames();
    for (int row = 0; row < provinces.size(); row++) {
      List<String> cells = persons.get(persons.size() - provinces.size() - 3 + row);
      assertThat(cells.subList(4, 5)).containsExactly(printed(provinces.get(row), Measure.NEW));
      assertThat(cells.subList(8, 9))
          .containsExactly(printed(provinces.get(row), Measure.CUMULATIVE));
    }
  }

  private static String printed(String scope, Measure measure) {
    return DATA.figures().stream()
        .filter(one -> one.indicator().equals("1310.1") && one.period().equals(SampleReport.YEAR))
        .filter(one -> one.scope().equals(scope) && one.measure() == measure)
        .filter(one -> one.disaggregation().isEmpty())
        .map(one -> "%,d".formatted(one.value() == null ? -1 : one.value().intValueExact()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatIsHiddenIsASymbolWhereverItIsPrinted() {
    List<List<String>> rows = table("1310.6  Persons aged exactly 18 reached  ·  by province");
    assertThat(rows)
        .filteredOn(row -> List.of("Yunnan", "Anhui").contains(row.get(0)))
        .hasSize(2)
        .allSatisfy(row -> assertThat(row.subList(1, row.size())).containsOnly("*"));
    assertThat(rows)
        .filteredOn(row -> row.get(0).equals("Sum of provinces"))
        .allSatisfy(row -> assertThat(row.subList(1, row.size())).containsOnly("*"));
  }

  @Test
  void everyNumberOfATableComesFromAFigureAPlanOrAReturn() {
    Set<String> known = new HashSet<>();
    for (Figure figure : ASSEMBLER.printed()) {
      add(known, figure.value());
      add(known, figure.denominator());
    }
    Pattern number = Pattern.compile("\\d{1,3}(,\\d{3})*");
    Set<String> unknown =
        tables("by province")
            .flatMap(List::stream)
            .filter(row -> !row.get(0).startsWith("Sum of") && !row.get(0).startsWith("Less "))
            .flatMap(row -> row.stream().skip(1))
            .filter(cell -> number.matcher(cell).matches())
            .filter(cell -> !known.contains(cell))
            .collect(Collectors.toSet());
    assertThat(unknown).isEmpty();
    assertThat(known).hasSizeGreaterThan(200);
  }

  private static void add(Set<String> known, @org.jspecify.annotations.Nullable BigDecimal value) {
    if (value != null) {
      known.add("%,d".formatted(value.longValue()));
    }
  }

  private static List<List<String>> table(String heading) {
    return TABLES.getOrDefault(heading, List.of());
  }

  private static Stream<List<List<String>>> tables(String end) {
    return TABLES.entrySet().stream()
        .filter(table -> table.getKey().toLowerCase(java.util.Locale.ROOT).endsWith(end))
        .map(Map.Entry::getValue);
  }
}
