package org.cpting.warehouse;

import java.util.Map;

/**
 * An entry of a code list, as a row of a dimension.
 *
 * @param id key of the row
 * @param code code used in figures and exports
 * @param nameZh Chinese name
 * @param nameEn English name
 * @param more further columns of the code list by name; an empty text is no value
 */
public record DimensionRow(
    int id, String code, String nameZh, String nameEn, Map<String, String> more) {

  String more(String column) {
    String value = more.getOrDefault(column, "");
    if (value.isEmpty()) {
      throw new IllegalArgumentException("Code " + code + " has no value for '" + column + "'");
    }
    return value;
  }
}
