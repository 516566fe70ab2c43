/**
 * Definitions of the logframe's indicators turned into figures, and the explanation of each figure.
 */
@NullMarked
package org.cpting.indicator;

import org.jspecify.annotations.NullMarked;
