/** Turns what identifies a person into a keyed hash. Names and ID numbers stop here. */
@NullMarked
package org.cpting.identity;

import org.jspecify.annotations.NullMarked;
