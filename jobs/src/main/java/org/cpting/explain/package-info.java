/** Says where a figure comes from: as text, as data and as a page. */
@NullMarked
package org.cpting.explain;

import org.jspecify.annotations.NullMarked;
