/** Tests of the package of the same name. */
@NullMarked
package org.cpting.inbox;

import org.jspecify.annotations.NullMarked;
