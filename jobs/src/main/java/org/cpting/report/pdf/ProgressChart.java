package org.cpting.report.pdf;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.text.NumberFormat;
import java.util.Locale;
import net.sf.jasperreports.charts.JRAbstractChartCustomizer;
import net.sf.jasperreports.charts.JRChart;
import net.sf.jasperreports.engine.JRParameter;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.LineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;

/**
 * The look of a chart of progress: the first series a line with dots, the second diamonds where
 * something is due, each with its value; nothing else but pale horizontal lines.
 */
public final class ProgressChart extends JRAbstractChartCustomizer {

  private static final Color ACCENT = new Color(0x0B4F5C);
  private static final Color PLANNED = new Color(0xB5651D);
  private static final Color TEXT = new Color(0x5B6870);
  private static final Color GRID = new Color(0xDDE3E6);

  /** Room around the labels of the vertical axis: the library then takes wider steps. */
  private static final RectangleInsets TICK_SPACE = new RectangleInsets(14, 2, 14, 6);

  /** Room between a point and its value. */
  private static final RectangleInsets LABEL_SPACE = new RectangleInsets(4, 2, 4, 2);

  @Override
  public void customize(JFreeChart chart, JRChart design) {
    Font font = chart.getCategoryPlot().getDomainAxis().getTickLabelFont();
    chart.setBackgroundPaint(Color.WHITE);
    chart.setBorderVisible(false);
    chart.setPadding(new RectangleInsets(4, 0, 0, 12));
    plot(chart.getCategoryPlot());
    legend(chart, font);
    chart.getCategoryPlot().setRenderer(renderer(font, locale()));
  }

  private Locale locale() {
    return (Locale) getParameterValue(JRParameter.REPORT_LOCALE);
  }

  private static void plot(CategoryPlot plot) {
    plot.setBackgroundPaint(Color.WHITE);
    plot.setOutlineVisible(false);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinePaint(GRID);
    plot.setRangeGridlineStroke(new BasicStroke(0.6f));
    plot.getRangeAxis().setAxisLineVisible(false);
    plot.getRangeAxis().setTickMarksVisible(false);
    plot.getRangeAxis().setTickLabelPaint(TEXT);
    plot.getRangeAxis().setLabelPaint(TEXT);
    plot.getRangeAxis().setTickLabelInsets(TICK_SPACE);
    plot.getRangeAxis().setUpperMargin(0.1);
    plot.getDomainAxis().setAxisLinePaint(TEXT);
    plot.getDomainAxis().setTickLabelPaint(TEXT);
    plot.getDomainAxis().setTickMarksVisible(false);
    plot.getDomainAxis().setMaximumCategoryLabelWidthRatio(1.5f);
    plot.getDomainAxis().setLowerMargin(0.01);
    plot.getDomainAxis().setUpperMargin(0.02);
    plot.getDomainAxis().setCategoryMargin(0);
  }

  private static void legend(JFreeChart chart, Font font) {
    chart.getLegend().setFrame(BlockBorder.NONE);
    chart.getLegend().setBackgroundPaint(Color.WHITE);
    chart.getLegend().setItemFont(font);
    chart.getLegend().setItemPaint(TEXT);
  }

  private static LineAndShapeRenderer renderer(Font font, Locale locale) {
    LineAndShapeRenderer renderer = new LineAndShapeRenderer(true, true);
    renderer.setSeriesPaint(0, ACCENT);
    renderer.setSeriesStroke(0, new BasicStroke(2f));
    renderer.setSeriesShape(0, new Ellipse2D.Double(-3, -3, 6, 6));
    renderer.setSeriesPaint(1, PLANNED);
    renderer.setSeriesLinesVisible(1, false);
    renderer.setSeriesShape(1, diamond());
    renderer.setDefaultItemLabelGenerator(
        new StandardCategoryItemLabelGenerator("{2}", NumberFormat.getIntegerInstance(locale)));
    renderer.setDefaultItemLabelsVisible(true);
    renderer.setDefaultItemLabelFont(font);
    renderer.setItemLabelInsets(LABEL_SPACE);
    renderer.setSeriesItemLabelPaint(0, ACCENT);
    renderer.setSeriesItemLabelPaint(1, PLANNED);
    return renderer;
  }

  private static Shape diamond() {
    Path2D diamond = new Path2D.Double();
    diamond.moveTo(0, -5);
    diamond.lineTo(5, 0);
    diamond.lineTo(0, 5);
    diamond.lineTo(-5, 0);
    diamond.closePath();
    return diamond;
  }
}
