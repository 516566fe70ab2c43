/**
 * What a report shows, prepared to the last character: figures, states and texts by language, and
 * the catalogue of reports. Nothing here knows how a page is drawn.
 */
@NullMarked
package org.cpting.report;

import org.jspecify.annotations.NullMarked;
