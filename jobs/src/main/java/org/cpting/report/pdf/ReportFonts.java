package org.cpting.report.pdf;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.fonts.SimpleFontFace;
import net.sf.jasperreports.engine.fonts.SimpleFontFamily;

/**
 * The one font family of the reports, with Chinese and Latin characters in one file. Every file of
 * the family carries the same characters.
 *
 * @param normal the regular face
 * @param bold the bold face
 */
record ReportFonts(Path normal, Path bold) {

  /** Name by which templates ask for the family. */
  static final String FAMILY = "CP-TING Sans";

  static ReportFonts in(Path folder) {
    return new ReportFonts(
        folder.resolve("CPTINGSans-Regular.ttf"), folder.resolve("CPTINGSans-Bold.ttf"));
  }

  /** The family, always embedded. */
  SimpleFontFamily family(JasperReportsContext context) {
    SimpleFontFamily family = new SimpleFontFamily(context);
    family.setName(FAMILY);
    family.setNormalFace(face(context, normal));
    family.setBoldFace(face(context, bold));
    family.setPdfEncoding("Identity-H");
    family.setPdfEmbedded(true);
    return family;
  }

  private static SimpleFontFace face(JasperReportsContext context, Path file) {
    SimpleFontFace face = new SimpleFontFace(context);
    face.setTtf(file.toString());
    return face;
  }

  /** Both faces, to ask which characters they have. */
  List<Font> faces() {
    return List.of(load(normal), load(bold));
  }

  private static Font load(Path file) {
    try {
      return Font.createFont(Font.TRUETYPE_FONT, file.toFile());
    } catch (FontFormatException | IOException e) {
      throw new RenderException("The font " + file + " cannot be used: " + e.getMessage(), e);
    }
  }
}
