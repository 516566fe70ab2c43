package org.cpting.report.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.cpting.report.Section.Chart;
import org.cpting.report.Section.Point;
import org.cpting.report.Section.Series;
import org.jspecify.annotations.Nullable;

/**
 * A chart as SVG. What it says stands in words as its name, for those who cannot see it. Lengths
 * are in units of the drawing, which is as wide as {@link #WIDTH}.
 */
final class Drawing {

  static final int WIDTH = 640;
  private static final int ROW = 26;
  private static final int BAR = 15;
  private static final int LABELS = 170;
  private static final int ROOM = 290;
  private static final int PLOT = 190;
  private static final int TOP = 34;
  private static final int COLUMN_SHARE = 70;
  private static final List<String> FILLS = List.of("f0", "f1", "f2", "f3");

  private final Markup page;
  private final Chart chart;

  Drawing(Markup page, Chart chart) {
    this.page = page;
    this.chart = chart;
  }

  void draw() {
    boolean bars = chart.kind() == Chart.Form.BARS;
    int height = bars ? TOP + ROW * chart.categories().size() + 6 : TOP + PLOT + 30;
    page.begin("figure");
    page.begin("figcaption").element("strong", chart.title()).text(" ");
    page.element("span", chart.unit(), "class", "unit").end();
    page.begin(
        "svg",
        "role",
        "img",
        "aria-label",
        chart.words(),
        "viewBox",
        "0 0 " + WIDTH + " " + height);
    key();
    switch (chart.kind()) {
      case BARS -> bars();
      case PROGRESS -> progress();
      case COLUMNS -> columns(false);
      case STACKS -> columns(true);
    }
    page.end();
    page.element("p", chart.words(), "class", "words");
    page.end();
  }

  /** Names of the series, where there are several. */
  private void key() {
    if (chart.series().size() < 2) {
      return;
    }
    int x = 0;
    int number = 0;
    for (Series series : keyed()) {
      boolean due = due(number);
      box(x, 4, due ? 3 : 11, 11, due ? "due" : FILLS.get(number % FILLS.size()));
      write(series.name(), x + 16, 14, "");
      x += 34 + widthOf(series.name());
      number++;
    }
  }

  /** About how wide a text is drawn. */
  private static int widthOf(String words) {
    return 7 * words.codePointCount(0, words.length());
  }

  /** The series that are drawn; the last of several stacked ones is their total. */
  private List<Series> keyed() {
    int last = chart.series().size();
    return chart.kind() == Chart.Form.STACKS && last > 1
        ? chart.series().subList(0, last - 1)
        : chart.series();
  }

  private boolean due(int series) {
    return series == 1 && (chart.kind() == Chart.Form.BARS || chart.kind() == Chart.Form.PROGRESS);
  }

  private void bars() {
    BigDecimal largest = largest();
    for (int i = 0; i < chart.categories().size(); i++) {
      int y = TOP + ROW * i;
      write(chart.categories().get(i), LABELS - 8, y + 12, "end");
      Point point = chart.series().get(0).points().get(i);
      int end = length(point.value(), largest, ROOM);
      box(LABELS, y, end, BAR, "f0");
      if (chart.series().size() > 1) {
        Point due = chart.series().get(1).points().get(i);
        int at = length(due.value(), largest, ROOM);
        if (due.value() != null) {
          box(LABELS + at - 1, y - 3, 3, BAR + 6, "due");
          end = at >= end && at - end < widthOf(point.label()) + 12 ? at : end;
        }
      }
      write(point.label(), LABELS + end + 6, y + 12, "");
    }
    box(LABELS - 1, TOP - 4, 1, ROW * chart.categories().size(), "axis");
  }

  private void progress() {
    BigDecimal largest = largest();
    List<Point> reached = chart.series().get(0).points();
    int beforeX = -1;
    int beforeY = 0;
    for (int i = 0; i < chart.categories().size(); i++) {
      Point point = reached.get(i);
      if (point.value() == null) {
        write(point.label(), middle(i), TOP + PLOT - 6, "middle");
        continue;
      }
      int y = TOP + PLOT - length(point.value(), largest, PLOT);
      if (beforeX >= 0) {
        line(beforeX, beforeY, middle(i), y);
      }
      dot(middle(i), y);
      beforeX = middle(i);
      beforeY = y;
      if (i + 1 == reached.size() || reached.get(i + 1).value() == null) {
        write(point.label(), middle(i), y - 9, "middle");
      }
    }
    if (chart.series().size() > 1) {
      due(chart.series().get(1).points(), largest);
    }
    axis();
  }

  private void due(List<Point> points, BigDecimal largest) {
    for (int i = 0; i < points.size(); i++) {
      if (points.get(i).value() != null) {
        int y = TOP + PLOT - length(points.get(i).value(), largest, PLOT);
        int x = middle(i);
        page.single(
            "path",
            "class",
            "due",
            "d",
            "M%d %dL%d %dL%d %dL%d %dZ".formatted(x, y - 6, x + 6, y, x, y + 6, x - 6, y));
        write(points.get(i).label(), Math.min(x, WIDTH - 30), y - 10, "middle");
      }
    }
  }

  private void columns(boolean stacked) {
    List<Series> drawn = keyed();
    BigDecimal largest = largest();
    int width = step() * COLUMN_SHARE / 100;
    for (int i = 0; i < chart.categories().size(); i++) {
      int below = 0;
      for (int s = 0; s < drawn.size(); s++) {
        Point point = drawn.get(s).points().get(i);
        int height = length(point.value(), largest, PLOT);
        int left = middle(i) - width / 2;
        if (stacked) {
          box(left, TOP + PLOT - below - height, width, height, FILLS.get(s % FILLS.size()));
          below += height;
        } else {
          int each = Math.max(1, width / drawn.size());
          box(left + each * s, TOP + PLOT - height, each - 1, height, FILLS.get(s % FILLS.size()));
          write(point.label(), left + each * s + each / 2, TOP + PLOT - height - 4, "middle");
        }
      }
      if (stacked) {
        Series total = chart.series().get(chart.series().size() - 1);
        write(total.points().get(i).label(), middle(i), TOP + PLOT - below - 4, "middle");
      }
    }
    axis();
  }

  private void axis() {
    box(0, TOP + PLOT, WIDTH, 1, "axis");
    int every = 1 + chart.categories().size() / 12;
    for (int i = 0; i < chart.categories().size(); i++) {
      if ((chart.categories().size() - 1 - i) % every == 0) {
        write(chart.categories().get(i), middle(i), TOP + PLOT + 18, "middle");
      }
    }
  }

  private int step() {
    return WIDTH / chart.categories().size();
  }

  private int middle(int category) {
    return step() * category + step() / 2;
  }

  private BigDecimal largest() {
    return chart.series().stream()
        .flatMap(series -> series.points().stream())
        .map(Point::value)
        .filter(Objects::nonNull)
        .reduce(BigDecimal.ONE, BigDecimal::max);
  }

  private static int length(@Nullable BigDecimal value, BigDecimal largest, int room) {
    return value == null || value.signum() <= 0
        ? 0
        : value
            .multiply(BigDecimal.valueOf(room))
            .divide(largest, 0, RoundingMode.HALF_UP)
            .intValueExact();
  }

  private void box(int x, int y, int width, int height, String look) {
    page.single(
        "rect",
        "class",
        look,
        "x",
        x + "",
        "y",
        y + "",
        "width",
        width + "",
        "height",
        height + "");
  }

  private void line(int x1, int y1, int x2, int y2) {
    page.single("line", "x1", x1 + "", "y1", y1 + "", "x2", x2 + "", "y2", y2 + "");
  }

  private void dot(int x, int y) {
    page.single("circle", "class", "f0", "cx", x + "", "cy", y + "", "r", "4");
  }

  private void write(String words, int x, int y, String anchor) {
    if (!words.isEmpty()) {
      page.element("text", words, "x", x + "", "y", y + "", "text-anchor", anchor);
    }
  }
}
