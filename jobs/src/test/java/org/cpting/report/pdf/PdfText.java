package org.cpting.report.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.cpting.report.ReportPack;
import org.cpting.report.SampleReport;

/**
 * A PDF read back.
 *
 * @param title its title
 * @param tagged whether it is tagged for readers who listen
 * @param pages its text, page by page, without any white space
 * @param fonts its fonts, and whether each is embedded
 */
record PdfText(String title, boolean tagged, List<String> pages, Map<String, Boolean> fonts) {

  /** Draws a report; compiled templates are kept between tests. */
  static byte[] write(ReportPack pack) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new PdfRenderer(SampleReport.HOME, Path.of("target/compiled-templates")).render(pack, out);
    return out.toByteArray();
  }

  static PdfText read(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PdfText(
          document.getDocumentInformation().getTitle(),
          document.getDocumentCatalog().getMarkInfo() != null
              && document.getDocumentCatalog().getMarkInfo().isMarked(),
          texts(document),
          fonts(document));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> texts(PDDocument document) throws IOException {
    List<String> pages = new ArrayList<>();
    for (int page = 1; page <= document.getNumberOfPages(); page++) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setStartPage(page);
      stripper.setEndPage(page);
      pages.add(squeeze(stripper.getText(document)));
    }
    return pages;
  }

  private static Map<String, Boolean> fonts(PDDocument document) throws IOException {
    Map<String, Boolean> fonts = new TreeMap<>();
    for (PDPage page : document.getPages()) {
      for (COSName name : page.getResources().getFontNames()) {
        var font = page.getResources().getFont(name);
        fonts.put(font.getName(), font.isEmbedded());
      }
    }
    return fonts;
  }

  /** All text without white space: lines are broken where the page ends them, not the author. */
  String all() {
    return String.join("", pages);
  }

  static String squeeze(String text) {
    return text.replaceAll("[\\s\\u00A0\\u202F]+", "");
  }
}
