package org.cpting.intake;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.cpting.core.ReturnKey;
import org.cpting.notice.Finding;
import org.jspecify.annotations.Nullable;

/**
 * What the layouts read from a file, to be looked at; nothing of it is loaded.
 *
 * @param file name of the file
 * @param format what kind of file it is; empty if that could not be told
 * @param province code of the province, null if the file was refused before it was known
 * @param forms its forms; none if the file is refused
 * @param findings what was found
 */
public record LayoutReading(
    String file,
    String format,
    @Nullable String province,
    List<Form> forms,
    List<Finding> findings) {

  /**
   * One form of the file.
   *
   * @param key which return it is
   * @param layout name of the layout it was read with
   * @param rows rows read
   * @param accepted rows accepted
   * @param totals numeric field to its sum over all rows read, rejected ones too
   * @param cells its cells in the file's order, up to a limit
   */
  public record Form(
      ReturnKey key,
      String layout,
      int rows,
      int accepted,
      Map<String, BigDecimal> totals,
      List<Cell> cells) {}

  /**
   * One cell. What may identify a person is shown by its last two characters.
   *
   * @param sheet name of the sheet, null in a text file
   * @param row physical row, from 1
   * @param cell address of the cell, e.g. {@code D12}
   * @param heading headings over it, from the top down
   * @param field canonical field
   * @param raw as written
   * @param value what it was read as; why it is none, where it could not be read
   * @param understood whether it could be read
   */
  public record Cell(
      @Nullable String sheet,
      int row,
      String cell,
      String heading,
      String field,
      String raw,
      String value,
      boolean understood) {}

  /** The form of a layout, or null if the file has none that was read with it. */
  public @Nullable Form find(String layout) {
    return forms.stream().filter(form -> form.layout().equals(layout)).findFirst().orElse(null);
  }
}
