/**
 * Reads returns as they come: finds the sheets by what they hold and the header by its headings,
 * and turns every row into canonical fields that know their physical cell. A province's habits
 * stand in its layouts, none in code.
 */
@NullMarked
package org.cpting.reader;

import org.jspecify.annotations.NullMarked;
