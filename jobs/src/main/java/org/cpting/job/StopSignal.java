package org.cpting.job;

/**
 * Asks the pass at work to stop: the file or report at hand is finished, nothing further is begun.
 */
final class StopSignal {

  private volatile boolean given;

  void give() {
    given = true;
  }

  boolean given() {
    return given;
  }
}
