package org.cpting.core;

/**
 * One number for a person, a service and a day: equal numbers are the same service reported twice.
 */
public final class ServiceKey {

  private ServiceKey() {}

  /**
   * The number; of a million keys two different ones agree with a chance below one in ten million.
   */
  public static long of(long person, long service, long date) {
    return LongSet.mix(LongSet.mix(person) + LongSet.mix(service << 32 | date));
  }
}
