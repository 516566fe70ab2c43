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
import org.cpting.definition.CodeLists;
import org.cpting.definition.Indicator;
import org.cpting.definition.Logframe;
import org.cpting.definition.Outcome;
import org.cpting.definition.YamlNode;
import org.cpting.report.NarrativeComplaint.Unusable;

/**
 * Reads and checks what officers write. A text holds paragraphs, apart by an empty line, and lists
 * with {@code - }; a figure is asked for as <code>{1310.1 cumulative}</code>, so that no text can
 * contradict the tables or give a hidden figure away.
 */
final class NarrativeReader {

  private static final Pattern NAME = Pattern.compile("([a-z0-9]+)\\.(en|fr|zh)\\.md");
  private static final Pattern MARKUP = Pattern.compile("^#|\\]\\(|<[a-zA-Z/]|\\*\\*|^\\||^```");
  private static final int LONGEST = 6000;
  private static final int SHOWN = 40;

  private final Logframe logframe;
  private final NarrativeFigures figures;

  NarrativeReader(Logframe logframe, CodeLists codes) {
    this.logframe = logframe;
    this.figures = new NarrativeFigures(logframe, codes);
  }

  NarrativeText text(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    Matcher parts = NAME.matcher(name);
    List<String> topics =
        Stream.concat(
                logframe.outcomes().stream()
                    .filter(outcome -> outcome.level() != Outcome.Level.ULTIMATE)
                    .map(Outcome::code),
                Narratives.TOPICS.stream())
            .toList();
    if (!parts.matches() || !topics.contains(parts.group(1))) {
      throw new Unusable(
          file,
          0,
          "没有报告使用此文件；文件名应为“<主题>.<语言>.md”，如 1310.en.md，主题为 " + String.join(", ", topics) + "。",
          "no report prints this file; a name is <topic>.<language>.md such as 1310.en.md, with a topic of "
              + String.join(", ", topics));
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
      throw new Unusable(file, 0, "不是UTF-8编码；请另存为UTF-8。", "it is not UTF-8; save it as UTF-8");
    }
    if (text.length() > LONGEST) {
      throw new Unusable(
          file,
          0,
          "有%d个字符，报告最多容纳%d个；请缩短。".formatted(text.length(), LONGEST),
          "it has %d characters and a report has room for %d; shorten it"
              .formatted(text.length(), LONGEST));
    }
    return text.lines().toList();
  }

  private void check(Path file, int number, String line) {
    if (MARKUP.matcher(line).find()) {
      throw new Unusable(
          file,
          number,
          "只能使用段落和以“- ”开头的列表；此处为：" + shown(line),
          "only paragraphs and lists with '- ' are printed; found: " + shown(line));
    }
    Matcher asked = NarrativeFigures.ASKED.matcher(line);
    asked.results().forEach(match -> figures.check(file, number, match));
    if (asked.replaceAll("").contains("{")) {
      throw new Unusable(
          file,
          number,
          "引用数字应写作 {1310.1 cumulative}，分组写作 {1310.1 cumulative group=girls_u18}；此处为：" + shown(line),
          "a figure is asked for as {1310.1 cumulative}, a part of it as"
              + " {1310.1 cumulative group=girls_u18}; found: "
              + shown(line));
    }
  }

  private static String shown(String line) {
    return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + " …";
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
