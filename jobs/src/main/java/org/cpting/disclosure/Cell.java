package org.cpting.disclosure;

import java.util.Comparator;

/**
 * A number an outsider may know or not. Figures that are the same by definition, such as a
 * half-year's count to date and that of its last quarter, are one cell.
 *
 * @param indicator code of the indicator
 * @param scope code of a province or the programme, or {@link #SEVERAL}
 * @param part a disaggregation, empty for the whole, or {@link #REPORTED}
 * @param span over which quarters
 */
record Cell(String indicator, String scope, String part, Span span) implements Comparable<Cell> {

  /** Scope of the persons met in several provinces: the provinces' sum less the programme. */
  static final String SEVERAL = "+";

  /** Part of an indicator that was reported as counts, not as persons. */
  static final String REPORTED = "#reported";

  private static final Comparator<Cell> ORDER =
      Comparator.comparing((Cell cell) -> cell.span)
          .thenComparing(cell -> cell.indicator)
          .thenComparing(cell -> cell.scope)
          .thenComparing(cell -> cell.part);

  Cell in(String otherScope) {
    return new Cell(indicator, otherScope, part, span);
  }

  Cell over(Span otherSpan) {
    return new Cell(indicator, scope, part, otherSpan);
  }

  Cell part(String otherPart) {
    return new Cell(indicator, scope, otherPart, span);
  }

  Cell of(String otherIndicator, String otherPart) {
    return new Cell(otherIndicator, scope, otherPart, span);
  }

  @Override
  public int compareTo(Cell other) {
    return ORDER.compare(this, other);
  }
}
