package org.cpting.warehouse;

/**
 * What storing figures changed.
 *
 * @param calculationId key of the calculation; figures that did not change keep their earlier one
 * @param written figures that are new or differ
 * @param removed figures that are no longer given
 */
public record FigureChanges(int calculationId, int written, int removed) {}
