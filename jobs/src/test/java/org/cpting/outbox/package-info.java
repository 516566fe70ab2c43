/** Tests of the package of the same name. */
@NullMarked
package org.cpting.outbox;

import org.jspecify.annotations.NullMarked;
