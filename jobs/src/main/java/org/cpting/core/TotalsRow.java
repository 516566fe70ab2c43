package org.cpting.core;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A total that a return states, beside what its rows add up to.
 *
 * @param at the cell that states it
 * @param field canonical field of its column; empty where rows are counted
 * @param stated the number stated, null if it is none
 * @param raw as written
 * @param actual sum of the rows above it that it covers, rejected ones too
 */
public record TotalsRow(
    SourceRef at, String field, @Nullable BigDecimal stated, String raw, BigDecimal actual) {}
