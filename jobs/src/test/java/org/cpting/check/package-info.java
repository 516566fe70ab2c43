/** Tests of the cross checks. */
@NullMarked
package org.cpting.check;

import org.jspecify.annotations.NullMarked;
