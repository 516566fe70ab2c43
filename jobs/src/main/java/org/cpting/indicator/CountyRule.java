package org.cpting.indicator;

import java.util.List;
import java.util.Map;
import org.cpting.definition.Count;
import org.cpting.definition.Dimension;
import org.cpting.definition.Quantity;

/**
 * What an indicator takes from the latest state of a county.
 *
 * @param row row it is counted in
 * @param counts what counts
 */
record CountyRule(int row, List<Count> counts) {

  long value(CountyState state) {
    long value = 0;
    for (Count count : counts) {
      if (matches(state, count.where())) {
        value += count.what() == Quantity.COUNTIES ? 1 : state.models();
      }
    }
    return value;
  }

  private static boolean matches(CountyState state, Map<Dimension, List<String>> where) {
    return where.entrySet().stream()
        .allMatch(condition -> is(state, condition.getKey(), condition.getValue().get(0)));
  }

  private static boolean is(CountyState state, Dimension dimension, String value) {
    return switch (dimension) {
      case PLAN_ADOPTED -> state.planAdopted() == value.equals("yes");
      case IN_WORK_PLAN -> state.inWorkPlan() == value.equals("yes");
      case SERVICE_POINT -> state.servicePoint() == value.equals("yes");
      case MODELS -> state.models() >= Integer.parseInt(value);
      default -> throw new IllegalArgumentException("Not a state of counties: " + dimension.id());
    };
  }
}
