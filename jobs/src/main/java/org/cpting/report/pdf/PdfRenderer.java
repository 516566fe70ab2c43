package org.cpting.report.pdf;

import java.awt.Font;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JREmptyDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JRTemplate;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.SimpleJasperReportsContext;
import net.sf.jasperreports.engine.fonts.FontFamily;
import net.sf.jasperreports.engine.xml.JRXmlTemplateLoader;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import org.cpting.definition.Home;
import org.cpting.report.ReportPack;
import org.cpting.report.ReportPack.Page;

/**
 * Draws reports as PDF by the templates of {@code report-templates}. Reports may be drawn at once.
 */
public final class PdfRenderer {

  /** Begins the name of a parameter that is a template of the same folder. */
  static final String PART = "part_";

  private final SimpleJasperReportsContext context = new SimpleJasperReportsContext();
  private final TemplateCache templates;
  private final SectionTemplates sections;
  private final Font font;
  private final GlyphCheck glyphs;
  private final FitCheck fit;
  private final JRTemplate styles;
  private final Path profile;

  /**
   * Prepares fonts and templates.
   *
   * @param cacheFolder where compiled templates are kept between runs; nobody else may write there
   */
  public PdfRenderer(Home home, Path cacheFolder) {
    ReportFonts fonts = ReportFonts.in(home.reportTemplates().resolve("fonts")).held();
    context.setExtensions(FontFamily.class, List.of(fonts.family(context)));
    // Without it text that is cut could not be told from text that is whole.
    context.setProperty("net.sf.jasperreports.print.keep.full.text", "true");
    // Without it a Chinese line may begin with a full stop.
    context.setProperty("net.sf.jasperreports.export.pdf.force.linebreak.policy", "true");
    // Labels of charts are text that can be found and copied, not outlines of letters.
    context.setProperty("net.sf.jasperreports.export.pdf.force.svg.shapes", "false");
    this.templates = new TemplateCache(context, cacheFolder, CompiledTemplates.folder(home));
    this.font = fonts.faces().get(0);
    this.sections = new SectionTemplates(templates, home.reportTemplates().resolve("shared"), font);
    this.styles =
        JRXmlTemplateLoader.getInstance(context)
            .loadTemplate(home.reportTemplates().resolve("styles.jrtx").toFile());
    this.profile = home.reportTemplates().resolve("fonts/sRGB.icc");
    this.glyphs = new GlyphCheck(fonts.faces());
    this.fit = new FitCheck(fonts.faces());
  }

  /** Writes a report into a folder under its own name and returns the file. */
  public Path render(ReportPack pack, Path folder) {
    Path file = folder.resolve(pack.file());
    try (OutputStream out = Files.newOutputStream(file)) {
      render(pack, out);
    } catch (IOException e) {
      throw new RenderException(file + " cannot be written: " + e.getMessage(), e);
    }
    return file;
  }

  /**
   * Writes a report.
   *
   * @throws RenderException if a template is wrong or a character has no glyph; what was written so
   *     far is no PDF then
   */
  public void render(ReportPack pack, OutputStream out) {
    List<JasperPrint> parts = filled(pack);
    PrintedPages.in(parts)
        .check(glyphs)
        .check(fit)
        .number(pack.texts().getOrDefault("page", "{n}/{m}"))
        .tagTables()
        .tagLanguages(pack.language());
    try {
      StableExporter exporter = new StableExporter(context, pack, profile);
      exporter.setExporterInput(SimpleExporterInput.getInstance(parts));
      exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
      exporter.exportReport();
    } catch (JRException e) {
      throw new RenderException(pack.file() + ": " + e.getMessage(), e);
    }
  }

  /** Fills a report and tells of every text that is cut or broken or has no glyph. */
  List<String> tried(ReportPack pack) {
    return PrintedPages.in(filled(pack)).complaints(glyphs, fit);
  }

  private List<JasperPrint> filled(ReportPack pack) {
    List<JasperPrint> parts = new ArrayList<>();
    for (Page page : pack.pages()) {
      parts.add(fill(pack, page));
    }
    return parts;
  }

  private JasperPrint fill(ReportPack pack, Page page) {
    Map<String, Object> parameters = new HashMap<>(pack.head());
    parameters.put(JRParameter.REPORT_LOCALE, pack.language());
    parameters.put(JRParameter.REPORT_TIME_ZONE, TimeZone.getTimeZone("UTC"));
    parameters.put(JRParameter.REPORT_TEMPLATES, List.of(styles));
    parameters.put(JRParameter.REPORT_RESOURCE_BUNDLE, new TextBundle(pack.texts()));
    Map<String, Object> shared = new HashMap<>(parameters);
    parameters.put("watermark", new Watermark(pack.texts().getOrDefault("draft.mark", ""), font));
    page.blocks().forEach((name, rows) -> parameters.put(name, new RecordSource(rows)));
    JasperReport template = templates.get(page.template());
    parts(template, page.template().resolveSibling("")).forEach(parameters::put);
    JRDataSource main = main(page, shared);
    try {
      return JasperFillManager.getInstance(context).fill(template, parameters, main);
    } catch (JRException e) {
      throw new RenderException(page.template() + ": " + e.getMessage(), e);
    }
  }

  private JRDataSource main(Page page, Map<String, Object> shared) {
    if (!page.sections().isEmpty()) {
      return new SectionStack(sections, KeptSections.of(page.sections()), shared);
    }
    return page.blocks().containsKey(Page.MAIN)
        ? new RecordSource(page.rows())
        : new JREmptyDataSource(1);
  }

  /** The templates a template is composed of: {@code part_x} is x.jrxml in the same folder. */
  private Map<String, Object> parts(JasperReport template, Path folder) {
    Map<String, Object> parts = new HashMap<>();
    for (JRParameter parameter : template.getParameters()) {
      String name = parameter.getName();
      if (name.startsWith(PART)) {
        parts.put(name, templates.get(folder.resolve(name.substring(PART.length()) + ".jrxml")));
      }
    }
    return parts;
  }
}
