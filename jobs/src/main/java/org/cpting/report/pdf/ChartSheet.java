package org.cpting.report.pdf;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.cpting.report.Section.Chart;
import org.cpting.report.Section.Point;
import org.cpting.report.Section.Series;

/**
 * What the forms of charts have in common: colours, letters, scale and key. Colours are told apart
 * by colour-blind readers and in grey; every value is also written.
 *
 * @param graphics where to draw
 * @param area the room there is
 * @param chart what to draw
 * @param font the regular face of the reports
 */
record ChartSheet(Graphics2D graphics, Rectangle2D area, Chart chart, Font font) {

  static final Color INK = new Color(0x1F2A30);
  static final Color QUIET = new Color(0x5B6870);
  static final Color RULE = new Color(0xDDE3E6);
  static final Color DUE = new Color(0xB5541C);
  static final List<Color> FILLS =
      List.of(new Color(0x0B4F5C), new Color(0x6FA8B0), new Color(0xD9A441), new Color(0x8C8FA3));

  private static final double KEY_LINE = 11;
  private static final double KEY_BOX = 7;
  private static final float SIZE = 7f;
  private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

  private Font letters() {
    return font.deriveFont(SIZE);
  }

  double widthOf(String text) {
    return letters().getStringBounds(text, EXACT).getWidth();
  }

  /** Writes a text with its left, middle or right (0, 0.5, 1) at a place on its base line. */
  void write(String text, double x, double y, double anchor, Color color) {
    graphics.setFont(letters());
    graphics.setColor(color);
    graphics.drawString(text, (float) (x - anchor * widthOf(text)), (float) y);
  }

  /** Writes a name on at most two lines, centred below a place. */
  void writeBelow(String text, double x, double y, double room) {
    List<String> lines = lines(text, room);
    for (int line = 0; line < lines.size(); line++) {
      write(lines.get(line), x, y + line * 8.5, 0.5, QUIET);
    }
  }

  private List<String> lines(String text, double room) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (!line.isEmpty() && widthOf(line + " " + word) > room) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  /** Interrupts what was drawn where a text is to be written, so that no line runs through it. */
  void clear(String text, double x, double y, double anchor) {
    double width = widthOf(text);
    fill(
        new Rectangle2D.Double(x - anchor * width - 1, y - SIZE, width + 2, SIZE + 2), Color.WHITE);
  }

  void rule(double x1, double y1, double x2, double y2, Color color, float width) {
    graphics.setColor(color);
    graphics.setStroke(new BasicStroke(width));
    graphics.draw(new Line2D.Double(x1, y1, x2, y2));
  }

  void fill(java.awt.Shape shape, Color color) {
    graphics.setColor(color);
    graphics.fill(shape);
  }

  /** Draws the key of the series, on as many lines as it needs; answers how high it is. */
  double key(List<Series> series, boolean lastIsDue) {
    double x = area.getX();
    double y = area.getY() + KEY_BOX;
    for (int index = 0; index < series.size(); index++) {
      String name = series.get(index).name();
      double width = KEY_BOX + 4 + widthOf(name);
      if (x > area.getX() && x + width > area.getMaxX()) {
        x = area.getX();
        y += KEY_LINE;
      }
      if (lastIsDue && index == series.size() - 1 && index > 0) {
        fill(new Rectangle2D.Double(x + 2.5, y - KEY_BOX, 2, KEY_BOX), DUE);
      } else {
        fill(new Rectangle2D.Double(x, y - KEY_BOX, KEY_BOX, KEY_BOX), FILLS.get(index));
      }
      write(name, x + KEY_BOX + 4, y - 0.8, 0, QUIET);
      x += width + 14;
    }
    return y - area.getY() + 9;
  }

  /** The largest value of some series; 1 where there is none above. */
  static double largest(List<Series> series) {
    return series.stream()
        .flatMap(one -> one.points().stream())
        .map(ChartSheet::size)
        .reduce(1.0, Math::max);
  }

  /** A round number from which the scale runs down in even steps. */
  static double top(double largest) {
    double unit = Math.pow(10, Math.floor(Math.log10(largest)));
    for (double step : List.of(1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0)) {
      if (step * unit >= largest) {
        return step * unit;
      }
    }
    return 10 * unit;
  }

  static double size(Point point) {
    BigDecimal value = point.value();
    return value == null ? 0 : value.doubleValue();
  }
}
