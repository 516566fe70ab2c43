package org.cpting.definition;

import java.util.List;
import java.util.Map;

/**
 * Something an indicator counts.
 *
 * @param what the quantity
 * @param where which of it: for each dimension the codes that qualify. Groups are given by their
 *     members, {@link Dimension#MODELS} by the least number
 */
public record Count(Quantity what, Map<Dimension, List<String>> where) {}
