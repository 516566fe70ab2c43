package org.cpting.definition;

import org.jspecify.annotations.Nullable;

/**
 * An expected result of the logic model.
 *
 * @param code e.g. {@code 1310}
 * @param level how far up the results chain it stands
 * @param parent code of the outcome it contributes to; null at the top
 * @param text the expected result
 */
public record Outcome(String code, Level level, @Nullable String parent, Texts text) {

  /** Levels of CIDA's logic model that the programme uses. */
  public enum Level {
    ULTIMATE,
    INTERMEDIATE,
    IMMEDIATE
  }

  static Outcome read(YamlNode yaml) {
    yaml.only("code", "level", "parent", "text");
    return new Outcome(
        yaml.text("code"),
        yaml.get("level").word(Level.class),
        yaml.textOrNull("parent"),
        Texts.read(yaml.get("text")));
  }
}
