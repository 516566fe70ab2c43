package org.cpting.disclosure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.cpting.core.Period;
import org.cpting.indicator.Figure;
import org.cpting.indicator.Figure.Measure;
import org.cpting.indicator.Figure.State;

/**
 * Persons met for the first time in one province, by group; the girls are few enough to be hidden.
 */
final class YunnanFigures {

  private static final String[] QUARTERS = {"2011Q2", "2011Q3", "2011Q4"};

  private YunnanFigures() {}

  /** Each quarter with so many girls, one quarter after the other. */
  static List<Figure> of(int... girls) {
    List<Figure> figures = new ArrayList<>();
    String[] groups = {"girls_u18", "boys_u18", "women_19_24"};
    for (int quarter = 0; quarter < girls.length; quarter++) {
      long[] counts = {girls[quarter], 40, 55};
      for (String scope : List.of("YN", Figure.PROGRAMME)) {
        long sum = 0;
        for (int i = 0; i < groups.length; i++) {
          figures.add(figure(QUARTERS[quarter], scope, "group=" + groups[i], counts[i]));
          sum += counts[i];
        }
        figures.add(figure(QUARTERS[quarter], scope, "", sum));
      }
    }
    return figures;
  }

  private static Figure figure(String quarter, String scope, String part, long value) {
    return new Figure(
        "1310.2",
        Period.of(quarter),
        scope,
        Measure.NEW,
        part,
        State.VALUE,
        BigDecimal.valueOf(value),
        null,
        "");
  }
}
