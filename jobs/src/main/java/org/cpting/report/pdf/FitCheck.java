package org.cpting.report.pdf;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.List;
import net.sf.jasperreports.engine.JRPrintText;

/**
 * Refuses filled text that does not fit its box. The engine cuts such text without a word, and
 * breaks a number in the middle that is wider than its column.
 */
final class FitCheck {

  private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
  private static final float ROUNDING = 0.5f;

  private final List<Font> faces;

  /** Checks by the faces of the reports, the regular one first. */
  FitCheck(List<Font> faces) {
    this.faces = faces;
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
    Font font = faces.get(text.isBold() ? 1 : 0).deriveFont(text.getFontSize());
    int padding = text.getLineBox().getLeftPadding() + text.getLineBox().getRightPadding();
    float room = text.getWidth() - padding + ROUNDING;
    Arrays.stream(words.split("[\\s\\-\u2013/]+", -1))
        .filter(word -> !isChinese(word))
        .filter(word -> font.getStringBounds(word, EXACT).getWidth() > room)
        .findFirst()
        .ifPresent(
            word -> {
              throw new RenderException(
                  "\"%s\" of %s is broken: it is wider than its box of %d points"
                      .formatted(word, where, text.getWidth()));
            });
  }

  /** Chinese may be broken anywhere. */
  private static boolean isChinese(String word) {
    return word.codePoints().anyMatch(point -> UnicodeScript.of(point) == UnicodeScript.HAN);
  }
}
