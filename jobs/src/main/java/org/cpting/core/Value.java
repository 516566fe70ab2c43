package org.cpting.core;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a cell of a return says, once read. Reading never fails: what cannot be read is a value of
 * its own.
 */
public sealed interface Value {

  /** Nothing was written, or one of the ways to write nothing. */
  enum Blank implements Value {
    BLANK
  }

  /** Words, trimmed. */
  record Text(String text) implements Value {}

  /** A number in the field's unit (CNY, hours, persons). */
  record Quantity(BigDecimal number) implements Value {}

  /** A day. */
  record Day(LocalDate date) implements Value {}

  /** Yes or no. */
  record Flag(boolean yes) implements Value {}

  /** An entry of a code list, by its id and code. */
  record Coded(int id, String code) implements Value {}

  /**
   * What stands in the field for the resident ID number.
   *
   * @param text as written, in upper case and half width
   * @param id the number if it is a valid one
   * @param numeric whether it was kept as a number, which destroys digits
   */
  record Identity(String text, @Nullable ResidentId id, boolean numeric) implements Value {}

  /** A date or number that is none; raw as written. */
  record Invalid(String raw, Why why) implements Value {}

  /**
   * A word that is not in the code list.
   *
   * @param raw as written
   * @param akin whether it shares words with the list, so that it is not a person's name or a
   *     remark that slipped into the column
   */
  record Unknown(String raw, boolean akin) implements Value {

    /** A word that may be anything. */
    public Unknown(String raw) {
      this(raw, false);
    }
  }

  /** Why a value is not a date or number. */
  enum Why {
    NOT_A_DATE,
    AMBIGUOUS_DATE,
    /** Several days in one cell. */
    RANGE_OF_DAYS,
    /** A year of two digits. */
    SHORT_YEAR,
    /** The day of the week is not that of the date. */
    OTHER_WEEKDAY,
    /** Excel's number of a day, typed or exported as text. */
    SERIAL_AS_TEXT,
    NOT_A_NUMBER,
    /** A unit stands behind the number that is none of the field's. */
    OTHER_UNIT,
    /** Neither heading nor row say in what unit an amount of money is. */
    NO_UNIT,
    NOT_WHOLE,
    TOO_PRECISE,
    ERROR_CELL,
    /** The cell is struck through. */
    STRUCK_OUT,
    NO_STORED_RESULT
  }

  default boolean isBlank() {
    return this instanceof Blank;
  }
}
