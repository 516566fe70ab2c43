/** Tests of the intake. */
@NullMarked
package org.cpting.intake;

import org.jspecify.annotations.NullMarked;
