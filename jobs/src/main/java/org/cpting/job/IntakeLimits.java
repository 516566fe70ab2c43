package org.cpting.job;

import org.cpting.definition.Home;
import org.cpting.definition.YamlNode;
import org.cpting.reader.Limits;

/** Reads {@code schemas/intake.yaml}. */
public final class IntakeLimits {

  private IntakeLimits() {}

  /** How large a file may be. */
  public static Limits read(Home home) {
    YamlNode yaml =
        YamlNode.read(home.schemas().resolve("intake.yaml"))
            .only("largest_file_mb", "largest_unpacked_mb");
    return new Limits(
        (long) yaml.number("largest_file_mb") << 20,
        (long) yaml.number("largest_unpacked_mb") << 20);
  }
}
