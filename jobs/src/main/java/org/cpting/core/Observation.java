package org.cpting.core;

/**
 * What returns say in sum of one county in one quarter.
 *
 * @param province code of the province
 * @param county code of the county; empty for the province as a whole
 * @param quarter the quarter reported on
 * @param measure what is counted, e.g. {@code events}
 * @param quantity how much; money in fen
 */
public record Observation(
    String province, String county, Quarter quarter, String measure, long quantity) {}
