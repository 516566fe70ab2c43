package org.cpting.report.pdf;

import java.awt.Font;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRField;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JRRewindableDataSource;
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
import org.jspecify.annotations.Nullable;

/**
 * The report engine alone: it fills and exports the pages of one report, whose templates are loaded
 * and whose every value has been looked up before. What the program's own speed is measured
 * against.
 */
public final class BareEngine {

  private final SimpleJasperReportsContext context = new SimpleJasperReportsContext();
  private final ReportPack pack;
  private final Path profile;
  private final List<Filled> parts = new ArrayList<>();

  /** A template with its values. */
  private record Filled(
      JasperReport template, Map<String, Object> parameters, List<Map<String, Object>> rows) {}

  /** Looks up everything a report needs. */
  public BareEngine(Home home, ReportPack pack, Path cache) {
    ReportFonts fonts = ReportFonts.in(home.reportTemplates().resolve("fonts"));
    context.setExtensions(FontFamily.class, List.of(fonts.family(context)));
    context.setProperty("net.sf.jasperreports.export.pdf.force.linebreak.policy", "true");
    this.pack = pack;
    this.profile = home.reportTemplates().resolve("fonts/sRGB.icc");
    TemplateCache templates = new TemplateCache(context, cache, cache);
    Font font = fonts.faces().get(0);
    SectionTemplates sections =
        new SectionTemplates(templates, home.reportTemplates().resolve("shared"), font);
    Map<String, Object> shared = new HashMap<>(pack.head());
    shared.put(JRParameter.REPORT_LOCALE, pack.language());
    shared.put(JRParameter.REPORT_TIME_ZONE, TimeZone.getTimeZone("UTC"));
    shared.put(
        JRParameter.REPORT_TEMPLATES,
        List.of(
            JRXmlTemplateLoader.getInstance(context)
                .loadTemplate(home.reportTemplates().resolve("styles.jrtx").toFile())));
    shared.put(JRParameter.REPORT_RESOURCE_BUNDLE, new TextBundle(pack.texts()));
    for (Page page : pack.pages()) {
      Map<String, Object> parameters = new HashMap<>(shared);
      parameters.put("watermark", new Watermark(pack.texts().getOrDefault("draft.mark", ""), font));
      JasperReport template = templates.get(page.template());
      page.blocks()
          .forEach(
              (name, rows) -> {
                parameters.put(name, new RecordSource(rows));
                Path part = page.template().resolveSibling(name + ".jrxml");
                if (Files.exists(part)) {
                  parameters.put("part_" + name, templates.get(part));
                }
              });
      JRDataSource source =
          page.sections().isEmpty()
              ? new RecordSource(page.rows())
              : new SectionStack(sections, page.sections(), shared);
      parts.add(new Filled(template, parameters, values(template, source)));
    }
  }

  /** Every value a template asks for, those of the templates inside it too. */
  private static List<Map<String, Object>> values(JasperReport template, JRDataSource source) {
    try {
      List<Map<String, Object>> rows = new ArrayList<>();
      while (source.next()) {
        Map<String, Object> row = new HashMap<>();
        for (JRField field : template.getFields()) {
          row.put(field.getName(), source.getFieldValue(field));
        }
        if (row.get("template") instanceof JasperReport inner
            && row.get("rows") instanceof JRDataSource more) {
          row.put("rows", values(inner, more));
        }
        rows.add(row);
      }
      return rows;
    } catch (JRException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Fills and exports the report once. */
  public byte[] write() {
    try {
      List<JasperPrint> prints = new ArrayList<>();
      for (Filled part : parts) {
        prints.add(
            JasperFillManager.getInstance(context)
                .fill(part.template, new HashMap<>(part.parameters), new Values(part.rows)));
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      StableExporter exporter = new StableExporter(context, pack, profile);
      exporter.setExporterInput(SimpleExporterInput.getInstance(prints));
      exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
      exporter.exportReport();
      return out.toByteArray();
    } catch (JRException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Values looked up before. */
  private static final class Values implements JRRewindableDataSource {

    private final List<Map<String, Object>> rows;
    private int position = -1;

    Values(List<Map<String, Object>> rows) {
      this.rows = rows;
    }

    @Override
    public void moveFirst() {
      position = -1;
    }

    @Override
    public boolean next() {
      return ++position < rows.size();
    }

    @Override
    @SuppressWarnings("unchecked")
    public @Nullable Object getFieldValue(JRField field) {
      Object value = rows.get(position).get(field.getName());
      return value instanceof List<?> inner ? new Values((List<Map<String, Object>>) inner) : value;
    }
  }
}
