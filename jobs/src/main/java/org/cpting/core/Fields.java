package org.cpting.core;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names of the canonical fields of a form, each with its position. */
public final class Fields {

  private static final int ROOM = 8;

  private final String form;
  private final List<String> names;
  // Rules ask for fields by name some twenty times a row: an open table needs one comparison.
  private final @Nullable String[] slots;
  private final int[] positions;

  /**
   * The fields of a form.
   *
   * @param form code of the form
   * @param names names in the form's order
   */
  public Fields(String form, List<String> names) {
    this.form = form;
    this.names = List.copyOf(names);
    int size = Integer.highestOneBit(Math.max(1, names.size())) * ROOM;
    slots = new String[size];
    positions = new int[size];
    for (int i = 0; i < names.size(); i++) {
      // Names in code are interned: one that is too is found without comparing letters.
      String name = names.get(i).intern();
      int slot = slot(name);
      slots[slot] = name;
      positions[slot] = i;
    }
  }

  public List<String> names() {
    return names;
  }

  /** Position of a field, -1 if the form has none of that name. */
  public int find(String name) {
    int slot = slot(name);
    return slots[slot] == null ? -1 : positions[slot];
  }

  private int slot(String name) {
    int hash = name.hashCode();
    int slot = (hash ^ hash >>> 16) & slots.length - 1;
    for (String there = slots[slot]; there != null && !there.equals(name); there = slots[slot]) {
      slot = slot + 1 & slots.length - 1;
    }
    return slot;
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
