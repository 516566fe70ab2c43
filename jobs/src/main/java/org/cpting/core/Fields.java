package org.cpting.core;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names of the canonical fields of a form, each with its position. */
public final class Fields {

  private final String form;
  private final List<String> names;
  // Rules ask for a field by its name in every row.
  private final Map<String, Integer> positions = new HashMap<>();

  /**
   * The fields of a form.
   *
   * @param form code of the form
   * @param names names in the form's order
   */
  public Fields(String form, List<String> names) {
    this.form = form;
    this.names = List.copyOf(names);
    for (int i = 0; i < names.size(); i++) {
      positions.putIfAbsent(names.get(i), i);
    }
  }

  /** Names in the form's order. */
  public List<String> names() {
    return names;
  }

  /** Position of a field, -1 if the form has none of that name. */
  public int find(String name) {
    return positions.getOrDefault(name, -1);
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
