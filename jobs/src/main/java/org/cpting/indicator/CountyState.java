package org.cpting.indicator;

/**
 * What a county reported for a quarter, packed into one number; 0 where it reported nothing.
 *
 * @param packed the number
 */
record CountyState(long packed) {

  private static final int REPORTED = 1;
  private static final int PLAN = 2;
  private static final int WORK = 4;
  private static final int POINT = 8;
  private static final int MODELS_SHIFT = 8;

  static CountyState of(long plan, long work, long point, long models) {
    return new CountyState(
        REPORTED
            | (plan == 1 ? PLAN : 0)
            | (work == 1 ? WORK : 0)
            | (point == 1 ? POINT : 0)
            | Math.max(models, 0) << MODELS_SHIFT);
  }

  boolean reported() {
    return packed != 0;
  }

  boolean planAdopted() {
    return (packed & PLAN) != 0;
  }

  boolean inWorkPlan() {
    return (packed & WORK) != 0;
  }

  boolean servicePoint() {
    return (packed & POINT) != 0;
  }

  long models() {
    return packed >>> MODELS_SHIFT;
  }
}
