package org.cpting.core;

/**
 * What makes two returns the same return: a later one with an equal key is a correction and
 * replaces the earlier one in full.
 *
 * @param province code of the province, e.g. {@code GZ}
 * @param unit the part of the province that reports by itself, e.g. a prefecture's name; empty
 *     where the province reports as a whole
 * @param form code of the form: A, A1, A2, A3, B, C or D
 * @param quarter the quarter reported on
 */
public record ReturnKey(String province, String unit, String form, Quarter quarter)
    implements Comparable<ReturnKey> {

  @Override
  public int compareTo(ReturnKey other) {
    return toString().compareTo(other.toString());
  }

  /** Written out: what Java would spin for a record takes as long as reading a small return. */
  @Override
  public boolean equals(Object other) {
    return other instanceof ReturnKey key
        && province.equals(key.province)
        && unit.equals(key.unit)
        && form.equals(key.form)
        && quarter.index() == key.quarter.index();
  }

  @Override
  public int hashCode() {
    return ((province.hashCode() * 31 + unit.hashCode()) * 31 + form.hashCode()) * 31
        + quarter.index();
  }

  @Override
  public String toString() {
    return quarter.id() + " " + province + (unit.isEmpty() ? "" : "/" + unit) + " " + form;
  }
}
