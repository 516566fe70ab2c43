/** Tests of the package of the same name. */
@NullMarked
package org.cpting.job;

import org.jspecify.annotations.NullMarked;
