package org.cpting.report.pdf;

import java.awt.Font;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Refuses text that the report's fonts cannot show. Without it a missing character simply vanishes
 * from the page, and a county loses half its name without a word.
 */
final class GlyphCheck {

  private final List<Font> faces;
  private final Set<Integer> known = ConcurrentHashMap.newKeySet();

  GlyphCheck(List<Font> faces) {
    this.faces = faces;
  }

  /**
   * Does nothing if every character has a glyph in every face.
   *
   * @param where where the text stands, for the message
   * @throws RenderException naming the first missing character
   */
  void check(String where, String text) {
    text.codePoints()
        .filter(point -> !Character.isISOControl(point) && !known.contains(point))
        .forEach(point -> check(where, text, point));
  }

  private void check(String where, String text, int point) {
    if (faces.stream().anyMatch(face -> !face.canDisplay(point))) {
      throw new RenderException(
          "The report fonts have no glyph for '%s' (U+%04X) in \"%s\" of %s; add the character in make_fonts.py and build the fonts again"
              .formatted(Character.toString(point), point, text, where));
    }
    known.add(point);
  }
}
