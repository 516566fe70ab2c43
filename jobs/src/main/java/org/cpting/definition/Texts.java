package org.cpting.definition;

/**
 * One text in the three languages of the programme.
 *
 * @param en English
 * @param fr French
 * @param zh Chinese
 */
public record Texts(String en, String fr, String zh) {

  static Texts read(YamlNode yaml) {
    yaml.only("en", "fr", "zh");
    return new Texts(yaml.text("en"), yaml.text("fr"), yaml.text("zh"));
  }

  /** The text in a language: {@code en}, {@code fr} or {@code zh}. */
  public String in(String language) {
    return switch (language) {
      case "en" -> en;
      case "fr" -> fr;
      case "zh" -> zh;
      default -> throw new IllegalArgumentException("No texts in language '" + language + "'");
    };
  }
}
