package org.cpting.report.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintFrame;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperPrint;

/**
 * The pages of all parts of a report, filled and not yet written.
 *
 * @param pages in reading order
 */
record PrintedPages(List<JRPrintPage> pages) {

  /** Key of the element that carries the page number. */
  private static final String NUMBER = "page";

  static PrintedPages in(List<JasperPrint> parts) {
    List<JRPrintPage> pages = new ArrayList<>();
    parts.forEach(part -> pages.addAll(part.getPages()));
    return new PrintedPages(pages);
  }

  /** Refuses text the fonts cannot show. */
  PrintedPages check(GlyphCheck glyphs) {
    eachText((page, text) -> glyphs.check("page " + page, String.valueOf(text.getFullText())));
    return this;
  }

  /** Refuses text that does not fit its box. */
  PrintedPages check(FitCheck fit) {
    eachText((page, text) -> fit.check("page " + page, text));
    return this;
  }

  /** All that {@link #check(GlyphCheck)} and {@link #check(FitCheck)} would refuse. */
  List<String> complaints(GlyphCheck glyphs, FitCheck fit) {
    List<String> complaints = new ArrayList<>();
    eachText(
        (page, text) -> {
          try {
            glyphs.check("page " + page, String.valueOf(text.getFullText()));
            fit.check("page " + page, text);
          } catch (RenderException e) {
            complaints.add(String.valueOf(e.getMessage()));
          }
        });
    return complaints;
  }

  /** Writes the page number into every page: {@code {n}} of {@code {m}}. */
  PrintedPages number(String pattern) {
    String all = String.valueOf(pages.size());
    eachText(
        (page, text) -> {
          if (NUMBER.equals(text.getKey())) {
            text.setText(pattern.replace("{n}", String.valueOf(page)).replace("{m}", all));
          }
        });
    return this;
  }

  /** Marks where tables begin and end: see {@link TableTags}. */
  PrintedPages tagTables() {
    pages.forEach(page -> TableTags.mark(page.getElements()));
    return this;
  }

  /** Says of a text which language it is in where that is not the report's first. */
  PrintedPages tagLanguages(Locale report) {
    eachText((page, text) -> LanguageTags.mark(text, report));
    return this;
  }

  private void eachText(BiConsumer<Integer, JRPrintText> action) {
    for (int page = 0; page < pages.size(); page++) {
      eachText(page + 1, pages.get(page).getElements(), action);
    }
  }

  private static void eachText(
      int page, List<JRPrintElement> elements, BiConsumer<Integer, JRPrintText> action) {
    for (JRPrintElement element : elements) {
      if (element instanceof JRPrintText text) {
        action.accept(page, text);
      } else if (element instanceof JRPrintFrame frame) {
        eachText(page, frame.getElements(), action);
      }
    }
  }
}
