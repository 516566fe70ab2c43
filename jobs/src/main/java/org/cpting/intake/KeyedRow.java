package org.cpting.intake;

import org.cpting.core.CanonicalRow;

/**
 * A row and the key of its person.
 *
 * @param row the row
 * @param person key of its person, 0 in a form that is not of persons
 * @param kind how that key was made
 */
record KeyedRow(CanonicalRow row, long person, int kind) {}
