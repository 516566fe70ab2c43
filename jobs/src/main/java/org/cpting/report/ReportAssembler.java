package org.cpting.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cpting.core.Period;
import org.cpting.definition.Home;
import org.cpting.definition.YamlNode;
import org.cpting.indicator.Figure;
import org.cpting.report.ReportDefinition.Edition;
import org.cpting.report.ReportDefinition.PageDefinition;

/** Prepares reports: fills the blocks that a report.yaml names with figures and words. */
public final class ReportAssembler {

  private static final Map<String, BlockSource> SOURCES =
      Map.ofEntries(
          Map.entry("profile", new ProfileBlock()),
          Map.entry("key_figures", new KeyFiguresBlock()),
          Map.entry("framework", new FrameworkBlock()),
          Map.entry("breakdown", new BreakdownBlock()),
          Map.entry("progress", new ProgressBlock()),
          Map.entry("progress_note", new ProgressNoteBlock()),
          Map.entry("returns", new ReturnsBlock()),
          Map.entry("received", new ReceivedBlock()),
          Map.entry("refusals", new RefusalsBlock()),
          Map.entry("comparison", new ComparisonBlock()),
          Map.entry("identification", new IdentificationBlock()),
          Map.entry("notes", new NotesBlock()));

  private final Home home;
  private final ReportData data;
  private final FigureIndex figures;

  public ReportAssembler(Home home, ReportData data) {
    this.home = home;
    this.data = data;
    this.figures = new FigureIndex(data.figures());
  }

  /** Prepares one report of a period, for one scope, in one edition. */
  public ReportPack assemble(ReportDefinition report, Edition edition, Period period, Scope scope) {
    Wording wording = Wording.read(home.reportTemplates(), edition.languages());
    BlockContext context =
        new BlockContext(
            data,
            figures,
            period,
            scope,
            wording,
            new NumberText(wording),
            new DateText(wording, data.calendar().zone()));
    Head head = new Head(context, report);
    List<ReportPack.Page> pages = new ArrayList<>();
    report.pages().forEach(page -> pages.add(page(context, page)));
    return new ReportPack(
        head.title(),
        head.file(edition),
        wording.locale(),
        data.stamp(),
        head.parameters(),
        wording.forTemplates(),
        pages);
  }

  /** The figures that the reports assembled so far draw on. */
  public Collection<Figure> printed() {
    return figures.asked();
  }

  private static ReportPack.Page page(BlockContext context, PageDefinition page) {
    Map<String, List<? extends Record>> blocks = new LinkedHashMap<>();
    page.blocks().forEach((name, options) -> blocks.put(name, rows(context, options)));
    return new ReportPack.Page(page.template(), new HashMap<>(blocks));
  }

  private static List<? extends Record> rows(BlockContext context, YamlNode options) {
    String kind = options.get("kind").choice(SOURCES.keySet().stream().sorted().toList());
    BlockSource source = SOURCES.get(kind);
    if (source == null) {
      throw options.complaint("no block '" + kind + "'");
    }
    return source.rows(context, options);
  }
}
