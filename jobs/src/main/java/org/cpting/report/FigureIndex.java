package org.cpting.report;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.cpting.core.Period;
import org.cpting.indicator.Figure;
import org.cpting.indicator.Figure.Measure;
import org.cpting.indicator.Figure.State;

/** Finds figures by what they are about. */
final class FigureIndex {

  private final Map<FigureKey, Figure> figures = new HashMap<>();
  private final Map<FigureKey, Figure> asked = new LinkedHashMap<>();
  private final Function<FigureKey, Figure> otherwise;

  FigureIndex(Collection<Figure> all) {
    this(FigureIndex::notAvailable);
    all.forEach(figure -> figures.put(FigureKey.of(figure), figure));
  }

  private FigureIndex(Function<FigureKey, Figure> otherwise) {
    this.otherwise = otherwise;
  }

  /** Figures that are made when they are asked for, for trying a report. */
  static FigureIndex of(Function<FigureKey, Figure> maker) {
    return new FigureIndex(maker);
  }

  /**
   * What a figure is about.
   *
   * @param indicator code of the indicator
   * @param period the period
   * @param scope code of the scope
   * @param measure which measure
   * @param disaggregation which part; empty for the whole
   */
  record FigureKey(
      String indicator, Period period, String scope, Measure measure, String disaggregation) {

    static FigureKey of(Figure figure) {
      return new FigureKey(
          figure.indicator(),
          figure.period(),
          figure.scope(),
          figure.measure(),
          figure.disaggregation());
    }
  }

  /** The figures that were asked for so far. */
  Collection<Figure> asked() {
    return List.copyOf(asked.values());
  }

  /**
   * The figure, or one that is not available if none was calculated. A figure of the whole project
   * is that to date in its last quarter.
   */
  Figure get(FigureKey asking) {
    FigureKey key = asking.period().kind() == Period.Kind.PROJECT ? atEnd(asking) : asking;
    Figure figure = figures.get(key);
    if (figure != null) {
      asked.put(key, figure);
      return figure;
    }
    return otherwise.apply(key);
  }

  private static Figure notAvailable(FigureKey key) {
    return new Figure(
        key.indicator(),
        key.period(),
        key.scope(),
        key.measure(),
        key.disaggregation(),
        State.NOT_AVAILABLE,
        null,
        null,
        "");
  }

  private static FigureKey atEnd(FigureKey key) {
    return new FigureKey(
        key.indicator(),
        Period.of(key.period().last()),
        key.scope(),
        key.measure() == Measure.LATEST ? Measure.LATEST : Measure.CUMULATIVE,
        key.disaggregation());
  }
}
