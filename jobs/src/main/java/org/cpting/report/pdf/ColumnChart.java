package org.cpting.report.pdf;

import java.awt.geom.Rectangle2D;
import java.util.List;
import org.cpting.report.Section.Chart;
import org.cpting.report.Section.Point;
import org.cpting.report.Section.Series;

/**
 * Columns for each category, beside one another or on top of one another. The last series of
 * stacked columns is their total: its labels stand above them.
 *
 * @param sheet where to draw
 * @param stacked whether they stand on top of one another
 */
record ColumnChart(ChartSheet sheet, boolean stacked) {

  private static final double NAMES_HEIGHT = 20;
  private static final double LABEL_HEIGHT = 10;
  private static final double COLUMN_SHARE = 0.62;

  void draw() {
    Chart chart = sheet.chart();
    List<Series> drawn = stacked ? parts() : chart.series();
    double top = sheet.area().getY() + sheet.key(drawn, false) + 2 * LABEL_HEIGHT;
    double bottom = sheet.area().getMaxY() - NAMES_HEIGHT;
    double largest = stacked ? largestStack(drawn) : ChartSheet.largest(drawn);
    double scale = (bottom - top) / largest;
    double step = sheet.area().getWidth() / chart.categories().size();
    for (int index = 0; index < chart.categories().size(); index++) {
      double left = sheet.area().getX() + index * step;
      if (stacked) {
        stack(drawn, index, new Rectangle2D.Double(left, top, step, bottom - top), scale);
      } else {
        columns(drawn, index, new Rectangle2D.Double(left, top, step, bottom - top), scale);
      }
      sheet.writeBelow(chart.categories().get(index), left + step / 2, bottom + 9, step - 4);
    }
    sheet.rule(sheet.area().getX(), bottom, sheet.area().getMaxX(), bottom, ChartSheet.QUIET, 0.6f);
  }

  private List<Series> parts() {
    List<Series> all = sheet.chart().series();
    return all.size() > 1 ? all.subList(0, all.size() - 1) : all;
  }

  private double largestStack(List<Series> drawn) {
    double largest = 1;
    for (int index = 0; index < sheet.chart().categories().size(); index++) {
      double sum = 0;
      for (Series series : drawn) {
        sum += ChartSheet.size(series.points().get(index));
      }
      largest = Math.max(largest, sum);
    }
    return largest;
  }

  private void stack(List<Series> drawn, int index, Rectangle2D room, double scale) {
    double width = room.getWidth() * COLUMN_SHARE;
    double left = room.getCenterX() - width / 2;
    double y = room.getMaxY();
    for (int part = 0; part < drawn.size(); part++) {
      Point point = drawn.get(part).points().get(index);
      double height = ChartSheet.size(point) * scale;
      y -= height;
      sheet.fill(new Rectangle2D.Double(left, y, width, height), ChartSheet.FILLS.get(part));
      if (height > 9 && drawn.size() > 1 && sheet.widthOf(point.label()) < width) {
        sheet.write(
            point.label(),
            room.getCenterX(),
            y + height / 2 + 2.5,
            0.5,
            part == 0 ? java.awt.Color.WHITE : ChartSheet.INK);
      }
    }
    Series total = sheet.chart().series().get(sheet.chart().series().size() - 1);
    sheet.write(total.points().get(index).label(), room.getCenterX(), y - 3, 0.5, ChartSheet.INK);
  }

  private void columns(List<Series> drawn, int index, Rectangle2D room, double scale) {
    double all = room.getWidth() * 0.84;
    double width = all / drawn.size();
    for (int part = 0; part < drawn.size(); part++) {
      Point point = drawn.get(part).points().get(index);
      double height = ChartSheet.size(point) * scale;
      double left = room.getCenterX() - all / 2 + part * width;
      double y = room.getMaxY() - height;
      sheet.fill(
          new Rectangle2D.Double(left + width * 0.06, y, width * 0.88, height),
          ChartSheet.FILLS.get(part));
      // Labels wider than their columns step aside from their neighbours.
      boolean wide = part % 2 == 1 && sheet.widthOf(point.label()) > width;
      double label = y - 3 - (wide ? LABEL_HEIGHT - 2 : 0);
      sheet.write(point.label(), left + width / 2, label, 0.5, ChartSheet.INK);
    }
  }
}
