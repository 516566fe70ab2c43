package org.cpting.job;

/** Is told how a pass goes, while it goes. */
@FunctionalInterface
public interface Progress {

  /**
   * Tells that a step has come a bit further.
   *
   * @param step which step
   * @param done how much of it is done
   * @param total how much there is; 0 where that is not known
   * @param what what was done last
   */
  void tell(Step step, int done, int total, String what);

  /** Steps of a pass. */
  enum Step {
    TAKE,
    FEEDBACK,
    CALCULATE,
    PROTECT,
    RENDER,
    PUBLISH
  }
}
