/**
 * One file a rule, with its prose, its message and the fix. Found by scanning this package; nobody
 * names them.
 */
@NullMarked
package org.cpting.validation.rule;

import org.jspecify.annotations.NullMarked;
