package org.cpting.core;

/**
 * What a correction changed of one measure, over all counties.
 *
 * @param before what the return said that was replaced last
 * @param after what the return says that counts; of no county
 */
public record CorrectedQuantity(long before, Observation after) {}
