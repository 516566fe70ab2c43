package org.cpting.report;

import java.util.List;

/**
 * A narrative: paragraphs and entries of lists.
 *
 * @param blocks in order
 */
record NarrativeText(List<Block> blocks) {

  /**
   * A paragraph or an entry of a list.
   *
   * @param bullet whether it is an entry
   * @param text its words; figures still as {@code {1310.1 cumulative}}
   */
  record Block(boolean bullet, String text) {}
}
