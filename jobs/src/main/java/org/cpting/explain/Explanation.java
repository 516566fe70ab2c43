package org.cpting.explain;

import java.util.List;
import org.cpting.notice.Bilingual;

/**
 * Where a figure comes from, ready to be shown.
 *
 * @param title what the figure is
 * @param value the figure itself, or the mark of its state
 * @param notes what the reader must know, most important first
 * @param sections its grounds, in order
 */
public record Explanation(
    Bilingual title, String value, List<Bilingual> notes, List<Section> sections) {

  /**
   * One ground, as a table.
   *
   * @param id name in data, e.g. {@code contributions}
   * @param title what it shows
   * @param columns its columns
   * @param rows its rows, one text a column
   */
  public record Section(
      String id, Bilingual title, List<Column> columns, List<List<String>> rows) {}

  /**
   * A column.
   *
   * @param id name in data
   * @param title heading
   * @param number whether it holds numbers
   */
  public record Column(String id, Bilingual title, boolean number) {}
}
