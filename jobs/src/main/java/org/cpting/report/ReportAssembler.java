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

  private static final Map<String, BlockSource> BLOCKS =
      Map.of(
          "profile", new ProfileBlock(),
          "logos", new LogosBlock(),
          "received", new ReceivedBlock(),
          "refusals", new RefusalsBlock(),
          "remarks", new RemarksBlock(),
          "comparison", new ComparisonBlock(),
          "counties", new CountiesBlock());

  private static final Map<String, SectionSource> SECTIONS =
      Map.ofEntries(
          Map.entry("heading", new HeadingSource()),
          Map.entry("text", new TextSource()),
          Map.entry("key_figures", new KeyFiguresSource()),
          Map.entry("logic_model", new ModelSource()),
          Map.entry("framework", new FrameworkSource()),
          Map.entry("outcome", new OutcomeSource()),
          Map.entry("narrative", new NarrativeSource()),
          Map.entry("charts", new ChartsSource()),
          Map.entry("provinces", new ProvincesSource()),
          Map.entry("breakdowns", new BreakdownsSource()),
          Map.entry("gender", new GenderSource()),
          Map.entry("risks", new RisksSource()),
          Map.entry("completeness", new CompletenessSource()),
          Map.entry("refusals", new RefusalsSource()),
          Map.entry("remarks", new RemarksSource()),
          Map.entry("counting", new CountingSource()),
          Map.entry("restatements", new RestatementsSource()),
          Map.entry("sources", new SourcesSource()),
          Map.entry("reference_sheets", new ReferenceSource()),
          Map.entry("legend", new LegendSource()));

  private final Home home;
  private final ReportData data;
  private final FigureIndex figures;

  public ReportAssembler(Home home, ReportData data) {
    this(home, data, new FigureIndex(data.figures()));
  }

  ReportAssembler(Home home, ReportData data, FigureIndex figures) {
    this.home = home;
    this.data = data;
    this.figures = figures;
  }

  /** What the rows of a block are. */
  static Class<? extends Record> rowType(YamlNode options) {
    return source(BLOCKS, options).type();
  }

  /** Prepares one report of a period, for one scope, in one edition. */
  public ReportPack assemble(ReportDefinition report, Edition edition, Period period, Scope scope) {
    Wording wording = Wording.read(home.reportTemplates(), edition.languages());
    FigureMarks marks = new FigureMarks(wording, data.restatements());
    BlockContext context =
        new BlockContext(
            data,
            figures,
            period,
            scope,
            wording,
            new NumberText(wording, marks),
            marks,
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
    page.blocks().forEach((name, options) -> blocks.put(name, block(context, options)));
    List<Section> sections = new ArrayList<>();
    page.sections().forEach(options -> sections.addAll(section(context, options)));
    return new ReportPack.Page(page.template(), new HashMap<>(blocks), sections);
  }

  private static List<? extends Record> block(BlockContext context, YamlNode options) {
    return source(BLOCKS, options).rows(context, options);
  }

  private static List<Section> section(BlockContext context, YamlNode options) {
    return MarkNotes.below(context, source(SECTIONS, options).sections(context, options));
  }

  private static <T> T source(Map<String, T> sources, YamlNode options) {
    String kind = options.get("kind").choice(sources.keySet().stream().sorted().toList());
    T source = sources.get(kind);
    if (source == null) {
      throw options.complaint("there is no '" + kind + "'");
    }
    return source;
  }
}
