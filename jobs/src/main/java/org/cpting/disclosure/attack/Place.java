package org.cpting.disclosure.attack;

/**
 * Where a smallest count belongs: one quarter, one scope, one part that is not broken down further.
 *
 * @param indicator code of the indicator
 * @param scope code of a province or the programme
 * @param quarter index of the quarter
 * @param part the part; empty where the indicator is not broken down
 */
record Place(String indicator, String scope, int quarter, String part) {}
