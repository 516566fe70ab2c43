package org.cpting.report;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cpting.definition.DefinitionException;
import org.cpting.definition.Indicator;
import org.cpting.definition.Logframe;
import org.cpting.definition.Outcome;
import org.cpting.definition.YamlNode;

/**
 * Reads and checks what officers write. A text holds paragraphs, apart by an empty line, and lists
 * with {@code - }; a figure is asked for as <code>{1310.1 cumulative}</code>, so that no text can
 * contradict the tables or give a hidden figure away.
 */
final class NarrativeReader {

  /** A figure asked for: indicator, measure, and a part of it if wanted. */
  static final Pattern FIGURE =
      Pattern.compile("\\{(\\S+) (new|period|cumulative|latest)(?: ([^}]+))?}");

  private static final Pattern NAME = Pattern.compile("([a-z0-9]+)\\.(en|fr|zh)\\.md");
  private static final Pattern MARKUP = Pattern.compile("^#|\\]\\(|<[a-zA-Z/]|\\*\\*|^\\||^```");
  private static final int LONGEST = 6000;

  private final Logframe logframe;

  NarrativeReader(Logframe logframe) {
    this.logframe = logframe;
  }

  NarrativeText text(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    Matcher parts = NAME.matcher(name);
    List<String> topics =
        Stream.concat(logframe.outcomes().stream().map(Outcome::code), Narratives.TOPICS.stream())
            .toList();
    if (!parts.matches() || !topics.contains(parts.group(1))) {
      throw new DefinitionException(
          file,
          0,
          "is called <topic>.<language>.md with a topic of " + topics + ", e.g. 1310.en.md");
    }
    List<String> lines = lines(file);
    List<NarrativeText.Block> blocks = new ArrayList<>();
    StringBuilder paragraph = new StringBuilder();
    for (int index = 0; index < lines.size(); index++) {
      String line = lines.get(index).strip();
      check(file, index + 1, line);
      boolean bullet = line.startsWith("- ");
      if (line.isEmpty() || bullet) {
        end(blocks, paragraph);
      }
      paragraph.append(paragraph.isEmpty() ? "" : " ").append(line);
    }
    end(blocks, paragraph);
    return new NarrativeText(List.copyOf(blocks));
  }

  private static void end(List<NarrativeText.Block> blocks, StringBuilder paragraph) {
    String text = paragraph.toString();
    paragraph.setLength(0);
    if (!text.isBlank()) {
      boolean bullet = text.startsWith("- ");
      blocks.add(new NarrativeText.Block(bullet, bullet ? text.substring(2).strip() : text));
    }
  }

  private static List<String> lines(Path file) throws IOException {
    String text;
    try {
      text = Files.readString(file, StandardCharsets.UTF_8);
    } catch (CharacterCodingException e) {
      throw new DefinitionException(file, 0, "is not UTF-8: save it as UTF-8");
    }
    if (text.length() > LONGEST) {
      throw new DefinitionException(
          file, 0, "has %d characters; %d fit a report".formatted(text.length(), LONGEST));
    }
    return text.lines().toList();
  }

  private void check(Path file, int number, String line) {
    if (MARKUP.matcher(line).find()) {
      throw new DefinitionException(
          file, number, "only paragraphs and lists with '- ' are printed; found: " + line);
    }
    Matcher figures = FIGURE.matcher(line);
    while (figures.find()) {
      String code = figures.group(1);
      if (logframe.indicators().stream().map(Indicator::code).noneMatch(code::equals)) {
        throw new DefinitionException(file, number, "there is no indicator '" + code + "'");
      }
    }
    if (figures.replaceAll("").contains("{")) {
      throw new DefinitionException(
          file,
          number,
          "a figure is asked for as {1310.1 cumulative}, a part of it as"
              + " {1310.1 cumulative group=girls_u18}; found: "
              + line);
    }
  }

  /** Why indicators are off their plan, by indicator and language. */
  Map<String, Map<String, String>> reasons(Path file) {
    List<String> codes = logframe.indicators().stream().map(Indicator::code).toList();
    Map<String, Map<String, String>> reasons = new LinkedHashMap<>();
    YamlNode yaml = YamlNode.read(file);
    yaml.only(codes.toArray(String[]::new));
    yaml.entries().forEach((code, texts) -> reasons.put(code, languages(texts)));
    return reasons;
  }

  static List<Narratives.Risk> risks(Path file) {
    return YamlNode.read(file).only("risks").get("risks").items().stream()
        .map(
            risk -> {
              risk.only("level", "risk", "response");
              return new Narratives.Risk(
                  risk.get("level").choice("low", "medium", "high"),
                  languages(risk.get("risk")),
                  languages(risk.get("response")));
            })
        .toList();
  }

  private static Map<String, String> languages(YamlNode yaml) {
    Map<String, String> texts = new LinkedHashMap<>();
    yaml.only("en", "fr", "zh").entries().forEach((key, text) -> texts.put(key, text.text()));
    return texts;
  }
}
