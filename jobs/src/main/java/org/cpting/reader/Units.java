package org.cpting.reader;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;

/**
 * The units a number may be followed by in a cell.
 *
 * @param own those of the field, each with the factor to the field's own unit
 * @param all those of any field
 */
record Units(Map<String, BigDecimal> own, Set<String> all) {}
