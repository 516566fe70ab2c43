package org.cpting.report.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.cpting.core.Period;
import org.cpting.definition.CodeList.Code;
import org.cpting.definition.Dimension;
import org.cpting.definition.Indicator;
import org.cpting.indicator.Figure;
import org.cpting.report.ReportData;

/** The figures of a period and of all shorter periods in it, in an order that does not change. */
public final class FigureLines {

  private final ReportData data;
  private final List<String> indicators;
  private final List<String> scopes;

  public FigureLines(ReportData data) {
    this.data = data;
    this.indicators = data.logframe().indicators().stream().map(Indicator::code).toList();
    this.scopes =
        Stream.concat(
                Stream.of(Figure.PROGRAMME),
                data.codes().get("provinces").codes().stream().map(Code::code))
            .toList();
  }

  /** Every figure of the period, whatever its state. */
  public List<FigureLine> of(Period period) {
    List<FigureLine> lines = new ArrayList<>();
    for (Figure figure : data.figures()) {
      if (period.quarters().containsAll(figure.period().quarters())) {
        lines.add(line(figure));
      }
    }
    lines.sort(
        Comparator.comparing((FigureLine line) -> indicators.indexOf(line.figure().indicator()))
            .thenComparing(line -> line.figure().period())
            .thenComparing(line -> scopes.indexOf(line.figure().scope()))
            .thenComparing(line -> line.figure().measure())
            .thenComparing(line -> line.figure().disaggregation()));
    return lines;
  }

  private FigureLine line(Figure figure) {
    return new FigureLine(
        data.logframe().indicator(figure.indicator()),
        figure,
        scopeName(figure.scope()),
        parts(figure.disaggregation()),
        note(figure));
  }

  /** A figure that is not protected says so wherever it goes. */
  private String note(Figure figure) {
    String warning = warning(data);
    return warning.isEmpty() || figure.reason().isEmpty()
        ? warning + figure.reason()
        : warning + "; " + figure.reason();
  }

  /** What every file says while disclosure control is off; empty while it is on. */
  public static String warning(ReportData data) {
    return data.unprotectedBecause().isEmpty()
        ? ""
        : "NOT PROTECTED, counts of persons stand as they are: " + data.unprotectedBecause();
  }

  private String scopeName(String scope) {
    return scope.equals(Figure.PROGRAMME)
        ? "Programme"
        : data.codes().get("provinces").get(scope).en();
  }

  private static Map<Dimension, String> parts(String disaggregation) {
    Map<Dimension, String> parts = new EnumMap<>(Dimension.class);
    for (String part : disaggregation.split(";", -1)) {
      int equals = part.indexOf('=');
      if (equals > 0) {
        parts.put(
            Dimension.valueOf(part.substring(0, equals).toUpperCase(Locale.ROOT)),
            part.substring(equals + 1));
      }
    }
    return parts;
  }
}
