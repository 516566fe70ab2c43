package org.cpting.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cpting.definition.YamlNode;
import org.cpting.report.Section.Chart;

/** Charts, one over the whole width or two beside one another. */
final class ChartsSource implements SectionSource {

  /** Makes one kind of chart. */
  private interface Maker {
    Chart chart(BlockContext context, YamlNode options);
  }

  private static final Map<String, Maker> MAKERS =
      Map.of(
          "progress", ProgressCharts::progress,
          "targets", ProgressCharts::targets,
          "provinces", PartCharts::provinces,
          "trend", PartCharts::trend,
          "parts", PartCharts::parts);

  @Override
  public List<Section> sections(BlockContext context, YamlNode options) {
    options.only("kind", "charts");
    List<Chart> charts = new ArrayList<>();
    for (YamlNode one : options.get("charts").items()) {
      one.only("show", "of", "by");
      Maker maker = MAKERS.get(one.get("show").choice(MAKERS.keySet().stream().sorted().toList()));
      if (maker == null) {
        throw one.complaint("no such chart");
      }
      charts.add(maker.chart(context, one));
    }
    if (charts.size() > 2) {
      throw options.complaint("one chart, or two beside one another");
    }
    return List.of(new Section.Charts(charts));
  }
}
