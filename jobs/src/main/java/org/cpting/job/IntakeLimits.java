package org.cpting.job;

import java.time.Duration;
import org.cpting.definition.Home;
import org.cpting.definition.YamlNode;
import org.cpting.inbox.ArchiveLimits;
import org.cpting.inbox.InboxRules;
import org.cpting.reader.Limits;

/** Reads {@code schemas/intake.yaml}. */
public final class IntakeLimits {

  private IntakeLimits() {}

  private static YamlNode yaml(Home home) {
    return YamlNode.read(home.schemas().resolve("intake.yaml"))
        .only("largest_file_mb", "largest_unpacked_mb", "inbox", "zip", "reading");
  }

  /** How large a file may be. */
  public static Limits read(Home home) {
    YamlNode yaml = yaml(home);
    int percent = reading(yaml).number("largest_share_of_memory_percent");
    return new Limits(
        (long) yaml.number("largest_file_mb") << 20,
        (long) yaml.number("largest_unpacked_mb") << 20,
        Runtime.getRuntime().maxMemory() / 100 * percent);
  }

  private static YamlNode reading(YamlNode yaml) {
    return yaml.get("reading").only("seconds", "seconds_per_mb", "largest_share_of_memory_percent");
  }

  /** How long reading a file may take. */
  static ReadingGuard guard(Home home) {
    YamlNode yaml = reading(yaml(home));
    return new ReadingGuard(
        Duration.ofSeconds(yaml.number("seconds")),
        Duration.ofSeconds(yaml.number("seconds_per_mb")));
  }

  /** How large a ZIP of several returns may be. */
  public static ArchiveLimits zip(Home home) {
    YamlNode yaml =
        yaml(home).get("zip").only("most_files", "largest_unpacked_mb", "largest_ratio");
    return new ArchiveLimits(
        yaml.number("most_files"),
        read(home).fileBytes(),
        (long) yaml.number("largest_unpacked_mb") << 20,
        yaml.number("largest_ratio"));
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
                "ignored",
                "corrections");
    return new InboxRules(
        Duration.ofMillis(yaml.number("settled_millis")),
        Duration.ofSeconds(yaml.number("unfinished_wait_seconds")),
        Duration.ofMinutes(yaml.number("empty_refused_after_minutes")),
        yaml.texts("temporary"),
        yaml.texts("ignored"),
        yaml.texts("corrections"));
  }
}
