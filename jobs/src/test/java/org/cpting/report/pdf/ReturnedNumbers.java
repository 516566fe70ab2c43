package org.cpting.report.pdf;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cpting.core.Period;
import org.cpting.report.DataQuality.Identification;
import org.cpting.report.DataQuality.Refusal;
import org.cpting.report.DataQuality.Return;
import org.cpting.report.ReportPack;
import org.cpting.report.SampleReport;

/** The numbers a report may tell of returns: forms, rows and counties of its period and scope. */
final class ReturnedNumbers {

  private ReturnedNumbers() {}

  static Set<BigDecimal> of(ReportPack pack) {
    String[] name = pack.file().split("_", -1);
    Period period =
        name[1].equals(SampleReport.PROJECT.id()) ? SampleReport.PROJECT : Period.of(name[1]);
    List<Return> returns =
        EveryReport.DATA.quality().returns().stream()
            .filter(one -> period.quarters().contains(one.quarter()))
            .filter(one -> name.length < 4 || one.province().equals(name[2]))
            .toList();
    Set<BigDecimal> numbers = new TreeSet<>();
    for (Function<Return, List<?>> by : ways()) {
      returns.stream()
          .collect(Collectors.groupingBy(by))
          .values()
          .forEach(all -> add(numbers, all));
    }
    List<Refusal> refusals =
        EveryReport.DATA.quality().refusals().stream()
            .filter(one -> period.quarters().contains(one.quarter()))
            .filter(one -> name.length < 4 || one.province().equals(name[2]))
            .toList();
    refusals.stream()
        .collect(Collectors.groupingBy(Refusal::rule, Collectors.summingInt(Refusal::rows)))
        .values()
        .forEach(rows -> numbers.add(BigDecimal.valueOf(rows)));
    for (Identification one : EveryReport.DATA.quality().identification()) {
      ratio(numbers, one.weaker(), one.persons());
    }
    EveryReport.DATA.quality().counties().stream()
        .filter(one -> name.length == 4 && one.province().equals(name[2]))
        .collect(Collectors.groupingBy(one -> one.form() + one.quarter()))
        .values()
        .stream()
        .map(Collection::size)
        .flatMap(most -> IntStream.rangeClosed(0, most).boxed())
        .forEach(count -> numbers.add(BigDecimal.valueOf(count)));
    return numbers;
  }

  /** All together, by province, by province and quarter, by file, by form. */
  private static List<Function<Return, List<?>>> ways() {
    List<Function<Return, List<?>>> ways = new ArrayList<>();
    ways.add(one -> List.of());
    ways.add(one -> List.of(one.province()));
    ways.add(one -> List.of(one.province(), one.quarter()));
    ways.add(one -> List.of(one.province(), one.quarter(), String.valueOf(one.file())));
    ways.add(one -> List.of(one.province(), one.quarter(), one.form()));
    return ways;
  }

  private static void add(Set<BigDecimal> numbers, List<Return> returns) {
    long expected = returns.stream().filter(Return::expected).count();
    long came = returns.stream().filter(one -> one.expected() && one.file() != null).count();
    long late = returns.stream().filter(Return::late).count();
    ratio(numbers, came, expected);
    ratio(numbers, came - late, expected);
    numbers.add(BigDecimal.valueOf(late));
    numbers.add(BigDecimal.valueOf(returns.stream().mapToLong(Return::rows).sum()));
    numbers.add(BigDecimal.valueOf(returns.stream().mapToLong(Return::rowsAccepted).sum()));
    numbers.add(BigDecimal.valueOf(returns.stream().mapToLong(Return::rowsRejected).sum()));
  }

  private static void ratio(Set<BigDecimal> numbers, long part, long whole) {
    numbers.add(BigDecimal.valueOf(part));
    numbers.add(BigDecimal.valueOf(whole));
    if (whole > 0) {
      numbers.add(
          ExplainedNumbers.rounded(
              BigDecimal.valueOf(100 * part)
                  .divide(BigDecimal.valueOf(whole), 6, RoundingMode.HALF_UP)));
    }
  }
}
