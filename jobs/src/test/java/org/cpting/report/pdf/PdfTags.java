package org.cpting.report.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageTree;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDAttributeObject;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.Revisions;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDTableAttributeObject;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** The tags of a PDF in reading order, as a reading voice finds them. */
final class PdfTags {

  /** Between two lines of a text. */
  private static final String LINE = "\n";

  private final Map<PDPage, Map<Integer, Content>> contents = new HashMap<>();
  private final Map<PDPage, Integer> numbers = new HashMap<>();
  private final PDPageTree pages;

  private PdfTags(PDDocument document) {
    this.pages = document.getPages();
    pages.forEach(page -> numbers.put(page, numbers.size() + 1));
  }

  /**
   * A tag.
   *
   * @param type e.g. {@code H1}, {@code P}, {@code TR}
   * @param language its language; that of the tag above where it names none
   * @param words alternative text; empty for none
   * @param page number of the page it begins on, from 1; 0 if it shows nothing
   * @param text what it shows itself, without the tags in it
   * @param span over how many columns it stretches, of a cell
   * @param passages languages of passages of the text that are in another one, by their words
   * @param kids the tags in it
   */
  record Tag(
      String type,
      String language,
      String words,
      int page,
      String text,
      int span,
      Map<String, String> passages,
      List<Tag> kids) {

    /** This tag and all in it, in reading order. */
    Stream<Tag> all() {
      return Stream.concat(Stream.of(this), kids.stream().flatMap(Tag::all));
    }

    /** Everything it shows, line by line. */
    String shown() {
      StringBuilder shown = new StringBuilder(text);
      kids.forEach(kid -> join(shown, kid.shown()));
      return shown.toString();
    }
  }

  /** The tag that holds all others. */
  static Tag read(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PdfTags reading = new PdfTags(document);
      PDStructureNode root =
          Objects.requireNonNull(document.getDocumentCatalog().getStructureTreeRoot());
      return new Tag("", "", "", 0, "", 1, Map.of(), reading.kids(root, ""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Tag> kids(PDStructureNode node, String language) throws IOException {
    List<Tag> kids = new ArrayList<>();
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        kids.add(tag(element, language));
      }
    }
    return kids;
  }

  private Tag tag(PDStructureElement element, String above) throws IOException {
    String language = element.getLanguage() == null ? above : element.getLanguage();
    List<Tag> kids = kids(element, language);
    StringBuilder text = new StringBuilder();
    Map<String, String> passages = new LinkedHashMap<>();
    for (Object kid : element.getKids()) {
      if (kid instanceof Integer id) {
        Content content = contents(element.getPage()).getOrDefault(id, new Content());
        join(text, content.text.toString());
        passages.putAll(content.passages);
      }
    }
    int page = text.isEmpty() && !kids.isEmpty() ? kids.get(0).page() : page(element.getPage());
    String words = element.getAlternateDescription();
    return new Tag(
        element.getStructureType(),
        language,
        words == null ? "" : words,
        page,
        text.toString(),
        span(element),
        passages,
        kids);
  }

  private static int span(PDStructureElement element) {
    Revisions<PDAttributeObject> attributes = element.getAttributes();
    for (int index = 0; index < attributes.size(); index++) {
      if (attributes.getObject(index) instanceof PDTableAttributeObject cell) {
        return cell.getColSpan();
      }
    }
    return 1;
  }

  private int page(@Nullable PDPage page) {
    return page == null ? 0 : numbers.getOrDefault(page, 0);
  }

  private Map<Integer, Content> contents(@Nullable PDPage page) throws IOException {
    if (page == null) {
      return Map.of();
    }
    Map<Integer, Content> known = contents.get(page);
    if (known == null) {
      known = new HashMap<>();
      PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
      // The tree's own page remembers its fonts; a tag's would read them again for every page.
      extractor.processPage(pages.get(page(page) - 1));
      for (PDMarkedContent marked : extractor.getMarkedContents()) {
        Content content = new Content();
        content.add(marked);
        content.end();
        known.put(marked.getMCID(), content);
      }
      contents.put(page, known);
    }
    return known;
  }

  /** What one mark in a page holds. */
  private static final class Content {

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder line = new StringBuilder();
    private final Map<String, String> passages = new LinkedHashMap<>();
    private float base = Float.NaN;
    private float right;

    /** Lines are put together as they are read: nothing stands between two within Chinese. */
    void add(PDMarkedContent marked) {
      for (Object piece : marked.getContents()) {
        if (piece instanceof TextPosition position) {
          if (Math.abs(position.getY() - base) > 1) {
            end();
          } else if (position.getX() > right + position.getFontSizeInPt() / 2) {
            line.append(' ');
          }
          base = position.getY();
          right = position.getX() + position.getWidth();
          line.append(position.getUnicode());
        } else if (piece instanceof PDMarkedContent passage) {
          Content inner = new Content();
          inner.add(passage);
          inner.end();
          passages.put(inner.text.toString(), String.valueOf(passage.getLanguage()));
          add(passage);
        }
      }
    }

    void end() {
      join(text, line.toString());
      line.setLength(0);
    }
  }

  private static void join(StringBuilder text, String more) {
    String next = more.strip();
    if (!text.isEmpty() && !next.isEmpty()) {
      int end = text.codePointBefore(text.length());
      boolean chinese = isChinese(end) && isChinese(next.codePointAt(0));
      text.append(chinese || end == '-' ? "" : LINE);
    }
    text.append(next);
  }

  private static boolean isChinese(int point) {
    return UnicodeScript.of(point) == UnicodeScript.HAN
        || (point >= 0x3000 && point <= 0x303F)
        || (point >= 0xFF00 && point <= 0xFFEF);
  }
}
