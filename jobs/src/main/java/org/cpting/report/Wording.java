package org.cpting.report;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cpting.definition.CodeList.Code;
import org.cpting.definition.Texts;
import org.cpting.definition.YamlNode;
import org.cpting.notice.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * The words of a report in its language, or in its two: a bilingual report prints the second below
 * or beside the first. Fixed texts come from {@code report-templates/texts_<language>.yaml}.
 */
final class Wording {

  private static final String SECOND = ".2";

  private final List<String> languages;
  private final List<Map<String, String>> texts;

  private Wording(List<String> languages, List<Map<String, String>> texts) {
    this.languages = languages;
    this.texts = texts;
  }

  /** Reads the texts of one or two languages, such as {@code en}, or {@code zh} and {@code en}. */
  static Wording read(Path folder, List<String> languages) {
    return new Wording(
        languages, languages.stream().map(language -> texts(folder, language)).toList());
  }

  /** The fixed texts of a language by key. */
  static Map<String, String> texts(Path folder, String language) {
    Map<String, String> texts = new LinkedHashMap<>();
    YamlNode.read(folder.resolve("texts_" + language + ".yaml"))
        .entries()
        .forEach((key, value) -> texts.put(key, Typography.set(language, value.text())));
    return texts;
  }

  Locale locale() {
    return Locale.forLanguageTag(text("language"));
  }

  private boolean bilingual() {
    return languages.size() > 1;
  }

  /** A fixed text in the first language. */
  String text(String key) {
    return fixed(0, key);
  }

  /** A fixed text in the first language, or null where the language has none. */
  @Nullable String find(String key) {
    return texts.get(0).get(key);
  }

  /** Code of the first language, e.g. {@code fr}. */
  String language() {
    return languages.get(0);
  }

  /** A fixed text in both languages, the second empty in a report of one. */
  Words words(String key) {
    return new Words(fixed(0, key), bilingual() ? fixed(1, key) : "");
  }

  private String fixed(int language, String key) {
    String text = texts.get(language).get(key);
    if (text == null) {
      throw new IllegalArgumentException(
          "No text '%s' in texts_%s.yaml".formatted(key, languages.get(language)));
    }
    return text;
  }

  Words words(Texts names) {
    return new Words(in(0, names), bilingual() ? in(1, names) : "");
  }

  private String in(int language, Texts names) {
    return Typography.set(languages.get(language), names.in(languages.get(language)));
  }

  /** What an officer wrote in the first language, as it is printed. */
  String set(String written) {
    return Typography.set(language(), written);
  }

  Words words(Code code) {
    return new Words(name(0, code), bilingual() ? name(1, code) : "");
  }

  private String name(int language, Code code) {
    String name =
        switch (languages.get(language)) {
          case "zh" -> code.zh();
          case "fr" -> code.more().getOrDefault("name_fr", code.en());
          default -> code.en();
        };
    return Typography.set(languages.get(language), name);
  }

  /** Chinese where the report's language is Chinese, English elsewhere. */
  Words words(Bilingual both) {
    return new Words(pick(0, both), bilingual() ? pick(1, both) : "");
  }

  private String pick(int language, Bilingual both) {
    String code = languages.get(language);
    return Typography.set(code, code.equals("zh") ? both.zh() : both.en());
  }

  /** All fixed texts as templates ask for them; those of the second language end in ".2". */
  Map<String, String> forTemplates() {
    Map<String, String> all = new HashMap<>(texts.get(0));
    if (bilingual()) {
      texts.get(1).forEach((key, text) -> all.put(key + SECOND, text));
    }
    return all;
  }

  /**
   * The same words in the report's languages.
   *
   * @param first in the first language
   * @param second in the second; empty in a report of one language
   */
  record Words(String first, String second) {

    /** Puts values into both. */
    Words with(String name, String value) {
      String hole = "{" + name + "}";
      return new Words(first.replace(hole, value), second.replace(hole, value));
    }

    /** On one line, the second in brackets or not at all. */
    String joined() {
      return second.isEmpty() || second.equals(first) ? first : first + " " + second;
    }
  }
}
