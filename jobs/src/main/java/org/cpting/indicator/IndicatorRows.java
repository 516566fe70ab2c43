package org.cpting.indicator;

import java.util.List;
import java.util.Set;
import org.cpting.definition.Indicator;

/**
 * The rows of numbers an indicator is calculated in: one for the whole, one for each value of its
 * breakdowns.
 *
 * @param indicator the indicator
 * @param forms codes of the forms it is read from
 * @param labels breakdown values; the first is empty and means the whole
 * @param base number of the first row
 * @param denominatorBase number of the first row of the denominators; -1 where there are none
 */
record IndicatorRows(
    Indicator indicator, Set<String> forms, List<String> labels, int base, int denominatorBase) {

  static final int NO_DENOMINATOR = -1;

  int row(String label) {
    int position = labels.indexOf(label);
    if (position < 0) {
      throw new IllegalStateException(indicator.code() + " is not printed by " + label);
    }
    return base + position;
  }

  int size() {
    return denominatorBase == NO_DENOMINATOR ? labels.size() : 2 * labels.size();
  }
}
