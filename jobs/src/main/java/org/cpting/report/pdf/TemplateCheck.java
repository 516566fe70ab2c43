package org.cpting.report.pdf;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.cpting.definition.DefinitionException;
import org.cpting.definition.Home;
import org.cpting.notice.Bilingual;
import org.cpting.report.ReportDefinition;
import org.cpting.report.ReportPack;
import org.cpting.report.ReportProbe;
import org.cpting.report.ReportProbe.Asked;
import org.cpting.report.pdf.TemplateReader.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Tries a report before it runs: reads its templates, then fills them in every language it is made
 * in with the longest texts and the largest figures, and looks at every text whether it is whole
 * and every character has a glyph.
 */
public final class TemplateCheck {

  private static final int MOST = 50;
  private static final Set<String> STACK = Set.of("template", "rows", "words", "keep");
  private static final Set<String> ENGINE_PARAMETERS = Set.of("watermark");

  private final Home home;
  private final Path cache;
  private final ReportProbe probe;
  private final List<ReportPack> packs;
  private final Set<TemplateFault> faults = new LinkedHashSet<>();

  private TemplateCheck(Home home, Path cache, ReportDefinition report) {
    this.home = home;
    this.cache = cache;
    this.probe = new ReportProbe(home, report);
    this.packs = probe.packs();
  }

  /**
   * What is wrong with a report; nothing if it may run.
   *
   * @param cache where compiled templates are kept
   */
  public static List<TemplateFault> of(Home home, Path cache, ReportDefinition report) {
    try {
      TemplateCheck check = new TemplateCheck(home, cache, report);
      check.read();
      if (check.faults.isEmpty()) {
        check.fill();
      }
      return check.faults.stream().limit(MOST).toList();
    } catch (DefinitionException | IllegalArgumentException e) {
      return List.of(unusable(report.id(), e));
    }
  }

  /** A report.yaml that cannot be used. */
  public static TemplateFault unusable(String report, RuntimeException why) {
    String text = String.valueOf(why.getMessage());
    return new TemplateFault(report + "/report.yaml", 0, "", new Bilingual("定义有误：" + text, text));
  }

  private void read() {
    Map<String, Set<String>> texts =
        probe.texts().entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    one -> one.getValue().keySet(),
                    (a, b) -> a,
                    LinkedHashMap::new));
    Set<String> styles = styles();
    for (Asked asked : probe.templates()) {
      Map<String, Class<? extends Record>> blocks = asked.blocks();
      Set<String> given = new LinkedHashSet<>(packs.get(0).head().keySet());
      given.addAll(blocks.keySet());
      given.addAll(ENGINE_PARAMETERS);
      read(
          asked.template(),
          asked.sections() ? STACK::contains : isPart(blocks.get(ReportPack.Page.MAIN)),
          parameter -> given.contains(parameter) || isTemplate(asked.template(), parameter),
          texts,
          styles);
      blocks.forEach(
          (name, rows) -> {
            Path part = asked.template().resolveSibling(name + ".jrxml");
            if (Files.exists(part)) {
              read(part, isPart(rows), given::contains, texts, styles);
            }
          });
    }
  }

  private static boolean isTemplate(Path page, String parameter) {
    return parameter.startsWith(PdfRenderer.PART)
        && Files.exists(
            page.resolveSibling(parameter.substring(PdfRenderer.PART.length()) + ".jrxml"));
  }

  private void read(
      Path template,
      Predicate<String> isField,
      Predicate<String> isParameter,
      Map<String, Set<String>> texts,
      Set<String> styles) {
    String name = TemplateRules.name(template);
    try {
      List<Tag> tags = TemplateReader.read(template);
      faults.addAll(new TemplateRules(name, tags, isField, isParameter, texts, styles).faults());
    } catch (IOException e) {
      add(name, 0, "", "文件不存在或不能读取。", "the file is not there or cannot be read");
    } catch (XMLStreamException e) {
      add(
          name,
          e.getLocation() == null ? 0 : e.getLocation().getLineNumber(),
          "",
          "不是有效的XML。",
          "it is no well-formed XML: " + String.valueOf(e.getMessage()).replaceAll("\\s+", " "));
    }
  }

  private void add(String file, int line, String element, String zh, String en) {
    faults.add(new TemplateFault(file, line, element, new Bilingual(zh, en)));
  }

  private static Predicate<String> isPart(@Nullable Class<? extends Record> rows) {
    if (rows == null) {
      return field -> false;
    }
    Set<String> parts =
        Arrays.stream(rows.getRecordComponents())
            .map(RecordComponent::getName)
            .collect(Collectors.toSet());
    return field ->
        parts.contains(field)
            || (parts.contains("cells") && RecordSource.cell(field) > 0)
            || (parts.contains("kind") && field.startsWith(RecordSource.IS));
  }

  private Set<String> styles() {
    try {
      return TemplateReader.read(home.reportTemplates().resolve("styles.jrtx")).stream()
          .filter(tag -> tag.name().equals("style"))
          .map(tag -> tag.attribute("name"))
          .collect(Collectors.toSet());
    } catch (IOException | XMLStreamException e) {
      throw new RenderException("styles.jrtx: " + e.getMessage(), e);
    }
  }

  private void fill() {
    PdfRenderer renderer = new PdfRenderer(home, cache);
    for (ReportPack pack : packs) {
      List<String> complaints = new ArrayList<>();
      try {
        complaints.addAll(renderer.tried(pack));
      } catch (RenderException e) {
        complaints.add(String.valueOf(e.getMessage()));
      }
      String name = pack.file().replace(".pdf", "");
      complaints.forEach(one -> add(name, 0, "", "试填时发现：" + one, "filled on trial: " + one));
    }
  }
}
