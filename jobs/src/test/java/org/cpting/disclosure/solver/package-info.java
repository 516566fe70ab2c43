/** Tests of the solver on tables small enough to try everything. */
@NullMarked
package org.cpting.disclosure.solver;

import org.jspecify.annotations.NullMarked;
