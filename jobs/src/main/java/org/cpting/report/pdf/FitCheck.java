package org.cpting.report.pdf;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.sf.jasperreports.engine.JRPrintText;

/**
 * Refuses filled text that does not fit its box. The engine cuts such text without a word, and
 * breaks a number in the middle that is wider than its column.
 */
final class FitCheck {

  private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
  private static final float ROUNDING = 0.5f;
  private static final int LATIN = 0x24F;
  private static final double LARGE = 1000;

  private final List<Font> faces;
  private final List<Map<Integer, Double>> widths;

  /** Checks by the faces of the reports, the regular one first. */
  FitCheck(List<Font> faces) {
    this.faces = faces;
    this.widths = List.of(new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
  }

  /**
   * Does nothing if a text is whole in its box.
   *
   * @param where where the text stands, for the message
   * @throws RenderException naming the text
   */
  void check(String where, JRPrintText text) {
    String words = String.valueOf(text.getFullText());
    if (text.getTextTruncateIndex() != null || text.getTextHeight() > text.getHeight() + ROUNDING) {
      throw new RenderException(
          "\"%s\" of %s is cut: its box of %d × %d points is too small"
              .formatted(words, where, text.getWidth(), text.getHeight()));
    }
    int padding = text.getLineBox().getLeftPadding() + text.getLineBox().getRightPadding();
    double room = (text.getWidth() - padding + ROUNDING) / text.getFontSize();
    int face = text.isBold() ? 1 : 0;
    int start = 0;
    for (int at = 0; at <= words.length(); at++) {
      if (at == words.length() || isBreak(words.charAt(at))) {
        check(where, text, words.substring(start, at), width(face, words, start, at) > room);
        start = at + 1;
      }
    }
  }

  private static void check(String where, JRPrintText text, String word, boolean wide) {
    if (wide) {
      throw new RenderException(
          "\"%s\" of %s is broken: it is wider than its box of %d points"
              .formatted(word, where, text.getWidth()));
    }
  }

  private static boolean isBreak(char sign) {
    return Character.isWhitespace(sign) || sign == '-' || sign == '\u2013' || sign == '/';
  }

  /**
   * Width of a part of a text in a size of one point; 0 if it is Chinese, which breaks anywhere.
   */
  private double width(int face, String words, int start, int end) {
    double width = 0;
    for (int at = start; at < end; at += Character.charCount(words.codePointAt(at))) {
      int point = words.codePointAt(at);
      if (point > LATIN && UnicodeScript.of(point) == UnicodeScript.HAN) {
        return 0;
      }
      width += widths.get(face).computeIfAbsent(point, any -> width(face, any));
    }
    return width;
  }

  private double width(int face, int point) {
    Font large = faces.get(face).deriveFont((float) LARGE);
    return large.getStringBounds(Character.toString(point), EXACT).getWidth() / LARGE;
  }
}
