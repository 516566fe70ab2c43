/**
 * Disclosure control: which figures must be hidden so that nothing published, now or earlier, gives
 * a small number of persons away. Applied once, before any output.
 */
@NullMarked
package org.cpting.disclosure;

import org.jspecify.annotations.NullMarked;
