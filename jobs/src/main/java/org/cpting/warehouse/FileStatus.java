package org.cpting.warehouse;

import java.util.Locale;

/** What became of a file. */
public enum FileStatus {
  /** Every row is in the warehouse. */
  ACCEPTED,
  /** Some rows or forms are not. */
  PARTLY,
  /** Nothing of it is. */
  REFUSED,
  /** Its bytes came before under whatever name; nothing was done. */
  DUPLICATE;

  /** Lower-case name, as stored. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  static FileStatus of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT));
  }
}
