/** Tests of the walls between packages and of the house rules. */
@NullMarked
package org.cpting.architecture;

import org.jspecify.annotations.NullMarked;
