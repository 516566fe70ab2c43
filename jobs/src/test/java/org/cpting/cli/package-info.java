/** Tests of the package of the same name. */
@NullMarked
package org.cpting.cli;

import org.jspecify.annotations.NullMarked;
