package org.cpting.report.pdf;

import java.lang.Character.UnicodeScript;
import java.util.Locale;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.pdf.PdfExporterConfiguration;

/**
 * Tells a reading voice the language of a passage by its script: Chinese names stand in English and
 * French reports, English lines in Chinese ones. What holds both scripts is read as the report is,
 * its passages in the other language apart: see {@link Passages}.
 */
final class LanguageTags {

  private LanguageTags() {}

  /** Marks one text where it is not in the report's language. */
  static void mark(JRPrintText text, Locale report) {
    String words = String.valueOf(text.getFullText());
    boolean chinese = holds(words, UnicodeScript.HAN);
    boolean latin = holds(words, UnicodeScript.LATIN);
    boolean inChinese = report.getLanguage().equals(Passages.CHINESE);
    if (chinese != latin && chinese != inChinese) {
      text.getPropertiesMap()
          .setProperty(
              PdfExporterConfiguration.PROPERTY_TAG_LANGUAGE,
              chinese ? Passages.CHINESE : Passages.ENGLISH);
    }
  }

  private static boolean holds(String words, UnicodeScript script) {
    return words.codePoints().anyMatch(point -> UnicodeScript.of(point) == script);
  }
}
