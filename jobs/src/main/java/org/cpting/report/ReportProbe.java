package org.cpting.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cpting.core.Period;
import org.cpting.definition.Home;
import org.cpting.definition.YamlNode;
import org.cpting.report.ReportDefinition.Edition;

/**
 * A report as it is tried before it runs: in every language, for every length of period and whoever
 * it is made for, filled with the longest texts and the largest figures.
 *
 * @param home the configuration
 * @param report the report
 */
public record ReportProbe(Home home, ReportDefinition report) {

  /**
   * What a template may ask for.
   *
   * @param template the template
   * @param blocks the kinds of rows by the names it knows them under
   * @param sections whether it stacks sections
   */
  public record Asked(
      Path template, Map<String, Class<? extends Record>> blocks, boolean sections) {}

  /** The templates of the report with what they may ask for. */
  public List<Asked> templates() {
    List<Asked> templates = new ArrayList<>();
    for (ReportDefinition.PageDefinition page : report.pages()) {
      Map<String, Class<? extends Record>> blocks = new LinkedHashMap<>();
      for (Map.Entry<String, YamlNode> block : page.blocks().entrySet()) {
        blocks.put(block.getKey(), ReportAssembler.rowType(block.getValue()));
      }
      templates.add(new Asked(page.template(), blocks, page.blocks().isEmpty()));
    }
    return templates;
  }

  /** The fixed texts of the report's languages, by language and key. */
  public Map<String, Map<String, String>> texts() {
    Map<String, Map<String, String>> texts = new LinkedHashMap<>();
    for (Edition edition : report.editions()) {
      edition
          .languages()
          .forEach(one -> texts.put(one, Wording.texts(home.reportTemplates(), one)));
    }
    return texts;
  }

  /** The report filled, once for each language, length of period and reader. */
  public List<ReportPack> packs() {
    ProbeData probe = ProbeData.in(home);
    FigureIndex figures = FigureIndex.of(probe::figure);
    List<ReportPack> packs = new ArrayList<>();
    for (Edition edition : report.editions()) {
      for (Period.Kind kind : report.periods()) {
        for (Scope scope : probe.scopes(report.audience())) {
          packs.add(
              new ReportAssembler(home, probe.data(), figures)
                  .assemble(report, edition, probe.period(kind), scope));
        }
      }
    }
    return packs;
  }
}
