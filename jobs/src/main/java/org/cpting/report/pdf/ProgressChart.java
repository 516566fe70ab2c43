package org.cpting.report.pdf;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import org.cpting.report.Section.Point;
import org.cpting.report.Section.Series;

/**
 * A line over time, and diamonds where something falls due.
 *
 * @param sheet where to draw
 */
record ProgressChart(ChartSheet sheet) {

  private static final double NAMES_HEIGHT = 14;
  private static final double LABEL_HEIGHT = 12;
  private static final int STEPS = 4;

  /**
   * A label.
   *
   * @param text what it says
   * @param x its middle
   * @param y its base line
   * @param color its colour
   */
  private record Label(String text, double x, double y, Color color) {}

  void draw() {
    List<Series> series = sheet.chart().series();
    double top = sheet.area().getY() + sheet.key(series, true) + LABEL_HEIGHT;
    double bottom = sheet.area().getMaxY() - NAMES_HEIGHT;
    double scale = (bottom - top) / ChartSheet.top(ChartSheet.largest(series));
    for (int line = 1; line <= STEPS; line++) {
      double y = bottom - line * (bottom - top) / STEPS;
      sheet.rule(sheet.area().getX(), y, sheet.area().getMaxX(), y, ChartSheet.RULE, 0.5f);
    }
    names(bottom);
    List<Point> due = series.get(1).points();
    List<Label> labels = new ArrayList<>(newest(series.get(0).points(), bottom, scale));
    for (int index = 0; index < due.size(); index++) {
      if (due.get(index).value() != null) {
        double y = bottom - ChartSheet.size(due.get(index)) * scale;
        labels.add(label(due.get(index), x(index), y - 7, ChartSheet.DUE));
      }
    }
    labels.forEach(label -> sheet.clear(label.text, label.x, label.y, 0.5));
    reached(series.get(0).points(), bottom, scale);
    for (int index = 0; index < due.size(); index++) {
      if (due.get(index).value() != null) {
        double y = bottom - ChartSheet.size(due.get(index)) * scale;
        sheet.fill(diamond(x(index), y), ChartSheet.DUE);
      }
    }
    labels.forEach(label -> sheet.write(label.text, label.x, label.y, 0.5, label.color));
  }

  private double x(int index) {
    double step = sheet.area().getWidth() / sheet.chart().categories().size();
    return sheet.area().getX() + (index + 0.5) * step;
  }

  /** Every name there is room for, the last one always. */
  private void names(double bottom) {
    List<String> names = sheet.chart().categories();
    double widest = names.stream().map(sheet::widthOf).reduce(1.0, Math::max) + 6;
    double step = sheet.area().getWidth() / names.size();
    int every = (int) Math.ceil(widest / step);
    for (int index = 0; index < names.size(); index++) {
      if ((names.size() - 1 - index) % every == 0) {
        sheet.write(names.get(index), x(index), bottom + 10, 0.5, ChartSheet.QUIET);
      }
    }
    sheet.rule(sheet.area().getX(), bottom, sheet.area().getMaxX(), bottom, ChartSheet.QUIET, 0.6f);
  }

  private void reached(List<Point> points, double bottom, double scale) {
    int last = -1;
    for (int index = 0; index < points.size(); index++) {
      Point point = points.get(index);
      double y = bottom - ChartSheet.size(point) * scale;
      if (point.value() != null) {
        if (last == index - 1 && last >= 0) {
          double before = bottom - ChartSheet.size(points.get(last)) * scale;
          sheet.rule(x(last), before, x(index), y, ChartSheet.FILLS.get(0), 1.6f);
        }
        sheet.fill(new Ellipse2D.Double(x(index) - 2.5, y - 2.5, 5, 5), ChartSheet.FILLS.get(0));
        last = index;
      }
    }
  }

  /** Labels of the newest point and of those without a value. */
  private List<Label> newest(List<Point> points, double bottom, double scale) {
    List<Label> labels = new ArrayList<>();
    boolean newest = true;
    for (int index = points.size() - 1; index >= 0; index--) {
      Point point = points.get(index);
      boolean shown = point.value() == null || newest;
      if (shown && !point.label().isEmpty()) {
        double y = bottom - ChartSheet.size(point) * scale;
        labels.add(label(point, x(index), y - 6, ChartSheet.INK));
        newest = newest && point.value() == null;
      }
    }
    return labels;
  }

  /** A label beside its point, within the chart. */
  private Label label(Point point, double x, double y, Color color) {
    double half = sheet.widthOf(point.label()) / 2;
    double at = Math.min(Math.max(x, sheet.area().getX() + half), sheet.area().getMaxX() - half);
    return new Label(point.label(), at, y, color);
  }

  private static Path2D diamond(double x, double y) {
    Path2D diamond = new Path2D.Double();
    diamond.moveTo(x, y - 4.5);
    diamond.lineTo(x + 4.5, y);
    diamond.lineTo(x, y + 4.5);
    diamond.lineTo(x - 4.5, y);
    diamond.closePath();
    return diamond;
  }
}
