/** Builders and assertions that let a test read as a sentence about returns. */
@NullMarked
package org.cpting.testing;

import org.jspecify.annotations.NullMarked;
