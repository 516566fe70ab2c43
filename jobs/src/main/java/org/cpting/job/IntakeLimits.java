package org.cpting.job;

import java.time.Duration;
import org.cpting.definition.Home;
import org.cpting.definition.YamlNode;
import org.cpting.inbox.InboxRules;
import org.cpting.reader.Limits;

/** Reads {@code schemas/intake.yaml}. */
public final class IntakeLimits {

  private IntakeLimits() {}

  private static YamlNode yaml(Home home) {
    return YamlNode.read(home.schemas().resolve("intake.yaml"))
        .only("largest_file_mb", "largest_unpacked_mb", "inbox");
  }

  /** How large a file may be. */
  public static Limits read(Home home) {
    YamlNode yaml = yaml(home);
    return new Limits(
        (long) yaml.number("largest_file_mb") << 20,
        (long) yaml.number("largest_unpacked_mb") << 20);
  }

  /** When a file in the inbox is complete. */
  public static InboxRules inbox(Home home) {
    YamlNode yaml =
        yaml(home)
            .get("inbox")
            .only(
                "settled_millis",
                "unfinished_wait_seconds",
                "empty_refused_after_minutes",
                "temporary",
                "ignored");
    return new InboxRules(
        Duration.ofMillis(yaml.number("settled_millis")),
        Duration.ofSeconds(yaml.number("unfinished_wait_seconds")),
        Duration.ofMinutes(yaml.number("empty_refused_after_minutes")),
        yaml.texts("temporary"),
        yaml.texts("ignored"));
  }
}
