package org.cpting.report.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.cpting.definition.Dimension;
import org.cpting.definition.Indicator;
import org.cpting.definition.TargetPlan.Point;
import org.cpting.indicator.Figure;
import org.cpting.indicator.Figure.Measure;
import org.jspecify.annotations.Nullable;

/**
 * One period of an indicator, from the baseline to a day: what was due on that day and what was
 * reached by it; in total, by breakdown and by province.
 */
record IatiPeriod(Indicator indicator, LocalDate end) {

  void write(Xml xml, List<FigureLine> lines) throws XMLStreamException {
    xml.begin("period");
    xml.empty("period-start", "iso-date", indicator.plan().baseline().date().toString());
    xml.empty("period-end", "iso-date", end.toString());
    Point due = indicator.plan().dueOn(end).orElse(null);
    if (due != null) {
      xml.empty("target", "value", FigureLine.plain(due.value()));
    }
    Measure toDate =
        indicator.kind() == Indicator.Kind.LATEST ? Measure.LATEST : Measure.CUMULATIVE;
    for (FigureLine line : lines) {
      // Every length of period says the same of its last day: the shortest is there for any of
      // them.
      boolean total = line.figure().scope().equals(Figure.PROGRAMME);
      if (line.periodKind().equals("quarter")
          && line.period().end().equals(end)
          && line.figure().measure() == toDate
          && (total || line.parts().isEmpty())) {
        actual(xml, line, total ? "" : line.figure().scope());
      }
    }
    xml.end();
  }

  private static void actual(Xml xml, FigureLine line, String location) throws XMLStreamException {
    BigDecimal number = line.number();
    if (number == null) {
      return;
    }
    xml.begin("actual", "value", FigureLine.plain(number));
    if (!location.isEmpty()) {
      xml.empty("location", "ref", location);
    }
    for (Map.Entry<Dimension, String> part : line.parts().entrySet()) {
      xml.empty("dimension", "name", part.getKey().id(), "value", part.getValue());
    }
    String comment = comment(line);
    if (!comment.isEmpty()) {
      xml.begin("comment").begin("narrative").text(comment).end().end();
    }
    xml.end();
  }

  private static String comment(FigureLine line) {
    @Nullable BigDecimal numerator = line.numerator();
    String parts =
        numerator == null
            ? ""
            : FigureLine.plain(numerator) + " / " + FigureLine.plain(line.figure().denominator());
    return line.note().isEmpty() ? parts : (parts.isEmpty() ? "" : parts + ". ") + line.note();
  }
}
