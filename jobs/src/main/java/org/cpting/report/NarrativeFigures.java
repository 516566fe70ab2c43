package org.cpting.report;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cpting.definition.CodeLists;
import org.cpting.definition.Dimension;
import org.cpting.definition.Indicator;
import org.cpting.definition.Logframe;
import org.cpting.indicator.Figure.Measure;
import org.cpting.report.NarrativeComplaint.Unusable;

/**
 * The figures a narrative may ask for: of an indicator that is defined, a measure it has, and a
 * part by which it is broken down.
 *
 * @param logframe the indicators
 * @param codes the parts
 */
record NarrativeFigures(Logframe logframe, CodeLists codes) {

  /** A figure asked for: indicator, measure, and a part of it if wanted. */
  static final Pattern ASKED =
      Pattern.compile("\\{(\\S+) (new|period|cumulative|latest)(?: ([^}]+))?}");

  /** Refuses a figure that no report has. */
  void check(Path file, int line, MatchResult asked) {
    String code = asked.group(1);
    Indicator indicator =
        logframe.indicators().stream()
            .filter(one -> one.code().equals(code))
            .findFirst()
            .orElseThrow(
                () ->
                    new Unusable(
                        file,
                        line,
                        "没有指标“%s”；请核对指标代码。".formatted(code),
                        "there is no indicator '%s'; check the code".formatted(code)));
    Measure measure = Measure.valueOf(asked.group(2).toUpperCase(Locale.ROOT));
    List<Measure> measures =
        List.of(BlockContext.periodMeasure(indicator), BlockContext.toDateMeasure(indicator));
    if (!measures.contains(measure)) {
      String known = String.join(", ", measures.stream().map(Measure::id).distinct().toList());
      throw new Unusable(
          file,
          line,
          "指标%s没有“%s”值；可用：%s。".formatted(code, measure.id(), known),
          "indicator %s has no '%s' figure; it has %s".formatted(code, measure.id(), known));
    }
    String part = asked.group(3);
    if (part != null && indicator.by().stream().noneMatch(by -> isPart(by, part))) {
      throw new Unusable(
          file,
          line,
          "指标%s没有“%s”这一分组；请按附录中的分组填写，如 group=girls_u18。".formatted(code, part),
          "indicator %s has no part '%s'; a part is written as in the tables, e.g. group=girls_u18"
              .formatted(code, part));
    }
  }

  private boolean isPart(List<Dimension> by, String part) {
    List<String> parts = Arrays.asList(part.split(";", -1));
    return parts.size() == by.size()
        && Stream.iterate(0, index -> index < by.size(), index -> index + 1)
            .allMatch(index -> isPart(by.get(index), parts.get(index)));
  }

  private boolean isPart(Dimension dimension, String part) {
    String prefix = dimension.id() + "=";
    Stream<String> known =
        dimension == Dimension.GROUP
            ? logframe.groups().stream().map(group -> group.code())
            : codes.get(dimension.codeList()).codes().stream().map(code -> code.code());
    return part.startsWith(prefix) && known.anyMatch(part.substring(prefix.length())::equals);
  }
}
