package org.cpting.report;

import org.cpting.indicator.Figure;

/**
 * Whose report it is.
 *
 * @param code code of a province, or {@link Figure#PROGRAMME}
 */
public record Scope(String code) {

  /** The whole programme. */
  public static final Scope PROGRAMME = new Scope(Figure.PROGRAMME);

  boolean isProgramme() {
    return code.equals(Figure.PROGRAMME);
  }

  boolean covers(String province) {
    return isProgramme() || code.equals(province);
  }
}
