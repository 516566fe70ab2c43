package org.cpting.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.cpting.report.SampleReport;
import org.cpting.report.Section.Chart;
import org.cpting.report.Section.Point;
import org.cpting.report.Section.Series;
import org.junit.jupiter.api.Test;

class ProgressChartTest {

  private static final int WIDTH = 300;
  private static final int HEIGHT = 160;
  private static final Font FONT =
      ReportFonts.in(SampleReport.HOME.reportTemplates().resolve("fonts")).faces().get(0);

  private static Point due(String value, String label) {
    return new Point(new BigDecimal(value), label);
  }

  private static BufferedImage drawn(String label) {
    List<Point> reached = List.of(new Point(null, ""), new Point(null, ""), new Point(null, ""));
    List<Point> due = List.of(new Point(null, ""), due("75000", label), new Point(null, ""));
    Chart chart =
        new Chart(
            Chart.Form.PROGRESS,
            "",
            "",
            List.of("2011Q1", "2012Q1", "2013Q1"),
            List.of(new Series("reached", reached), new Series("due", due)),
            "");
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, WIDTH, HEIGHT);
    Rectangle2D area = new Rectangle2D.Double(0, 0, WIDTH, HEIGHT);
    new ProgressChart(new ChartSheet(graphics, area, chart, FONT)).draw();
    graphics.dispose();
    return image;
  }

  private static List<Integer> gridAt(BufferedImage image, int x) {
    return IntStream.range(0, HEIGHT)
        .filter(y -> (image.getRGB(x, y) & 0xffffff) == (ChartSheet.RULE.getRGB() & 0xffffff))
        .boxed()
        .toList();
  }

  @Test
  void noLineOfTheGridRunsThroughALabel() {
    BufferedImage labelled = drawn("75,000");
    List<Integer> lines = gridAt(labelled, 10);

    assertThat(lines).hasSize(4);
    for (int x = WIDTH / 2 - 10; x < WIDTH / 2 + 10; x++) {
      assertThat(gridAt(labelled, x)).as("at " + x).doesNotContain(lines.get(0));
    }
    assertThat(gridAt(drawn(""), WIDTH / 2 - 9)).isEqualTo(lines);
  }
}
