/**
 * Which further cells to hide so that no outsider can work a hidden one out: the cell suppression
 * problem, solved by cutting planes. Knows nothing of figures, only of cells and sums.
 */
@NullMarked
package org.cpting.disclosure.solver;

import org.jspecify.annotations.NullMarked;
