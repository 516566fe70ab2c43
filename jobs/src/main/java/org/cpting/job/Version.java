package org.cpting.job;

/** Version of the program. */
public final class Version {

  private Version() {}

  /** As built; {@code development} where the program runs from its classes. */
  public static String program() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}
