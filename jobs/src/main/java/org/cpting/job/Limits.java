package org.cpting.job;

import org.cpting.definition.Home;
import org.cpting.definition.YamlNode;

/** Reads {@code schemas/intake.yaml}. */
final class Limits {

  private Limits() {}

  static org.cpting.reader.Limits read(Home home) {
    YamlNode yaml =
        YamlNode.read(home.schemas().resolve("intake.yaml"))
            .only("largest_file_mb", "largest_unpacked_mb");
    return new org.cpting.reader.Limits(
        (long) yaml.number("largest_file_mb") << 20,
        (long) yaml.number("largest_unpacked_mb") << 20);
  }
}
