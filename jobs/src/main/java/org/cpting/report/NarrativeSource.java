package org.cpting.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import org.cpting.definition.YamlNode;
import org.cpting.indicator.Figure;
import org.cpting.indicator.Figure.Measure;

/** What an officer wrote on a topic, with figures filled in; or that nothing was written. */
final class NarrativeSource implements SectionSource {

  @Override
  public List<Section> sections(BlockContext context, YamlNode options) {
    options.only("kind", "of", "if_written");
    String topic = options.text("of");
    NarrativeText text =
        context
            .data()
            .narratives()
            .text(context.period(), topic, context.wording().language())
            .orElse(null);
    if (text == null && options.flag("if_written", false)) {
      return List.of();
    }
    if (text == null) {
      return List.of(new Section.Text(Section.Text.INTRO, context.text("narrative.none")));
    }
    List<Section> sections = new ArrayList<>();
    for (NarrativeText.Block block : text.blocks()) {
      String style = block.bullet() ? Section.Text.BULLET : Section.Text.BODY;
      sections.add(new Section.Text(style, context.wording().set(filled(context, block.text()))));
    }
    return sections;
  }

  private static String filled(BlockContext context, String text) {
    Matcher figures = NarrativeFigures.ASKED.matcher(text);
    return figures.replaceAll(match -> Matcher.quoteReplacement(figure(context, match)));
  }

  private static String figure(BlockContext context, MatchResult match) {
    String part = match.group(3);
    Figure figure =
        context.figure(
            match.group(1),
            context.scope().code(),
            Measure.valueOf(match.group(2).toUpperCase(Locale.ROOT)),
            part == null ? "" : part);
    String parts = context.numbers().parts(figure);
    return context.numbers().bare(figure) + (parts.isEmpty() ? "" : " (" + parts + ")");
  }
}
