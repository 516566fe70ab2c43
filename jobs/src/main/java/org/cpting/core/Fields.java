package org.cpting.core;

import java.util.List;

/**
 * Names of the canonical fields of a form, each with its position.
 *
 * @param form code of the form
 * @param names names in the form's order
 */
public record Fields(String form, List<String> names) {

  /** Position of a field, -1 if the form has none of that name. */
  public int find(String name) {
    return names.indexOf(name);
  }

  /** Position of a field the form must have. */
  public int get(String name) {
    int index = find(name);
    if (index < 0) {
      throw new IllegalArgumentException("Form " + form + " has no field '" + name + "'");
    }
    return index;
  }
}
