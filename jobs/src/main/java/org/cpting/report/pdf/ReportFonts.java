package org.cpting.report.pdf;

import com.lowagie.text.DocumentException;
import com.lowagie.text.pdf.BaseFont;
import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
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

  private static final String ENCODING = "Identity-H";

  /**
   * Faces by their content, of which AWT keeps a copy. It remembers widths by a face's name,
   * whatever file it came from, and asks that file for a letter it has not measured yet: were the
   * file gone by then, the letter would be drawn without a width.
   */
  private static final Map<ByteBuffer, Font> LOADED = new ConcurrentHashMap<>();

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
    family.setPdfEncoding(ENCODING);
    family.setPdfEmbedded(true);
    return family;
  }

  private static SimpleFontFace face(JasperReportsContext context, Path file) {
    SimpleFontFace face = new SimpleFontFace(context);
    face.setTtf(file.toString());
    return face;
  }

  /**
   * Reads both faces into memory, where every PDF finds them. Otherwise each PDF maps their files,
   * and the way the library lets go of a mapped file is one that newer Javas warn of.
   */
  ReportFonts held() {
    for (Path file : List.of(normal, bold)) {
      try {
        byte[] bytes = Files.readAllBytes(file);
        BaseFont.createFont(file.toString(), ENCODING, true, BaseFont.CACHED, bytes, null);
      } catch (DocumentException | IOException e) {
        throw unusable(file, e);
      }
    }
    return this;
  }

  /** Both faces, to ask which characters they have. */
  List<Font> faces() {
    return List.of(load(normal), load(bold));
  }

  private static Font load(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      ByteBuffer content = ByteBuffer.wrap(bytes);
      Font known = LOADED.get(content);
      if (known == null) {
        Font created = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(bytes));
        known = Objects.requireNonNullElse(LOADED.putIfAbsent(content, created), created);
      }
      return known;
    } catch (FontFormatException | IOException e) {
      throw unusable(file, e);
    }
  }

  private static RenderException unusable(Path file, Exception cause) {
    return new RenderException(
        "The font " + file + " cannot be used: " + cause.getMessage(), cause);
  }
}
