package org.cpting.disclosure.solver;

import java.util.BitSet;
import java.util.List;

/**
 * Cells with the sums that tie them together. An outsider's guess is a movement: by how much each
 * cell differs from its true value. The true values are the movement of zeros.
 *
 * @param roles what may become of each cell
 * @param weights information lost by hiding a cell, above 0
 * @param lowest lowest movement of a cell that is not known, 0 or less
 * @param highest highest movement of a cell that is not known, 0 or more
 * @param equations sums that every movement keeps
 * @param aims what must remain possible
 */
public record Problem(
    Role[] roles,
    long[] weights,
    long[] lowest,
    long[] highest,
    List<Equation> equations,
    List<Aim> aims) {

  /** What may become of a cell. */
  public enum Role {
    /** Known whatever is done: zero, or published earlier. */
    KNOWN,
    /** Shown or hidden, as the solver decides. */
    CHOICE,
    /** Never shown: small, hidden earlier, or not printed at all. */
    UNKNOWN
  }

  int size() {
    return roles.length;
  }

  /** The same problem with some cells hidden in any case. */
  Problem hiding(BitSet cells) {
    Role[] others = roles.clone();
    cells.stream().forEach(cell -> others[cell] = Role.UNKNOWN);
    return new Problem(others, weights, lowest, highest, equations, aims);
  }

  /** Numbers of the cells that have a role. */
  BitSet cells(Role role) {
    BitSet cells = new BitSet();
    for (int cell = 0; cell < roles.length; cell++) {
      cells.set(cell, roles[cell] == role);
    }
    return cells;
  }

  /** What cells weigh together. */
  long weight(BitSet cells) {
    return cells.stream().mapToLong(cell -> weights[cell]).sum();
  }
}
