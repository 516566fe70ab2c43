package org.cpting.disclosure.solver;

/**
 * How little an outsider may learn of a cell: he must think it possible that it is lower, and that
 * it is higher, by at least so much.
 *
 * @param cell number of the cell
 * @param down by how much lower, 0 or more
 * @param up by how much higher, 0 or more
 */
public record Aim(int cell, long down, long up) {

  /** What is asked for in a direction. */
  long need(int direction) {
    return direction > 0 ? up : down;
  }
}
