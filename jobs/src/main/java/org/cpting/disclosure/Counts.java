package org.cpting.disclosure;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cpting.core.Period;
import org.cpting.indicator.Figure;
import org.cpting.indicator.Figure.Measure;
import org.cpting.indicator.Figure.State;
import org.cpting.indicator.FigureNote;

/**
 * The numbers that stand in figures, cell by cell. A figure without a number adds nothing to any
 * sum, so its cell is 0; one that is suppressed has no number at all.
 */
final class Counts {

  private final Span.Range range;
  private final Map<Cell, Long> values = new TreeMap<>();
  private final Map<Cell, Boolean> hidden = new HashMap<>();

  /** The counts of some indicators. */
  Counts(List<Figure> figures, Collection<String> indicators, Span.Range range) {
    this.range = range;
    for (Figure figure : figures) {
      if (indicators.contains(figure.indicator())) {
        take(figure);
      }
    }
  }

  private void take(Figure figure) {
    Cell cell = cell(figure);
    if (figure.state() == State.SUPPRESSED) {
      hidden.put(cell, true);
    } else {
      java.math.BigDecimal value = figure.value();
      values.put(cell, value == null ? 0 : value.longValueExact());
    }
    reported(figure.reason()).ifPresent(count -> values.put(cell.part(Cell.REPORTED), count));
  }

  /** The cell of a whole. */
  Cell cell(String indicator, Period period, String scope, Measure measure) {
    return new Cell(indicator, scope, "", range.of(period, measure));
  }

  /** The cell a figure is printed in. */
  Cell cell(Figure figure) {
    return new Cell(
        figure.indicator(),
        figure.scope(),
        figure.disaggregation(),
        range.of(figure.period(), figure.measure()));
  }

  /** How many persons reported as counts the remarks on a figure tell of. */
  static Optional<Long> reported(String reason) {
    return FigureNote.parse(reason).stream()
        .filter(note -> note.kind() == FigureNote.Kind.NOT_DEDUPLICATED)
        .filter(note -> !note.detail().isEmpty())
        .map(note -> Long.valueOf(note.detail()))
        .findFirst();
  }

  /** Numbers by cell, in order. */
  Map<Cell, Long> values() {
    return values;
  }

  Span.Range range() {
    return range;
  }

  /** Whether the figure of a cell is there and suppressed. */
  boolean isHidden(Cell cell) {
    return hidden.containsKey(cell);
  }

  /** Whether a cell counts to date. */
  boolean isToDate(Cell cell) {
    return cell.span().from() == range.first();
  }
}
