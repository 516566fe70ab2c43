package org.cpting.report.pdf;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.Graphics2DRenderable;

/** A pale word across the page. */
final class Watermark extends AbstractRenderer implements Graphics2DRenderable {

  private static final long serialVersionUID = 1L;
  private static final Color PALE = new Color(0xF1F3F4);
  private static final double ANGLE = -Math.PI / 4;
  private static final float SIZE = 110f;

  private final String word;
  private final Font font;

  Watermark(String word, Font font) {
    this.word = word;
    this.font = font.deriveFont(SIZE);
  }

  @Override
  public void render(JasperReportsContext context, Graphics2D graphics, Rectangle2D area) {
    FontRenderContext exact = new FontRenderContext(null, true, true);
    Rectangle2D size = font.getStringBounds(word, exact);
    graphics.setColor(PALE);
    graphics.rotate(ANGLE, area.getCenterX(), area.getCenterY());
    graphics.translate(
        area.getCenterX() - size.getWidth() / 2, area.getCenterY() + size.getHeight() / 4);
    // Outlines, so that nobody who copies a sentence finds letters of the watermark in it.
    graphics.fill(font.createGlyphVector(exact, word).getOutline());
  }
}
