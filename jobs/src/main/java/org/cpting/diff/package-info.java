/**
 * Compares two readings of one form, such as a return and its correction: which rows are new, gone
 * or changed, and which cells. It knows rows only as read, keeps nothing and touches no file.
 */
@NullMarked
package org.cpting.diff;

import org.jspecify.annotations.NullMarked;
