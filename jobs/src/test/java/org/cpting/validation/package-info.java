/** Tests of the checking of rows. */
@NullMarked
package org.cpting.validation;

import org.jspecify.annotations.NullMarked;
