package org.cpting.report.pdf;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cpting.notice.Bilingual;
import org.cpting.report.pdf.TemplateReader.Tag;

/**
 * What a template may hold: prepared texts and their places. No SQL, no arithmetic, no number
 * formats; fields, parameters, texts and styles that exist; the embedded font; words for whoever
 * cannot see a picture.
 *
 * @param name the template, for messages
 * @param tags the template
 * @param isField whether a field is a part of the rows it is filled with
 * @param isParameter whether the report gives a parameter
 * @param texts keys of the fixed texts, by language
 * @param styles names of the styles
 */
record TemplateRules(
    String name,
    List<Tag> tags,
    Predicate<String> isField,
    Predicate<String> isParameter,
    Map<String, Set<String>> texts,
    Set<String> styles) {

  /** Prepared values, texts beside one another, and the choice between two looks; nothing else. */
  private static final String PLAIN =
      "!?\\$[FPR]\\{[A-Za-z0-9_.]+}(\\.equals\\(\"[a-z0-9_]+\"\\))?|\"[^\"]*\"";

  private static final Pattern TEXT = Pattern.compile("\\$R\\{([^}]+)}");
  private static final String SECOND = ".2";
  private static final Set<String> CALCULATING =
      Set.of("query", "queryString", "variable", "scriptlet", "import", "dataset", "subDataset");
  private static final String ARTIFACT = "net.sf.jasperreports.export.accessibility.tag";

  List<TemplateFault> faults() {
    List<TemplateFault> faults = new ArrayList<>();
    for (int index = 0; index < tags.size(); index++) {
      Tag tag = tags.get(index);
      calculation(faults, tag);
      known(faults, tag);
      font(faults, tag);
      if (tag.isExpression()) {
        expression(faults, tag);
      }
      if (tag.name().equals("element") && tag.attribute("kind").equals("image")) {
        spoken(faults, tag, within(index));
      }
    }
    return faults;
  }

  /** The tags inside one. */
  private List<Tag> within(int index) {
    int end = index + 1;
    while (end < tags.size() && tags.get(end).depth() > tags.get(index).depth()) {
      end++;
    }
    return tags.subList(index + 1, end);
  }

  private void add(List<TemplateFault> faults, Tag tag, String zh, String en) {
    faults.add(new TemplateFault(name, tag.line(), tag.element(), new Bilingual(zh, en)));
  }

  private void calculation(List<TemplateFault> faults, Tag tag) {
    if (tag.depth() == 0 && !tag.attribute("xmlns").isEmpty()) {
      add(
          faults,
          tag,
          "这是JasperReports 6的模板，第7版不能读取；请用第7版重新保存。",
          "this is a template of JasperReports 6, which version 7 cannot read; save it anew");
    }
    if (CALCULATING.contains(tag.name())) {
      add(
          faults,
          tag,
          "模板不得查询或计算（<%s>）；请由区块提供数值。".formatted(tag.name()),
          "a template neither queries nor calculates (<%s>); let a block prepare it"
              .formatted(tag.name()));
    }
    if (tag.attributes().containsKey("pattern")) {
      add(
          faults,
          tag,
          "模板不得设置数字格式；字段已是成文。",
          "a template formats no numbers; its fields are finished texts");
    }
  }

  private void known(List<TemplateFault> faults, Tag tag) {
    String asked = tag.attribute("name");
    if (tag.name().equals("field") && tag.depth() == 1 && !isField.test(asked)) {
      add(
          faults,
          tag,
          "字段“%s”不在此区块的行中。".formatted(asked),
          "field '%s' is no part of the rows of this block".formatted(asked));
    }
    if (tag.name().equals("parameter") && tag.depth() == 1 && !isParameter.test(asked)) {
      add(
          faults,
          tag,
          "报告不提供参数“%s”。".formatted(asked),
          "the report gives no parameter '%s'".formatted(asked));
    }
    String style = tag.attribute("style");
    if (!style.isEmpty() && !styles.contains(style)) {
      add(
          faults,
          tag,
          "styles.jrtx中没有样式“%s”。".formatted(style),
          "there is no style '%s' in styles.jrtx".formatted(style));
    }
  }

  private void font(List<TemplateFault> faults, Tag tag) {
    String font = tag.attribute("fontName") + tag.attribute("pdfFontName");
    if (!font.isEmpty() && !font.equals(ReportFonts.FAMILY)) {
      add(
          faults,
          tag,
          "字体“%s”未嵌入；请使用“%s”。".formatted(font, ReportFonts.FAMILY),
          "the font '%s' is not embedded; use '%s'".formatted(font, ReportFonts.FAMILY));
    }
  }

  private void expression(List<TemplateFault> faults, Tag tag) {
    String expression = tag.text().toString().strip();
    if (!Arrays.stream(expression.split(" \\+ ", -1)).allMatch(term -> term.matches(PLAIN))) {
      add(
          faults,
          tag,
          "表达式只能是成文的字段、参数和文字的并列：" + expression,
          "an expression is fields, parameters and texts beside one another, without arithmetic: "
              + expression);
    }
    Matcher keys = TEXT.matcher(expression);
    while (keys.find()) {
      String key = keys.group(1);
      boolean second = key.endsWith(SECOND);
      String plain = second ? key.substring(0, key.length() - SECOND.length()) : key;
      texts.forEach(
          (language, known) -> {
            if (!known.contains(plain)) {
              add(
                  faults,
                  tag,
                  "texts_%s.yaml中没有文字“%s”。".formatted(language, plain),
                  "there is no text '%s' in texts_%s.yaml".formatted(plain, language));
            }
          });
    }
  }

  private void spoken(List<TemplateFault> faults, Tag tag, List<Tag> inside) {
    boolean spoken =
        inside.stream()
            .anyMatch(
                one ->
                    one.name().equals("hyperlinkTooltipExpression")
                        || one.attribute("name").equals(ARTIFACT));
    if (!spoken) {
      add(
          faults,
          tag,
          "图片没有替代文字；请加hyperlinkTooltipExpression，或标为artifact。",
          "the picture has no words for whoever cannot see it: give a hyperlinkTooltipExpression, or mark it as an artifact");
    }
  }

  /** The name of a template in messages: its folder and itself. */
  static String name(Path template) {
    int names = template.getNameCount();
    return template.subpath(Math.max(0, names - 2), names).toString();
  }
}
