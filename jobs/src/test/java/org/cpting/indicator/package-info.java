/** Tests of the figures, on facts in memory. */
@NullMarked
package org.cpting.indicator;

import org.jspecify.annotations.NullMarked;
