package org.cpting.report.pdf;

import java.security.SecureRandom;
import java.util.Random;

/**
 * Numbers that depend on a name alone. The library asks for a secure generator to name font
 * subsets, where nothing needs to be secret and everything to be repeatable.
 */
final class SeededRandom extends SecureRandom {

  private static final long serialVersionUID = 1L;

  private final Random random;

  SeededRandom(String name) {
    this.random = new Random(name.hashCode());
  }

  @Override
  public int nextInt(int bound) {
    return random.nextInt(bound);
  }

  @Override
  public double nextDouble() {
    return random.nextDouble();
  }

  @Override
  public void nextBytes(byte[] bytes) {
    random.nextBytes(bytes);
  }
}
