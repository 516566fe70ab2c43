/** Tests of the package of the same name. */
@NullMarked
package org.cpting.schedule;

import org.jspecify.annotations.NullMarked;
