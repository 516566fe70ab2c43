package org.cpting.report.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** The tables of a PDF by their tags, as a reading voice finds them: heading, rows, cells. */
final class PdfTables {

  private final Map<PDPage, Map<Integer, String>> texts = new HashMap<>();
  private final Map<String, List<List<String>>> tables = new LinkedHashMap<>();
  private String heading = "";

  private PdfTables() {}

  /** The rows of every table by the heading above it; what goes on over pages is put together. */
  static Map<String, List<List<String>>> read(byte[] pdf) {
    PdfTables reading = new PdfTables();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      reading.walk(document.getDocumentCatalog().getStructureTreeRoot());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return reading.tables;
  }

  private void walk(PDStructureNode node) throws IOException {
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        String type = element.getStructureType();
        if (type.matches("H[1-6]")) {
          heading = text(element);
        } else if (type.equals("TR")) {
          List<String> cells = new ArrayList<>();
          for (Object cell : element.getKids()) {
            cells.add(text((PDStructureElement) cell));
          }
          tables.computeIfAbsent(heading, any -> new ArrayList<>()).add(cells);
        } else {
          walk(element);
        }
      }
    }
  }

  private String text(PDStructureElement element) throws IOException {
    StringBuilder text = new StringBuilder();
    for (Object kid : element.getKids()) {
      if (kid instanceof PDStructureElement inner) {
        text.append(text(inner));
      } else if (kid instanceof Integer id) {
        text.append(texts(element.getPage()).getOrDefault(id, ""));
      }
    }
    return text.toString().strip();
  }

  private Map<Integer, String> texts(@Nullable PDPage page) throws IOException {
    if (page == null) {
      return Map.of();
    }
    Map<Integer, String> known = texts.get(page);
    if (known == null) {
      known = new HashMap<>();
      PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
      extractor.processPage(page);
      for (PDMarkedContent content : extractor.getMarkedContents()) {
        StringBuilder text = new StringBuilder();
        for (Object piece : content.getContents()) {
          if (piece instanceof TextPosition position) {
            text.append(position.getUnicode());
          }
        }
        known.put(content.getMCID(), text.toString());
      }
      texts.put(page, known);
    }
    return known;
  }
}
