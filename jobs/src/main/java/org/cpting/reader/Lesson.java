package org.cpting.reader;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What could be learnt of a form that cannot be read yet; for a person to accept.
 *
 * @param province code of the province, null if the file does not tell it
 * @param form the form the sheet seems to hold
 * @param shape its shape, empty for the usual one
 * @param layoutMissing whether the province has no layout for the form
 * @param headings headings that are not known
 */
public record Lesson(
    @Nullable String province,
    String form,
    String shape,
    boolean layoutMissing,
    List<Heading> headings) {

  /**
   * A heading that is not known.
   *
   * @param sheet name of the sheet, empty in a text file
   * @param cell where it stands, e.g. {@code D3}
   * @param heading as written
   * @param field the field it seems to mean, null if none fits
   * @param certain whether no other field could be meant; else a person must decide
   * @param reasons which words and values speak for it; no value is shown
   */
  public record Heading(
      String sheet,
      String cell,
      String heading,
      @Nullable String field,
      boolean certain,
      List<String> reasons) {}
}
