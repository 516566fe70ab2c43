package org.cpting.report;

import java.math.BigDecimal;
import java.util.Optional;
import org.cpting.definition.Indicator;
import org.cpting.definition.TargetPlan.Point;

/** A province's share of an indicator's target, as the logframe shares targets out. */
final class ProvinceShare {

  private ProvinceShare() {}

  /** The share in the indicator's unit; empty without a target. A ratio has the same for all. */
  static Optional<BigDecimal> of(BlockContext context, Indicator indicator, String province) {
    Point target = indicator.plan().target();
    BigDecimal percent = context.data().logframe().shares().get(province);
    if (target == null || percent == null) {
      return Optional.empty();
    }
    return Optional.of(
        indicator.kind() == Indicator.Kind.RATIO
            ? target.value()
            : target.value().multiply(percent).movePointLeft(2));
  }
}
