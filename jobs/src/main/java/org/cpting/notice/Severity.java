package org.cpting.notice;

/** What a finding does to the data. */
public enum Severity {
  /** The row (or, where no row is named, the form or file) does not enter the warehouse. */
  ERROR,
  /** The row enters the warehouse; the sender should look. */
  WARNING,
  /** Nothing is wrong; something was decided that the sender should know. */
  INFO;

  /** Lower-case name, as in exported files. */
  public String id() {
    return this == ERROR ? "error" : this == WARNING ? "warning" : "info";
  }
}
