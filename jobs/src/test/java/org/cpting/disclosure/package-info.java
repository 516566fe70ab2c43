/** Tests of what is decided of figures. */
@NullMarked
package org.cpting.disclosure;

import org.jspecify.annotations.NullMarked;
