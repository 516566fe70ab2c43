package org.cpting.report.pdf;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.Graphics2DRenderable;
import org.cpting.report.Section.Chart;

/** Draws a chart as lines and letters, sharp at any size. */
final class ChartDrawing extends AbstractRenderer implements Graphics2DRenderable {

  private static final long serialVersionUID = 1L;

  private final transient Chart chart;
  private final transient Font font;

  ChartDrawing(Chart chart, Font font) {
    this.chart = chart;
    this.font = font;
  }

  @Override
  public void render(JasperReportsContext context, Graphics2D graphics, Rectangle2D area) {
    ChartSheet sheet = new ChartSheet(graphics, area, chart, font);
    switch (chart.kind()) {
      case BARS -> new BarChart(sheet).draw();
      case PROGRESS -> new ProgressChart(sheet).draw();
      case COLUMNS -> new ColumnChart(sheet, false).draw();
      case STACKS -> new ColumnChart(sheet, true).draw();
    }
  }
}
