package org.cpting.definition;

import java.util.Locale;

/**
 * Where an indicator's data come from and what they are worth.
 *
 * @param dataSource what the data are read from
 * @param method how they are collected
 * @param frequency how often
 * @param responsibility by whom
 * @param limitations what the figures do not show
 * @param missing what becomes of missing data
 * @param missingText the same in words
 */
public record ReferenceSheet(
    Texts dataSource,
    Texts method,
    Texts frequency,
    Texts responsibility,
    Texts limitations,
    Missing missing,
    Texts missingText) {

  /** What becomes of a province or county that did not report. */
  public enum Missing {
    /** It adds nothing. */
    LEFT_OUT,
    /** It is in neither number of a ratio. */
    LEFT_OUT_OF_BOTH,
    /** Its last known state stands. */
    CARRIED_FORWARD;

    /** The policy that the calculation of a kind of indicator follows. */
    static Missing of(Indicator.Kind kind) {
      return switch (kind) {
        case PERSONS, SUM -> LEFT_OUT;
        case RATIO -> LEFT_OUT_OF_BOTH;
        case LATEST -> CARRIED_FORWARD;
      };
    }

    String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
