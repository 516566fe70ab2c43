package org.cpting.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One report, prepared: a renderer only places it on pages.
 *
 * @param title of the document, also its PDF title
 * @param file name of the file to publish, without folder
 * @param language first language of the report, e.g. {@code en}
 * @param stamp which run it comes from
 * @param head parameters every page may print, by name
 * @param texts fixed texts, by key
 * @param pages its parts in order; each begins on a page of its own
 */
public record ReportPack(
    String title,
    String file,
    Locale language,
    Stamp stamp,
    Map<String, String> head,
    Map<String, String> texts,
    List<Page> pages) {

  /**
   * A part of the report with a template of its own.
   *
   * @param template the template
   * @param blocks rows by the name the template gives them; those named {@value #MAIN} are the
   *     template's own, one detail band each
   * @param sections what stands below one another on the page, for a template made for sections
   */
  public record Page(
      Path template, Map<String, List<? extends Record>> blocks, List<Section> sections) {

    /** Name of the rows that the template itself runs through. */
    public static final String MAIN = "rows";

    /** The template's own rows; a template without any is filled once. */
    public List<? extends Record> rows() {
      return blocks.getOrDefault(MAIN, List.of());
    }
  }
}
