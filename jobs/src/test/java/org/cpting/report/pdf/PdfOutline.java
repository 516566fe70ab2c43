package org.cpting.report.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;

/** The bookmarks of a PDF. */
final class PdfOutline {

  private PdfOutline() {}

  /**
   * A bookmark.
   *
   * @param level 1 at the top
   * @param text its words
   * @param page number of the page it leads to, from 1
   */
  record Bookmark(int level, String text, int page) {}

  /** All bookmarks in their order, those within others too. */
  static List<Bookmark> read(byte[] pdf) {
    List<Bookmark> all = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDOutlineNode root = document.getDocumentCatalog().getDocumentOutline();
      if (root != null) {
        add(document, root, 1, all);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  private static void add(PDDocument document, PDOutlineNode node, int level, List<Bookmark> all)
      throws IOException {
    for (PDOutlineItem item : node.children()) {
      PDPage page = item.findDestinationPage(document);
      all.add(
          new Bookmark(
              level, item.getTitle(), page == null ? 0 : document.getPages().indexOf(page) + 1));
      add(document, item, level + 1, all);
    }
  }
}
