package org.cpting.report.pdf;

import java.awt.Font;
import java.nio.file.Path;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.renderers.Renderable;
import org.cpting.report.Section.Chart;

/**
 * The templates sections are drawn by.
 *
 * @param templates compiled templates
 * @param folder folder of the shared templates
 * @param font the regular face of the reports, for charts
 */
record SectionTemplates(TemplateCache templates, Path folder, Font font) {

  /** A template of the shared folder. */
  JasperReport shared(String name) {
    return templates.get(folder.resolve(name + ".jrxml"));
  }

  /** A template written for the occasion. */
  JasperReport written(String jrxml) {
    return templates.get(jrxml);
  }

  Renderable drawing(Chart chart) {
    return new ChartDrawing(chart, font);
  }
}
