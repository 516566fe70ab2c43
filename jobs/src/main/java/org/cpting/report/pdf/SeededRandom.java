package org.cpting.report.pdf;

import java.security.SecureRandom;

/**
 * One number that depends on a name alone, however often it is asked for. The library asks for a
 * secure generator to name font subsets, where nothing needs to be secret and everything to be
 * repeatable, also while several reports that share a font are written at once.
 */
final class SeededRandom extends SecureRandom {

  private static final long serialVersionUID = 1L;
  private static final int STEPS = 1 << 16;

  private final double number;

  SeededRandom(String name) {
    this.number = 1.0 * Math.floorMod(name.hashCode(), STEPS) / STEPS;
  }

  @Override
  public double nextDouble() {
    return number;
  }
}
