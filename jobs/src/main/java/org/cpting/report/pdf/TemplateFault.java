package org.cpting.report.pdf;

import org.cpting.notice.Bilingual;

/**
 * Something wrong with a report, found before it runs.
 *
 * @param file the file at fault, from the folder of the templates on
 * @param line line in it; 0 for the whole
 * @param element the element or the page at fault; empty for the whole
 * @param text what is wrong and what to do
 */
public record TemplateFault(String file, int line, String element, Bilingual text) {

  /** File, line and element, e.g. {@code a/a.jrxml:12 textField at 0,30}. */
  public String where() {
    return file + (line > 0 ? ":" + line : "") + (element.isEmpty() ? "" : " " + element);
  }
}
