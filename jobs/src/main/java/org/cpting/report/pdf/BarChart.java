package org.cpting.report.pdf;

import java.awt.geom.Rectangle2D;
import java.util.List;
import org.cpting.report.Section.Chart;
import org.cpting.report.Section.Point;
import org.cpting.report.Section.Series;

/**
 * A bar for each category with its label at its end; where there is a second series, a tick that
 * the bar should have reached.
 *
 * @param sheet where to draw
 */
record BarChart(ChartSheet sheet) {

  private static final double BAR_SHARE = 0.56;

  void draw() {
    Chart chart = sheet.chart();
    List<Series> series = chart.series();
    double top = sheet.area().getY() + sheet.key(series, true);
    double row = (sheet.area().getMaxY() - top) / chart.categories().size();
    double left =
        sheet.area().getX()
            + chart.categories().stream().map(sheet::widthOf).reduce(0.0, Math::max)
            + 6;
    double labels =
        series.get(0).points().stream()
            .map(point -> sheet.widthOf(point.label()))
            .reduce(0.0, Math::max);
    double room = sheet.area().getMaxX() - left - labels - 6;
    double scale = room / ChartSheet.largest(series);
    for (int index = 0; index < chart.categories().size(); index++) {
      double y = top + index * row;
      double base = y + row / 2 + 2.5;
      sheet.write(chart.categories().get(index), left - 6, base, 1, ChartSheet.INK);
      Point point = series.get(0).points().get(index);
      double width = ChartSheet.size(point) * scale;
      double height = row * BAR_SHARE;
      sheet.fill(
          new Rectangle2D.Double(left, y + (row - height) / 2, width, height),
          ChartSheet.FILLS.get(0));
      double end = width;
      if (series.size() > 1) {
        double due = ChartSheet.size(series.get(1).points().get(index)) * scale;
        sheet.fill(
            new Rectangle2D.Double(left + due - 1, y + row * 0.1, 2, row * 0.8), ChartSheet.DUE);
        end = Math.abs(due - width) < labels + 8 && due >= width ? due : width;
      }
      sheet.write(point.label(), left + end + 4, base, 0, ChartSheet.INK);
    }
    sheet.rule(left, top, left, sheet.area().getMaxY(), ChartSheet.QUIET, 0.6f);
  }
}
