package org.cpting.report.pdf;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/**
 * Every letter of a PDF where it is drawn.
 *
 * @param missing letters without a glyph, by page
 * @param outside letters nearer to the edge than a printer prints, by page
 * @param overlaps letters drawn over others, by page
 * @param fonts names of its fonts, and whether each is embedded
 */
record PdfGlyphs(
    List<String> missing, List<String> outside, List<String> overlaps, Map<String, Boolean> fonts) {

  /** A printer's margin in points. */
  private static final float MARGIN = 14;

  /** Of the smaller letter, as much as covers it. */
  private static final double COVERED = 0.25;

  static PdfGlyphs read(byte[] pdf) {
    PdfGlyphs glyphs =
        new PdfGlyphs(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new TreeMap<>());
    try (PDDocument document = Loader.loadPDF(pdf)) {
      new Reader(glyphs).getText(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return glyphs;
  }

  /** A letter and the box of its body, without what reaches below the line. */
  private record Letter(String text, Rectangle2D box) {}

  /** Follows the drawing. */
  private static final class Reader extends PDFTextStripper {

    private final PdfGlyphs glyphs;
    private final List<Letter> page = new ArrayList<>();

    Reader(PdfGlyphs glyphs) {
      this.glyphs = glyphs;
      setSuppressDuplicateOverlappingText(false);
    }

    @Override
    protected void startPage(PDPage started) {
      page.clear();
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement)
        throws IOException {
      glyphs.fonts.put(font.getName(), font.isEmbedded());
      String text = font.toUnicode(code);
      if (text == null || !(font instanceof PDType0Font known) || known.codeToGID(code) == 0) {
        glyphs.missing.add(getCurrentPageNo() + ": " + text);
      }
      super.showGlyph(matrix, font, code, displacement);
    }

    @Override
    protected void processTextPosition(TextPosition position) {
      super.processTextPosition(position);
      if (position.getUnicode().isBlank()) {
        return;
      }
      float size = position.getFontSizeInPt();
      Letter letter =
          new Letter(
              position.getUnicode(),
              new Rectangle2D.Double(
                  position.getX(), position.getY() - size * 0.7, position.getWidth(), size * 0.7));
      boolean turned = getCurrentPage().getRotation() % 180 == 90;
      float width = turned ? position.getPageHeight() : position.getPageWidth();
      float height = turned ? position.getPageWidth() : position.getPageHeight();
      Rectangle2D printable =
          new Rectangle2D.Double(MARGIN, MARGIN, width - 2 * MARGIN, height - 2 * MARGIN);
      if (!printable.contains(letter.box())) {
        glyphs.outside.add(getCurrentPageNo() + ": " + letter.text());
      }
      for (Letter other : page) {
        Rectangle2D common = letter.box().createIntersection(other.box());
        if (common.getWidth() > 0
            && common.getHeight() > 0
            && area(common) > COVERED * Math.min(area(letter.box()), area(other.box()))) {
          glyphs.overlaps.add(getCurrentPageNo() + ": " + other.text() + " " + letter.text());
        }
      }
      page.add(letter);
    }

    private static double area(Rectangle2D box) {
      return box.getWidth() * box.getHeight();
    }
  }
}
