package org.cpting.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cpting.definition.YamlNode;
import org.cpting.validation.Rules;
import org.junit.jupiter.api.Test;

class TemplatesTest {

  private static final Path FOLDER = SampleReport.HOME.reportTemplates();
  private static final List<String> LANGUAGES = List.of("en", "fr", "zh");
  private static final Pattern EXPRESSION =
      Pattern.compile("xpression>\\s*<!\\[CDATA\\[(.*?)]]>", Pattern.DOTALL);
  private static final Pattern TEXT_KEY = Pattern.compile("\\$R\\{([^}]+)}");

  /** Prepared values, texts beside one another, and the choice between two looks; nothing else. */
  private static final String PLAIN =
      "!?\\$[FPR]\\{[A-Za-z0-9_.]+}(\\.equals\\(\"[a-z0-9_]+\"\\))?|\"[^\"]*\"";

  @Test
  void holdNoArithmetic() throws IOException {
    for (Path template : templates()) {
      Matcher expressions = EXPRESSION.matcher(Files.readString(template));
      while (expressions.find()) {
        assertThat(expressions.group(1).strip().split(" \\+ ", -1))
            .as(template.toString())
            .allMatch(term -> term.matches(PLAIN));
      }
    }
  }

  @Test
  void holdNoQueriesVariablesOrFormats() throws IOException {
    for (Path template : templates()) {
      assertThat(Files.readString(template))
          .as(template.toString())
          .doesNotContainIgnoringCase(
              "<query", "select ", "<variable", "$V{", " pattern=", "<scriptlet");
    }
  }

  @Test
  void askOnlyForTextsThatExist() throws IOException {
    Set<String> known = new HashSet<>(texts("en").keySet());
    texts("en").keySet().forEach(key -> known.add(key + ".2"));
    for (Path template : templates()) {
      Matcher keys = TEXT_KEY.matcher(Files.readString(template));
      while (keys.find()) {
        assertThat(known).as(template.toString()).contains(keys.group(1));
      }
    }
  }

  @Test
  void everyTextStandsInEveryLanguageWithTheSameHoles() {
    Map<String, String> english = texts("en");
    for (String language : LANGUAGES) {
      Map<String, String> other = texts(language);
      // Rules and checks are written in Chinese and English; others say here what they find.
      other.keySet().removeIf(key -> key.startsWith("rule.") || key.startsWith("check."));
      assertThat(other.keySet()).as(language).containsExactlyInAnyOrderElementsOf(english.keySet());
      other.forEach(
          (key, text) ->
              assertThat(holes(text))
                  .as(language + ": " + key)
                  .isEqualTo(holes(english.getOrDefault(key, ""))));
    }
  }

  @Test
  void frenchSaysWhatEveryRuleFinds() {
    assertThat(texts("fr").keySet())
        .containsAll(Rules.scan().stream().map(rule -> "rule." + rule.doc().code()).toList());
  }

  @Test
  void frenchSaysWhatEveryCrossCheckFindsAndWhatToDo() {
    Path checks = SampleReport.HOME.schemas().resolve("checks.yaml");
    for (YamlNode check : YamlNode.read(checks).get("checks").items()) {
      String key = "check." + check.text("code");
      assertThat(texts("fr")).containsKeys(key, key + ".fix");
    }
  }

  @Test
  void theMarksOfTheStatesAreAllDifferent() {
    for (String language : LANGUAGES) {
      assertThat(texts(language).entrySet())
          .filteredOn(text -> text.getKey().startsWith("mark."))
          .hasSize(11)
          .extracting(Map.Entry::getValue)
          .doesNotHaveDuplicates();
    }
  }

  private static Set<String> holes(String text) {
    Set<String> holes = new HashSet<>();
    Pattern.compile("\\{[a-z]+}").matcher(text).results().forEach(hole -> holes.add(hole.group()));
    return holes;
  }

  private static Map<String, String> texts(String language) {
    return Wording.texts(FOLDER, language);
  }

  private static List<Path> templates() throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      List<Path> templates = files.filter(file -> file.toString().endsWith(".jrxml")).toList();
      assertThat(templates).isNotEmpty();
      return templates;
    }
  }
}
